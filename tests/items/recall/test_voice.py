import pytest

from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.voice import turned


@pytest.mark.parametrize(
    ("event", "front", "back"),
    [
        (
            "Excitatory nerve transmission is inhibited",
            "What does baclofen do to excitatory nerve transmission?",
            "It inhibits it",
        ),
        (
            "Reflexes are suppressed",
            "What does baclofen do to reflexes?",
            "It suppresses them",
        ),
        ("Muscles are relaxed", "What does baclofen do to muscles?", "It relaxes them"),
        (
            "Short and long reflexes that sustain tone are dampened",
            "Which reflexes does baclofen dampen?",
            "Short and long reflexes that sustain tone",
        ),
        (
            "The membrane is hyperpolarised",
            "What happens to the membrane when baclofen acts?",
            "It is hyperpolarised",
        ),
        (
            "Channels are closed",
            "What happens to channels when baclofen acts?",
            "They are closed",
        ),
    ],
)
def test_what_is_done_is_asked_of_the_drug(event: str, front: str, back: str) -> None:
    assert turned(event, "baclofen") == Question(front, back)


def test_what_happens_by_itself_is_not_turned() -> None:
    assert turned("Potassium leaves the cell", "baclofen") is None
