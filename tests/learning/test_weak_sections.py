"""Which sections are the weakest, and why one should go there."""

from datetime import date, timedelta

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.states import Trace, Tried
from baclofen_quiz.learning.weak_sections import (
    LeftAlone,
    Lowest,
    OftenForgotten,
    SafetyWeak,
    SectionFact,
    weakest,
)

DAY = date(2026, 11, 22)


def fact(  # noqa: PLR0913 - each part has a default
    name: str = "a",
    stability: float = 1.0,
    *,
    section: Section = Section.DOSING,
    critical: bool = False,
    days_ago: int = 10,
    lapses: int = 0,
    drug: str = "baclofen",
) -> SectionFact:
    strength = Strength(stability, 5.0, DAY - timedelta(days=days_ago))
    state = Tried(Trace(), strength, DAY, reviews=1, lapses=lapses)
    return SectionFact(name, drug, section, critical, state)


def test_the_lowest_means_come_first_and_no_more_than_asked_for() -> None:
    rows = [
        fact("a", 5.0, section=Section.USES),
        fact("b", 1.0, section=Section.DOSING),
        fact("c", 2.0, section=Section.ADVERSE),
        fact("d", 3.0, section=Section.ADVERSE),
    ]
    found = weakest(rows, DAY, 2)

    assert [one.section for one in found] == [Section.DOSING, Section.ADVERSE]
    assert found[0].mean == pytest.approx(0.69, abs=0.01)


def test_what_is_remembered_well_is_not_weak() -> None:
    assert weakest([fact("a", 100.0)], DAY, 3) == ()
    assert weakest([], DAY, 3) == ()


def test_equal_sections_stand_in_the_order_of_reading() -> None:
    rows = [
        fact("z", section=Section.WITHDRAWAL),
        fact("y", section=Section.USES),
        fact("x", section=Section.USES, drug="aspirin"),
    ]
    found = [(one.drug, one.section) for one in weakest(rows, DAY, 3)]

    assert found == [
        ("aspirin", Section.USES),
        ("baclofen", Section.USES),
        ("baclofen", Section.WITHDRAWAL),
    ]


def test_danger_is_the_first_reason() -> None:
    rows = [
        fact("safe", 1000.0, critical=True),
        fact("b", 2.0, critical=True, lapses=1),
        fact("a", 1.0, lapses=9),
    ]
    reason = weakest(rows, DAY, 1)[0].reason

    assert isinstance(reason, SafetyWeak)
    assert (reason.fact, round(reason.recall, 2)) == ("b", 0.76)


def test_a_safe_fact_that_is_known_is_no_reason() -> None:
    rows = [fact("safe", 1000.0, critical=True), fact("a", 0.5), fact("b", 0.5)]

    reason = weakest(rows, DAY, 1)[0].reason

    assert isinstance(reason, Lowest)
    assert (reason.fact, round(reason.recall, 2)) == ("a", 0.63)


def test_what_is_forgotten_often_comes_before_what_was_left_alone() -> None:
    rows = [fact("a", days_ago=30, lapses=3), fact("b", days_ago=30, lapses=2)]

    assert weakest(rows, DAY, 1)[0].reason == OftenForgotten("a", 3)


def test_what_was_left_alone_says_for_how_long() -> None:
    rows = [fact("a", days_ago=30), fact("b", days_ago=14)]

    assert weakest(rows, DAY, 1)[0].reason == LeftAlone(14)
    assert isinstance(weakest([*rows, fact("c")], DAY, 1)[0].reason, Lowest)
