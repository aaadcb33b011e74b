"""All that is remembered, and what day it is."""

from datetime import UTC, date, datetime, timedelta

from baclofen_quiz.learning.memory.states import MemoryState, Trace, Untried
from baclofen_quiz.services.learner_memory import LearnerMemory, memory_of
from baclofen_quiz.store.database import Database
from databases import NOW, make_guest
from knowing import (
    DIFFERENCE,
    DISPUTED,
    LONELY,
    RECEPTOR,
    SAFETY,
    TARGET,
    known_bank,
    make_tried,
)
from study_rows import TODAY, make_memory


def test_nobody_remembers_nothing(database: Database) -> None:
    with database.reading() as store:
        assert memory_of(store, None, NOW) == LearnerMemory(TODAY)


def test_the_study_day_begins_at_four_in_the_morning(database: Database) -> None:
    night = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    with database.reading() as store:
        assert memory_of(store, None, night).today == date(2026, 11, 22)


def test_a_learner_remembers_what_was_rated(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        store.session.add(make_memory(learner.id))
        store.session.flush()

        found = memory_of(store, learner, NOW)
        assert found.tried
        assert list(found.states) == [RECEPTOR]
        assert not memory_of(store, other, NOW).tried


def test_what_was_only_shown_was_not_tried() -> None:
    assert not LearnerMemory(TODAY, {RECEPTOR: Untried(Trace(tried=1))}).tried


def test_only_what_may_be_asked_is_due() -> None:
    later = TODAY + timedelta(days=1)
    states = {
        RECEPTOR: make_tried(due_day=TODAY),
        SAFETY: make_tried(due_day=later),
        DISPUTED: make_tried(due_day=TODAY),
        "baclofen/gone/fact": make_tried(due_day=TODAY),
    }

    assert LearnerMemory(TODAY, states).due(known_bank()) == (RECEPTOR,)
    assert LearnerMemory(later, states).due(known_bank()) == (RECEPTOR, SAFETY)


def test_what_comes_back_is_counted_by_its_day() -> None:
    soon, far = TODAY + timedelta(days=2), TODAY + timedelta(days=9)
    states: dict[str, MemoryState] = {
        RECEPTOR: make_tried(due_day=soon),
        SAFETY: make_tried(due_day=TODAY),
        TARGET: make_tried(due_day=far),
        DIFFERENCE: make_tried(due_day=soon),
        DISPUTED: make_tried(due_day=soon),
        LONELY: Untried(Trace(tried=1)),
        "baclofen/gone/fact": make_tried(due_day=soon),
    }

    found = LearnerMemory(TODAY, states).coming_back(known_bank())
    assert found == {soon: 2, far: 1}
