"""What the page of an exam says."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.forecast import Outlook
from baclofen_quiz.learning.memory.states import MemoryState
from baclofen_quiz.services.exam_outlook import Foretold, Silence
from baclofen_quiz.services.exam_plan import ExamPlan
from baclofen_quiz.services.readiness import readiness_of
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.exam_page import ExamPage, NoExamPage
from knowing import RECEPTOR, SAFETY, known_bank, make_tried
from study_rows import TODAY

BANK = known_bank()
FIRM = make_tried(1000.0)
EXAM = TODAY + timedelta(days=51)


def outlook(mean: float) -> Outlook:
    return Outlook(mean, mean - 0.05, mean + 0.04)


def page(
    states: Mapping[str, MemoryState] | None = None,
    *,
    a_day: int = 6,
    silence: Silence | None = None,
) -> ExamPage:
    """Make the page of somebody who made six reviews a day of late."""
    known = {RECEPTOR: FIRM} if states is None else states
    rates = ((0, 0.4), (3, 0.6), (6, 0.75), (12, 0.758))
    view = ExamPlan(
        exam=EXAM,
        today=TODAY,
        now=readiness_of(BANK, BANK.monographs, known, TODAY),
        then=readiness_of(BANK, BANK.monographs, known, EXAM),
        of_late=6,
        a_day=a_day,
        silence=silence,
        rates=tuple(Foretold(outlook(mean), rate) for rate, mean in rates),
        sections={
            Section.MECHANISM: outlook(0.9),
            Section.WITHDRAWAL: outlook(0.5),
        },
    )
    return ExamPage(view)


def test_the_day_is_named_and_how_much_was_tried() -> None:
    assert page().title == "Exam, 12 January 2027"
    assert page().away == "In 51 days. 1 of 4 facts tried."


def test_each_number_of_reviews_has_a_line_and_the_one_of_late_is_named() -> None:
    assert [(one.name, one.rate, one.chosen) for one in page().rates] == [
        ("No more study", 0, False),
        ("3 a day", 3, False),
        ("6 a day, as of late", 6, True),
        ("12 a day", 12, False),
    ]
    assert page().rates[1].said == f"plausibly 55 to 64{NBSP}%"


def test_what_more_and_fewer_would_change_is_said() -> None:
    assert page().difference == (
        f"At 6 reviews a day, as many as of late: 75{NBSP}% recall expected, plausibly "
        f"70 to 79{NBSP}%. With 3 a day: 60{NBSP}%. With 12 a day: about the same."
    )
    assert page(a_day=3).difference == (
        f"At 3 reviews a day: 60{NBSP}% recall expected, plausibly 55 to 64{NBSP}%. "
        f"With 6 a day: 75{NBSP}%."
    )


def test_sections_stand_lowest_first_with_what_is_left_without_study() -> None:
    low, high = page().sections

    assert (low.name, high.name) == ("Withdrawal", "Mechanism of action")
    assert low.interval.share == 0.5
    assert low.said == (
        f"plausibly 45 to 54{NBSP}%, 0{NBSP}% with no more study; "
        "1 of 1 fact not asked yet"
    )
    assert high.said.endswith("% with no more study")


def test_without_a_forecast_sections_are_listed_as_they_will_be() -> None:
    shown = page(silence=Silence.FAR)

    assert [name for name, _, _ in shown.without][-1] == "Mechanism of action"
    assert ("Withdrawal", 0, "0 of 1") in shown.without
    assert shown.expected == f"25{NBSP}% recall expected that day, with no more study"
    today = replace(shown, view=replace(shown.view, exam=TODAY))
    assert "today" in today.expected


@pytest.mark.parametrize(
    ("silence", "said"),
    [
        (None, ""),
        (Silence.NO_DAY, "No day of study is left"),
        (Silence.FAR, "It is more than 180 days off"),
        (Silence.FEW, "What study until then will do is foretold once 20 facts"),
        (Silence.MANY, "There are more than 600 facts"),
    ],
)
def test_why_nothing_is_foretold_is_said(silence: Silence | None, said: str) -> None:
    shown = page(silence=silence).silence

    assert shown.startswith(said)
    assert bool(shown) is bool(said)


def test_what_is_safety_critical_and_would_not_last_is_said() -> None:
    assert page().safety.startswith("Not ready: 1 of 1 safety-critical fact would")
    assert page({SAFETY: FIRM}).safety == ""


def test_who_studied_less_than_once_a_day_is_told_so() -> None:
    shown = page()

    assert not shown.idle
    assert replace(shown, view=replace(shown.view, of_late=0)).idle


def test_no_exam_is_a_page_too() -> None:
    assert NoExamPage().title == "Your exam"
