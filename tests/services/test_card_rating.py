"""Whatever is rated, sent twice or taken back: memory is what replaying gives."""

import tempfile
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.card_rating import (
    Taken,
    Ticket,
    rate,
    ticket_for,
    undo,
    wait,
)
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from databases import NOW, fresh_database, make_guest
from memories import rebuild_learner
from study_rows import FACT, make_review


def show(database: Database, learner: Learner, now: datetime = NOW) -> Ticket:
    with database.reading() as store:
        return ticket_for(store, learner, FACT, now)


def press(
    database: Database,
    learner: Learner,
    ticket: Ticket,
    grade: Grade = Grade.GOOD,
    now: datetime = NOW,
) -> Taken:
    with database.writing() as store:
        return rate(store, learner, ticket, grade, now)


def take_back(database: Database, learner: Learner, review_id: int) -> str:
    with database.writing() as store:
        return undo(store, learner, review_id, NOW)


def wait_of(database: Database, learner: Learner, day: date) -> int:
    """Count the days from a day until the fact is due."""
    with database.reading() as store:
        return wait(all_states(store, learner.id)[FACT], day)


def review_ids(database: Database, learner: Learner) -> list[int]:
    with database.reading() as store:
        return [r.id for r in card_reviews.of_learner(store, learner.id)]


@pytest.mark.parametrize("grade", Grade)
def test_a_button_keeps_what_it_promised(database: Database, grade: Grade) -> None:
    learner = make_guest(database)
    ticket = show(database, learner)
    later = NOW + timedelta(seconds=9)

    assert press(database, learner, ticket, grade, later) is Taken.KEPT
    with database.reading() as store:
        state = all_states(store, learner.id)[FACT]
    assert state.trace.last.moment == later


def test_the_same_form_counts_once(database: Database) -> None:
    learner = make_guest(database)
    ticket = show(database, learner)
    press(database, learner, ticket)

    assert press(database, learner, ticket, Grade.AGAIN) is Taken.ALREADY
    assert len(review_ids(database, learner)) == 1


def test_of_two_tabs_the_first_counts(database: Database) -> None:
    learner = make_guest(database)
    one, other = show(database, learner), show(database, learner)
    press(database, learner, one)

    assert press(database, learner, other) is Taken.ALREADY
    assert len(review_ids(database, learner)) == 1


def test_a_rating_taken_back_can_be_given_anew_but_not_by_the_old_form(
    database: Database,
) -> None:
    learner = make_guest(database)
    ticket = show(database, learner)
    press(database, learner, ticket)
    (review_id,) = review_ids(database, learner)

    assert take_back(database, learner, review_id) == FACT
    with database.reading() as store:
        assert all_states(store, learner.id) == {}
    assert press(database, learner, ticket) is Taken.ALREADY
    assert press(database, learner, show(database, learner)) is Taken.KEPT


def test_only_ones_own_ratings_of_this_site_can_be_taken_back_once(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    press(database, learner, show(database, learner))
    (review_id,) = review_ids(database, learner)
    with database.writing() as store:
        card_reviews.add(store, make_review(other.id, source="anki"))
    (from_anki,) = review_ids(database, other)

    assert not take_back(database, other, review_id)
    assert not take_back(database, other, from_anki)
    assert take_back(database, learner, review_id)
    assert not take_back(database, learner, review_id)


def test_a_card_pressed_after_four_counts_for_the_new_day_and_says_so(
    database: Database,
) -> None:
    learner = make_guest(database)
    night = datetime(2026, 11, 23, 3, 59, tzinfo=UTC)
    press(database, learner, show(database, learner), now=NOW - timedelta(days=3))
    ticket = show(database, learner, night)
    taken = press(database, learner, ticket, now=night + timedelta(minutes=2))

    with database.reading() as store:
        newest = card_reviews.newest(store, learner.id, "site")
    assert newest is not None
    assert newest.study_day == NOW.date() + timedelta(days=1)
    assert wait_of(database, learner, newest.study_day) != ticket.waits[2]
    assert taken is Taken.CHANGED


def test_a_card_rated_elsewhere_meanwhile_says_that_its_interval_changed(
    database: Database,
) -> None:
    learner = make_guest(database)
    ticket = show(database, learner)
    with database.writing() as store:
        card_reviews.add(store, make_review(learner.id, source="anki", button=1))
        rebuild_learner(store, learner.id)

    later = NOW + timedelta(seconds=9)
    assert press(database, learner, ticket, Grade.EASY, later) is Taken.CHANGED


def test_a_clock_set_back_moves_no_rating_before_its_showing(
    database: Database,
) -> None:
    learner = make_guest(database)
    ticket = show(database, learner)
    press(database, learner, ticket, now=NOW - timedelta(hours=5))

    with database.reading() as store:
        (review,) = card_reviews.of_learner(store, learner.id)
    assert review.reviewed_at == NOW


class Sequences(RuleBasedStateMachine):
    """A learner with several tabs of one card, who also takes back."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.database = self.stack.enter_context(fresh_database(folder))
        self.learner = make_guest(self.database)
        self.now = NOW
        self.tickets = [show(self.database, self.learner)]

    def teardown(self) -> None:
        self.stack.close()

    @rule(hours=st.integers(-3, 60))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule()
    def open_a_tab(self) -> None:
        self.tickets.append(show(self.database, self.learner, self.now))

    @rule(tab=st.integers(0, 9), grade=st.sampled_from(Grade))
    def press(self, tab: int, grade: Grade) -> None:
        ticket = self.tickets[tab % len(self.tickets)]
        before = review_ids(self.database, self.learner)
        taken = press(self.database, self.learner, ticket, grade, self.now)
        grown = len(review_ids(self.database, self.learner)) - len(before)
        assert grown == (taken is not Taken.ALREADY)

    @rule(grade=st.sampled_from(Grade))
    def show_and_press_at_once(self, grade: Grade) -> None:
        ticket = show(self.database, self.learner, self.now)
        assert press(self.database, self.learner, ticket, grade, self.now) is Taken.KEPT

    @precondition(lambda self: bool(review_ids(self.database, self.learner)))
    @rule(which=st.integers(0, 9))
    def undo(self, which: int) -> None:
        ids = review_ids(self.database, self.learner)
        assert take_back(self.database, self.learner, ids[which % len(ids)]) == FACT

    @invariant()
    def memory_is_what_replaying_gives(self) -> None:
        with self.database.writing() as store:
            before = all_states(store, self.learner.id)
            rebuild_learner(store, self.learner.id)
            assert all_states(store, self.learner.id) == before


TestSequences = Sequences.TestCase
TestSequences.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None
)
