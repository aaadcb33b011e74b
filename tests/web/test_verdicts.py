from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.web.verdicts import ECHOES, WORDS


def test_every_verdict_has_a_word_of_its_own() -> None:
    assert set(WORDS) == set(Verdict)
    assert len(set(WORDS.values())) == len(Verdict)


def test_every_confidence_is_answered_right_or_wrong() -> None:
    assert set(ECHOES) == {(c, right) for c in Confidence for right in (True, False)}
