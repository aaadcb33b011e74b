"""How often: the ways to say it."""

from decimal import Decimal

import pytest

from baclofen_quiz.content.frequencies import Frequency, take_frequency
from baclofen_quiz.content.quantities import Span, Unit


def hours(low: int, high: int) -> Span:
    return Span(Decimal(low), Decimal(high), Unit.HOURS)


def days(low: int, high: int) -> Span:
    return Span(Decimal(low), Decimal(high), Unit.DAYS)


@pytest.mark.parametrize(
    ("text", "frequency"),
    [
        ("once daily", Frequency(1)),
        ("every 24 hours", Frequency(1, hours(24, 24))),
        ("QD", Frequency(1)),
        ("twice a day", Frequency(2)),
        ("BID", Frequency(2)),
        ("b.i.d.", Frequency(2)),
        ("TID", Frequency(3)),
        ("three times a day", Frequency(3)),
        ("3 times daily", Frequency(3)),
        ("qid", Frequency(4)),
        ("three or four times daily", Frequency(0, words="3 to 4 times daily")),
        ("2-3 times a day", Frequency(0, words="2 to 3 times daily")),
        ("at bedtime", Frequency(1, words="at bedtime")),
        ("once daily in the morning", Frequency(1, words="in the morning")),
        ("every morning", Frequency(1, words="in the morning")),
        ("once daily in the evening", Frequency(1, words="in the evening")),
        ("every other day", Frequency(0, days(2, 2))),
        ("once weekly", Frequency(0, days(7, 7))),
        ("every 8 hours", Frequency(3, hours(8, 8))),
        ("q6h", Frequency(4, hours(6, 6))),
        ("every 6\N{EN DASH}8 hours", Frequency(0, hours(6, 8))),
        ("every 5 hours", Frequency(0, hours(5, 5))),
        ("every 3 days", Frequency(0, days(3, 3))),
        ("every 2 weeks", Frequency(0, days(14, 14))),
        ("divided in 3 doses", Frequency(3, divided=True)),
        ("in four equal doses", Frequency(4, divided=True)),
        ("in two divided doses a day", Frequency(2, divided=True)),
        ("in divided doses", Frequency(0, divided=True, words="in divided doses")),
        ("in a single dose", Frequency(1)),
        ("in 3 or 4 divided doses",
         Frequency(0, divided=True, words="in 3 or 4 divided doses")),
        ("in divided doses every 12 hours", Frequency(2, hours(12, 12), divided=True)),
        ("in 2 divided doses every 12 hours",
         Frequency(2, hours(12, 12), divided=True)),
        ("in the morning or at bedtime",
         Frequency(1, words="in the morning or at bedtime")),
        ("morning or evening",
         Frequency(1, words="in the morning or in the evening")),
        ("2x/day", Frequency(2)),
        ("3 x daily", Frequency(3)),
        ("up to 4 times daily", Frequency(0, words="up to 4 times daily")),
        ("every 2 minutes",
         Frequency(0, Span(Decimal(2), Decimal(2), Unit.MINUTES))),
        ("in 2 to 4 divided doses",
         Frequency(0, divided=True, words="in 2 to 4 divided doses")),
    ],
)  # fmt: skip
def test_a_frequency_is_read_whole(text: str, frequency: Frequency) -> None:
    taken = take_frequency(text)

    assert taken
    assert taken.frequency == frequency
    assert taken.rest.strip() == ""


def test_the_words_around_a_frequency_are_kept() -> None:
    taken = take_frequency("three times daily with food")

    assert taken
    assert taken.rest.split() == ["with", "food"]


@pytest.mark.parametrize(
    "text",
    [
        "with food",
        "divided in 0 doses",
        "in 4 to 2 doses",
        "every 0 hours",
        "every 8 to 6 hours",
        "0 times daily",
        "4 to 3 times daily",
    ],
)
def test_what_says_no_frequency_is_not_read(text: str) -> None:
    assert take_frequency(text) is None
