import pytest

from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.phrases import Phrase, asked

WORDS = {"drug": "baclofen", "whom": ""}


def test_the_first_phrase_that_fits_topic_and_text_asks() -> None:
    phrases = (
        Phrase("dose", "Which?", said="none"),
        Phrase("(?:daily )?dose", "How is {drug} dosed?"),
        Phrase("dose", "Never?"),
    )
    assert asked(phrases, "Daily dose", "by weight", WORDS) == Question(
        "How is baclofen dosed?", "By weight"
    )
    assert asked(phrases, "Dose", "None", WORDS) == Question("Which?", "None")
    assert asked(phrases, "Doses", "by weight", WORDS) is None


def test_parts_of_topic_and_text_stand_where_the_templates_name_them() -> None:
    phrase = Phrase(
        "(?P<form>.+) form",
        "To whom is {a_form} form of {drug} restricted {whom}?",
        said="restricted to (?P<who>.+)",
        back="{who}",
    )
    assert asked((phrase,), "Intrathecal form", "restricted to experts", WORDS) == (
        Question("To whom is an intrathecal form of baclofen restricted?", "Experts")
    )


@pytest.mark.parametrize(
    ("said", "back"),
    [("are usually transient", "They usually pass"), ("are transient", "They pass")],
)
def test_a_part_that_is_missing_leaves_no_gap(said: str, back: str) -> None:
    phrase = Phrase("duration", "How long?", r"are (?P<how>usually )?transient",
                    back="they {how} pass")  # fmt: skip
    assert asked((phrase,), "Duration", said, WORDS) == Question("How long?", back)


def test_a_question_may_offer_its_answers() -> None:
    phrase = Phrase("x", "One or two?", offers=True)
    question = asked((phrase,), "x", "one", WORDS)
    assert question == Question("One or two?", "One", offers=True)


def test_the_caller_may_word_what_is_said() -> None:
    words = {**WORDS, "said": "it can be fatal"}
    question = asked((Phrase("x", "What?", "can .+"),), "x", "can be fatal", words)
    assert question == Question("What?", "It can be fatal")
