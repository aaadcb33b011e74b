from agreeing import item_of, known
from baclofen_quiz.items.agreement.advice import other_advice
from baclofen_quiz.items.agreement.claims import claims

FASTING = ("counselling/food", "How is it taken?", "On an empty stomach")


def _found(row: tuple[str, str, str]) -> bool:
    item = item_of(row)
    (claim,) = claims(item)
    return other_advice(item, claim, known()) is not None


def test_advice_that_the_cited_sentence_turns_round_is_found() -> None:
    assert _found(FASTING)


def test_advice_of_a_question_on_something_else_is_left_alone() -> None:
    assert not _found(("counselling/refills", *FASTING[1:]))


def test_a_key_in_the_words_of_the_sentences_is_left_alone() -> None:
    assert not _found((*FASTING[:2], "With food"))


def test_a_section_without_themes_says_nothing() -> None:
    assert not _found(("contraindications", *FASTING[1:]))
