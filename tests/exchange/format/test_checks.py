from decimal import Decimal

import pytest

from asking import asked, choice, place
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Answer,
    Asked,
    Choices,
    Gap,
    Pair,
    Pairs,
    Step,
    Steps,
    Words,
    WrongAmount,
)
from baclofen_quiz.exchange.format.checks import complaints_about


def what(question: Asked) -> list[str]:
    return [problem.what for problem in complaints_about(question)]


def test_nothing_is_said_of_a_sound_question() -> None:
    assert what(asked()) == []


def test_a_question_needs_words() -> None:
    assert what(asked(stem=" \x00\N{NO-BREAK SPACE}"))[0] == (
        "This question has no words."
    )


@pytest.mark.parametrize(
    ("stem", "said"), [("No gap.", "no gaps"), ("_____ or _____.", "2 gaps")]
)
def test_a_cloze_has_one_gap(stem: str, said: str) -> None:
    assert said in what(asked(Gap(("a",)), stem=stem))[0]
    assert what(asked(Gap(("a",)), stem="It is _____.")) == []


@pytest.mark.parametrize(
    "answer",
    [
        Choices(tuple(choice(str(n)) for n in range(27))),
        Steps(tuple(Step(place(), str(n)) for n in range(27))),
        Pairs(tuple(Pair(place(), str(n), str(n)) for n in range(27))),
        Amount(
            Decimal(1),
            errors=tuple(WrongAmount(place(), Decimal(n), "why") for n in range(27)),
        ),
    ],
)
def test_options_steps_rows_and_expected_errors_are_limited(answer: Answer) -> None:
    assert what(asked(answer)) == ["This question has 27 options; there may be 26."]


def test_a_text_is_limited() -> None:
    assert "20,000" in what(asked(Words(("a" * 20_001,))))[0]


@pytest.mark.parametrize("number", ["1E+999999", "NaN", "Infinity", "1E-16", "1E+15"])
def test_a_number_that_nobody_could_type_is_refused(number: str) -> None:
    bad = Decimal(number)
    slip = WrongAmount(place(), bad, "why")

    assert len(what(asked(Amount(bad)))) == 1
    assert len(what(asked(Amount(Decimal(1), tolerance=bad)))) == 1
    assert len(what(asked(Amount(Decimal(1), errors=(slip,))))) == 1


@pytest.mark.parametrize("number", ["0", "-0.5", "9" * 15, "0." + "1" * 15])
def test_other_numbers_are_taken(number: str) -> None:
    assert what(asked(Amount(Decimal(number)))) == []


def test_a_character_that_nobody_sees_is_told() -> None:
    (problem,) = complaints_about(asked(stem="Which\u202e one?"))

    assert problem.code == "unseen-character"
