"""What is remembered is always what replaying the answers gives."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.items.answers import Answer, Chosen, DontKnow
from baclofen_quiz.items.item import SingleItem
from baclofen_quiz.learning.memory.states import (
    MemoryState,
    Tried,
    Untried,
    recall,
)
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services import memory_keeping
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.memory_events import Events, of_review
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import CardReviewRow, MissReasonRow
from baclofen_quiz.store.queries import card_reviews, histories, miss_reasons
from databases import NOW, fresh_database, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item
from memories import rebuild_learner
from study_rows import make_review

ITEM = make_single_item()
BANK = make_bank(items=(ITEM,))
(FACT,) = ITEM.facts
TODAY = date(2026, 11, 22)


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for many examples, each with a learner of its own."""
    with fresh_database(tmp_path_factory.mktemp("memory")) as database:
        yield database


def right(item: SingleItem = ITEM) -> Answer:
    return Chosen(item.key)


def take(database: Database, learner: Learner, answer: Answer, days: int = 0) -> None:
    now = NOW + timedelta(days=days)
    sitting_id = make_sitting(database, learner, BANK, now=now)
    give(database, learner, sitting_id, 1, answer, now)


def review(database: Database, learner: Learner, button: int, days: int = 0) -> int:
    """Press a button on the card of the fact; return the id of the review."""
    day = TODAY + timedelta(days=days)
    row = make_review(learner.id, uuid=f"{days}-{button}", button=button, study_day=day)
    row.fact_id = FACT
    with database.writing() as store:
        known = memory_keeping.states(store, learner.id, (FACT,))
        assert card_reviews.add(store, row)
        newest = card_reviews.of_facts(store, learner.id, (FACT,))
        (kept,) = (one for one in newest if one.uuid == row.uuid)
        memory_keeping.take_in(store, learner.id, known, {FACT: of_review(kept)})
    return kept.id


def kept(database: Database, learner: Learner) -> Mapping[str, MemoryState]:
    with database.reading() as store:
        return memory_keeping.all_states(store, learner.id)


def rebuilt(database: Database, learner: Learner) -> Mapping[str, MemoryState]:
    with database.writing() as store:
        rebuild_learner(store, learner.id)
    return kept(database, learner)


@BOTH_ENGINES
def test_an_answer_is_remembered_for_each_fact_it_asks(
    database: Database, learner: Learner
) -> None:
    take(database, learner, right())
    state = kept(database, learner)[FACT]
    assert isinstance(state, Tried)
    assert state.trace.known
    assert state.strength.last_day == TODAY
    assert state.due_day > TODAY


@BOTH_ENGINES
def test_nothing_is_remembered_of_what_was_never_asked(
    database: Database, learner: Learner
) -> None:
    with database.reading() as store:
        assert memory_keeping.states(store, learner.id, (FACT,)) == {FACT: Untried()}
    assert kept(database, learner) == {}


@BOTH_ENGINES
def test_a_right_answer_is_expected_with_a_chance_before_it_is_given(
    database: Database, learner: Learner
) -> None:
    take(database, learner, right())
    take(database, learner, right(), days=1)
    with database.reading() as store:
        first, second = (
            one.predicted for one in histories.of_learner(store, learner.id)
        )
    assert first == pytest.approx(1 / len(ITEM.options))
    assert second is not None
    assert second > 0.5


@BOTH_ENGINES
def test_a_fact_answered_wrongly_on_the_same_day_is_not_expected_to_be_known(
    database: Database, learner: Learner
) -> None:
    for _ in range(2):
        take(database, learner, DontKnow())
    with database.reading() as store:
        *_, again = (one.predicted for one in histories.of_learner(store, learner.id))
        (state,) = memory_keeping.all_states(store, learner.id).values()
    assert again is not None
    assert again < 0.97
    assert recall(state, TODAY) == 1


Step = tuple[str, int, int]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.booleans().map(int), st.integers(0, 9)),
        st.tuples(st.just("review"), st.integers(1, 4), st.integers(0, 9)),
    ),
    max_size=8,
    unique_by=lambda step: (step[0], step[2]),
)


