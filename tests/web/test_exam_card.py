"""What the first page says of an exam."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from baclofen_quiz.learning.forecast import Outlook
from baclofen_quiz.learning.memory.states import MemoryState
from baclofen_quiz.learning.readiness import Blocker, Doubt, Withheld
from baclofen_quiz.learning.recall_steps import RecallStep
from baclofen_quiz.learning.study_weeks import study_week
from baclofen_quiz.services.dashboard import Dashboard, Due, Exam
from baclofen_quiz.services.exam_outlook import Foretold
from baclofen_quiz.services.readiness import readiness_of, readiness_on
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.exam_card import ExamCard, Step
from knowing import DIFFERENCE, RECEPTOR, SAFETY, TARGET, known_bank, make_tried
from study_rows import TODAY

BANK = known_bank()
EVERY = (RECEPTOR, SAFETY, TARGET, DIFFERENCE)
FIRM = make_tried(1000.0)
WEAK = make_tried(1.0)


def card(states: Mapping[str, MemoryState], days: int = 50, due: int = 0) -> ExamCard:
    """Look ahead so many days with these memories."""
    day = TODAY + timedelta(days=days)
    books = BANK.monographs
    step = dict.fromkeys(RecallStep, 0) | {RecallStep.FIRM: len(states)}
    view = Dashboard(
        current=None,
        recent=(),
        due=Due(due, due, 0),
        week=study_week(TODAY, [], 5),
        weakest=(),
        readiness=readiness_of(BANK, books, states, TODAY),
        steps=step,
        exam=None,
    )
    exam = Exam(day, readiness_on(BANK, books, states, max(day, TODAY)))
    return ExamCard(view, exam, TODAY)


@pytest.mark.parametrize(
    ("days", "heading", "away"),
    [
        (51, "Exam, 12 January 2027", "in 51 days"),
        (1, "Exam, 23 November", "tomorrow"),
        (0, "Exam, 22 November", "today"),
        (-1, "Exam, 21 November", "over"),
    ],
)
def test_the_day_and_how_far_off_it_is_are_named(
    days: int, heading: str, away: str
) -> None:
    shown = card({}, days)

    assert (shown.heading, shown.away) == (heading, away)


def test_what_is_expected_is_the_mean_over_all_facts_untried_ones_0() -> None:
    shown = card({SAFETY: FIRM, RECEPTOR: FIRM})

    assert shown.told
    assert shown.said == f"50{NBSP}% recall expected that day"
    assert shown.meaning == (
        f"The mean over 4 facts, 2 not asked yet as 0{NBSP}%, with no study until then."
    )
    assert shown.pips == RecallStep.SHAKY


def test_if_study_goes_on_it_is_what_is_foretold_with_its_range() -> None:
    without = card({SAFETY: FIRM, RECEPTOR: FIRM})
    ahead = Foretold(Outlook(0.876, 0.8, 0.934), 12)
    shown = replace(without, exam=replace(without.exam, foretold=ahead))

    assert shown.said == f"88{NBSP}% recall expected that day"
    assert shown.plausible == f"Plausibly 80 to 93{NBSP}%, at 12 reviews a day."
    assert shown.meaning == (
        f"Without more study 50{NBSP}%, the mean over 4 facts, 2 not asked yet as "
        f"0{NBSP}%."
    )
    assert shown.pips == RecallStep.FIRM
    assert without.plausible == ""


def test_recall_falls_until_the_day() -> None:
    states = dict.fromkeys(EVERY, make_tried(10.0))

    near, far = card(states, 1).coverage, card(states, 100).coverage
    assert near.mean > far.mean > 0


def test_on_the_day_itself_it_is_what_is_recalled_today() -> None:
    shown = card(dict.fromkeys(EVERY, FIRM), 0)

    assert shown.said == f"100{NBSP}% recall expected today"
    assert shown.meaning == "The mean over 4 facts."
    assert shown.coverage == shown.view.readiness.overall


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (WEAK, "Not ready: 1 of 1 safety-critical fact would not be known well enough"),
        (FIRM, "Every safety-critical fact would be known well enough"),
    ],
)
def test_nobody_is_called_ready_while_a_safety_critical_fact_is_weak(
    state: MemoryState, said: str
) -> None:
    states = {**dict.fromkeys(EVERY, FIRM), SAFETY: state}

    assert card(states).safety == f"{said}."


def test_a_fact_that_is_firm_today_and_weak_on_the_day_withholds_it() -> None:
    states = {**dict.fromkeys(EVERY, FIRM), SAFETY: make_tried(20.0, days_ago=0)}

    assert card(states, 1).safety.startswith("Every")
    assert card(states, 100).safety.startswith("Not ready: 1 of 1")


def test_an_untried_safety_critical_fact_withholds_it() -> None:
    assert card({RECEPTOR: FIRM}).safety.startswith("Not ready: 1 of 1")


@pytest.mark.parametrize(
    ("weak", "said"),
    [
        (1, "1 of 2 safety-critical facts would not be"),
        (2, "none of the 2 safety-critical facts would be"),
    ],
)
def test_several_are_counted_and_all_are_called_none(weak: int, said: str) -> None:
    one = card({})
    view = replace(one.view, readiness=replace(one.view.readiness, critical=2))
    held = Withheld(one.coverage, (Blocker(SAFETY, Doubt.WEAK),) * weak)
    shown = replace(one, view=view, exam=replace(one.exam, expected=held))

    assert shown.safety == f"Not ready: {said} known well enough."


def test_without_safety_critical_facts_nothing_is_said_of_them() -> None:
    one = card(dict.fromkeys(EVERY, FIRM))
    none = replace(one.view, readiness=replace(one.view.readiness, critical=0))

    assert replace(one, view=none).safety == ""


def test_before_the_first_answer_and_after_the_exam_nothing_is_expected() -> None:
    assert not card({}).told
    assert not card({RECEPTOR: FIRM}, -1).told


@pytest.mark.parametrize(
    ("states", "days", "due", "step", "said"),
    [
        ({RECEPTOR: FIRM}, -1, 0, Step.AGAIN, "Set another day"),
        ({}, 50, 0, Step.BEGIN, "Answer a few questions first"),
        (
            {RECEPTOR: FIRM},
            50,
            9,
            Step.SAFETY,
            "Practise 1 safety-critical fact first",
        ),
        (
            {SAFETY: FIRM},
            2,
            9,
            Step.NEW,
            "Meet 3 new facts, 2 a day until then",
        ),
        ({SAFETY: FIRM}, 1, 9, Step.NEW, "Meet 3 new facts, all of them today"),
        (
            {SAFETY: FIRM, RECEPTOR: FIRM, TARGET: FIRM},
            0,
            0,
            Step.NEW,
            "Meet 1 new fact",
        ),
        (dict.fromkeys(EVERY, FIRM), 50, 2, Step.DUE, "Review 2 facts due"),
        (dict.fromkeys(EVERY, FIRM), 50, 0, Step.REST, "Nothing is due today"),
    ],
)
def test_there_is_one_step_and_safety_comes_first(
    states: Mapping[str, MemoryState], days: int, due: int, step: Step, said: str
) -> None:
    shown = card(states, days, due)

    assert (shown.step, shown.step_said) == (step, said)


def test_only_a_day_to_come_stands_in_an_address() -> None:
    assert card({}, 51).as_of == date(2027, 1, 12).isoformat()
    assert card({}, 0).as_of == card({}, -3).as_of == ""
