"""What comes back, in words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from baclofen_quiz.learning.scoring import NOTHING, Tally
from baclofen_quiz.learning.workload import DAYS, Workload
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.workload_card import WorkloadCard
from study_rows import TODAY

CARD = WorkloadCard(
    Workload(
        overdue=3,
        days=(2, 0, 4, *[1] * (DAYS - 3)),
        later=1_200,
        load=2.6,
        kept=NOTHING,
    ),
    TODAY,
)


def test_what_is_overdue_stands_apart_before_each_day_and_what_is_later() -> None:
    assert CARD.rows[:3] == (("Overdue", 3), ("22 Nov 2026", 2), ("23 Nov 2026", 0))
    assert CARD.rows[-2:] == ((CARD.last, 1), ("Later", 1_200))
    assert CARD.last == "5 Dec 2026"
    assert [bar.number for bar in CARD.bars] == [row[1] for row in CARD.rows[:-1]]


def test_what_is_due_is_said_and_what_it_comes_to() -> None:
    idle = replace(CARD.view, overdue=0, days=(1,) + (0,) * (DAYS - 1), load=0.4)

    assert CARD.said == (
        "5 facts due today, 3 of them overdue; 15 more in the 13 days after. Waiting "
        "as long as now, about 3 facts would come back a day; what is remembered waits "
        "longer each time."
    )
    assert replace(CARD, view=idle).said == (
        "1 fact due today; 0 more in the 13 days after. Waiting as long as now, "
        "less than 1 fact would come back a day; what is remembered waits "
        "longer each time."
    )


@pytest.mark.parametrize(
    ("right", "asked", "said"),
    [
        (0, 0, ""),
        (3, 4, "Remembered when it came back: 3 of 4 times."),
        (1, 1, "Remembered when it came back: 1 of 1 time."),
        (
            88,
            100,
            (
                f"Remembered when it came back: 88{NBSP}%, 88 of 100 times, "
                f"plausibly 80 to 93{NBSP}%. The aim is 90{NBSP}%."
            ),
        ),
    ],
)
def test_what_was_remembered_is_said_with_its_interval(
    right: int, asked: int, said: str
) -> None:
    kept = Tally(Fraction(right), asked)

    assert replace(CARD, view=replace(CARD.view, kept=kept)).kept == said