@settings(max_examples=25)
@given(steps=STEPS)
def test_whatever_the_order_of_arrival_what_is_kept_is_what_a_rebuild_gives(
    shared: Database, steps: list[Step]
) -> None:
    learner = make_guest(shared)
    for kind, value, days in steps:
        if kind == "answer":
            take(shared, learner, right() if value else DontKnow(), days)
        else:
            review(shared, learner, value, days)
    before = kept(shared, learner)
    assert rebuilt(shared, learner) == before


@BOTH_ENGINES
def test_a_misreading_told_afterwards_changes_what_is_remembered(
    database: Database, learner: Learner
) -> None:
    take(database, learner, DontKnow())
    wrong = next(o.id for o in ITEM.options if o.id != ITEM.key)
    take(database, learner, Chosen(wrong), days=1)
    with database.writing() as store:
        *_, last = histories.of_learner(store, learner.id)
        row = MissReasonRow(
            response_id=last.id, reason=MissReason.MISREAD.value, made_at=NOW
        )
        assert miss_reasons.save(store, learner.id, row)
        memory_keeping.replay_facts(store, learner.id, ITEM.facts)
    state = kept(database, learner)[FACT]
    assert state.trace.retests == (
        TODAY + timedelta(days=3),
        TODAY + timedelta(days=8),
    )
    assert rebuilt(database, learner) == {FACT: state}


@BOTH_ENGINES
def test_undoing_the_only_review_leaves_nothing(
    database: Database, learner: Learner
) -> None:
    review_id = review(database, learner, 3)
    assert FACT in kept(database, learner)
    with database.writing() as store:
        assert card_reviews.undo(store, learner.id, review_id, NOW)
        memory_keeping.replay_facts(store, learner.id, (FACT,))
    assert kept(database, learner) == {}


@BOTH_ENGINES
def test_a_rebuild_tells_how_many_facts_it_remembers(
    database: Database, learner: Learner
) -> None:
    take(database, learner, right())
    with database.writing() as store:
        assert rebuild_learner(store, learner.id) == 1


def test_what_is_foreseen_is_what_is_remembered_then(
    database: Database, learner: Learner
) -> None:
    take(database, learner, right())
    row = make_review(learner.id, study_day=TODAY + timedelta(days=3))
    row.fact_id = FACT
    with database.writing() as store:
        before = memory_keeping.all_states(store, learner.id)
        more: Events = {FACT: [of_review(_as_kept(row))]}
        after = memory_keeping.foreseen(store, learner.id, more)
        assert memory_keeping.all_states(store, learner.id) == before
        card_reviews.add(store, row)
        memory_keeping.keep_foreseen(store, learner.id, after)
        assert memory_keeping.all_states(store, learner.id) == after
        rebuild_learner(store, learner.id)
        assert memory_keeping.all_states(store, learner.id) == after


@pytest.mark.parametrize("days", [(-5, -2), (-5, 3), (3, 5)])
def test_whether_before_or_after_what_is_remembered_all_is_foreseen_as_replayed(
    database: Database, learner: Learner, days: tuple[int, int]
) -> None:
    take(database, learner, right())
    rows = [
        make_review(learner.id, uuid=f"r{day}", study_day=TODAY + timedelta(days=day))
        for day in days
    ]
    for row, day in zip(rows, days, strict=True):
        row.fact_id = FACT
        row.reviewed_at = NOW + timedelta(days=day)
    with database.writing() as store:
        more: Events = {FACT: [of_review(_as_kept(row)) for row in reversed(rows)]}
        after = memory_keeping.foreseen(store, learner.id, more)
        for row in rows:
            card_reviews.add(store, row)
        rebuild_learner(store, learner.id)
        assert memory_keeping.all_states(store, learner.id) == after


def _as_kept(row: CardReviewRow) -> card_reviews.Review:
    values = {name: getattr(row, name) for name in card_reviews.Review._fields}
    return card_reviews.Review(**values)
