"""What the first page is given."""

from datetime import timedelta

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.recall_steps import RecallStep
from baclofen_quiz.learning.weak_sections import SafetyWeak
from baclofen_quiz.services.dashboard import (
    Due,
    Exam,
    dashboard,
    due_today,
)
from baclofen_quiz.services.learner_memory import LearnerMemory
from baclofen_quiz.services.memory_records import to_row
from baclofen_quiz.services.readiness import readiness_on
from baclofen_quiz.services.settings import USUAL
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import memory, settings
from databases import NOW, give, make_guest, make_sitting
from knowing import LONELY, RECEPTOR, SAFETY, known_bank, make_tried
from study_rows import TODAY, make_setting

BANK = known_bank()


def test_nobody_has_done_nothing(database: Database) -> None:
    with database.reading() as store:
        found = dashboard(store, BANK, None, NOW)

    assert (found.current, found.recent, found.due) == (None, (), Due())
    assert (found.week.goal, found.week.done, found.weakest) == (
        USUAL.weekly_goal,
        0,
        (),
    )
    assert not found.tried
    assert not found.readiness.ready


def test_what_is_due_is_counted_for_questions_and_cards() -> None:
    late = make_tried(due_day=TODAY - timedelta(days=3))
    states = {RECEPTOR: make_tried(), SAFETY: late, LONELY: late}

    assert due_today(BANK, LearnerMemory(TODAY, states)) == Due(2, 3, 1)


def test_when_the_next_facts_come_back_is_told() -> None:
    soon = TODAY + timedelta(days=2)
    states = {
        RECEPTOR: make_tried(due_day=soon),
        SAFETY: make_tried(due_day=soon + timedelta(days=1)),
        LONELY: make_tried(due_day=soon),
    }

    assert due_today(BANK, LearnerMemory(TODAY, states)) == Due(0, 0, 0, soon, 2)


def test_a_quiz_under_way_and_those_before_are_there(database: Database) -> None:
    learner = make_guest(database)
    before = NOW - timedelta(days=8)
    done = make_sitting(database, learner, BANK, length=1, now=before)
    give(database, learner, done, 1, Chosen("gaba-b"), before)
    begun = make_sitting(database, learner, length=2)
    give(database, learner, begun, 1)
    with database.reading() as store:
        found = dashboard(store, BANK, learner, NOW)

    assert found.current is not None
    assert found.current.sitting_id == begun
    assert [one.sitting_id for one in found.recent] == [begun, done]
    assert found.week.studied == {TODAY}


def test_the_goal_is_the_learners_own(database: Database) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        settings.save(store, make_setting(learner.id, weekly_goal=3))
        assert dashboard(store, BANK, learner, NOW).week.goal == 3
        settings.save(store, make_setting(learner.id, weekly_goal=0))
        assert dashboard(store, BANK, learner, NOW).week.goal == 0


def test_what_is_remembered_badly_is_weak_and_counted(database: Database) -> None:
    learner = make_guest(database)
    states = {SAFETY: make_tried(1.0), RECEPTOR: make_tried(), LONELY: make_tried(0.1)}
    with database.writing() as store:
        rows = [to_row(fact, state) for fact, state in states.items()]
        memory.save(store, learner.id, rows)
        found = dashboard(store, BANK, learner, NOW)

    assert [one.section for one in found.weakest] == [Section.WITHDRAWAL]
    assert isinstance(found.weakest[0].reason, SafetyWeak)
    assert {step: n for step, n in found.steps.items() if n} == {
        RecallStep.HALFWAY: 1,
        RecallStep.SOLID: 1,
    }
    assert found.tried
    assert sum(found.steps.values()) == found.readiness.overall.tried


def test_what_was_missed_today_is_not_counted_as_solid(database: Database) -> None:
    learner = make_guest(database)
    missed = make_tried(0.2, days_ago=0, known=False)
    with database.writing() as store:
        memory.save(store, learner.id, [to_row(RECEPTOR, missed)])
        found = dashboard(store, BANK, learner, NOW)

    assert found.steps[RecallStep.SOLID] == 0


def test_without_an_exam_day_nothing_is_expected(database: Database) -> None:
    with database.reading() as store:
        assert dashboard(store, BANK, None, NOW).exam is None


@pytest.mark.parametrize(("days", "ahead"), [(51, 51), (0, 0), (-3, 0)])
def test_recall_on_the_day_of_the_exam_is_looked_ahead_to(
    database: Database, days: int, ahead: int
) -> None:
    learner = make_guest(database)
    day = TODAY + timedelta(days=days)
    states = {SAFETY: make_tried(1000.0), RECEPTOR: make_tried()}
    with database.writing() as store:
        rows = [to_row(fact, state) for fact, state in states.items()]
        memory.save(store, learner.id, rows)
        settings.save(store, make_setting(learner.id, exam_day=day))
        found = dashboard(store, BANK, learner, NOW).exam

    then = TODAY + timedelta(days=ahead)
    assert found == Exam(day, readiness_on(BANK, BANK.monographs, states, then))
