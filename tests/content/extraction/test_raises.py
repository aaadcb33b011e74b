"""How a dose is raised."""

import pytest

from baclofen_quiz.content.extraction.raises import Raise, raised


@pytest.mark.parametrize(
    ("text", "maximum"),
    [
        ("increase by 25 mcg every 4 weeks", ""),
        ("then increased in steps of 25-50 mcg every 3-4 weeks", ""),
        ("Increase slowly to a maximum of 900 mg/day", "maximum dose 900 mg/day"),
        ("increased if necessary to max. 20 mg daily", "maximum dose 20 mg daily"),
        ("may be raised by 5 mg at intervals of at least 3 days", ""),
        ("titrate up to a maximum daily dose of 60 mg", "maximum daily dose 60 mg"),
        ("titrate to a maximum single dose of 10 mg", "maximum single dose 10 mg"),
    ],
)
def test_only_the_maximum_is_an_amount_that_is_given(text: str, maximum: str) -> None:
    assert raised(text) == Raise(maximum)


@pytest.mark.parametrize(
    "text",
    [
        "In renal impairment increase slowly to a maximum of 40 mg/day",
        "increase to 40 mg daily",
        "increase by 5 mg in the elderly",
        "Take with food",
    ],
)
def test_a_text_with_any_other_word_is_left_whole(text: str) -> None:
    assert raised(text) is None
