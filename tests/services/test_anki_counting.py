"""Reviews of a package count once, in whatever order packages come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.memory.states import MemoryState, Tried
from baclofen_quiz.services import anki_counting
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.anki_cards import CardInAnki
from baclofen_quiz.services.anki_counting import Counted, keep, prepare
from baclofen_quiz.services.anki_events import by_fact, event, named
from baclofen_quiz.services.anki_reading import TooManyReviewsError
from baclofen_quiz.services.memory_keeping import all_states, rebuild_learner
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from databases import NOW, fresh_database, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item

ITEM = make_single_item()
BANK = make_bank(items=(ITEM,))
(FACT,) = ITEM.facts
OTHER = "baclofen/uses/spasticity"
CARDS = {
    "pq1": CardInAnki(f"fact:{FACT}", (FACT,)),
    "pq2": CardInAnki(f"fact:{OTHER}", (OTHER,)),
    "pq3": CardInAnki("item:both", (FACT, OTHER)),
}


def _review(days: float, button: int = 3, guid: str = "pq1", ord_: int = 0) -> Review:
    moment = NOW + timedelta(days=days)
    return Review(guid, ord_, int(moment.timestamp() * 1000), button, 5_000, 0)


HISTORY = (
    _review(-9, 3),
    _review(-7, 1),
    _review(-7.001, 4),
    _review(-5, 2, "pq2"),
    _review(-3, 3, "pq3"),
    _review(-1, 4, "pq1", 1),
)


def count(
    database: Database, learner: Learner, reviews: Sequence[Review] = HISTORY
) -> Counted:
    with database.reading() as store:
        prepared = prepare(store, learner, reviews, CARDS)
    with database.writing() as store:
        return keep(store, learner, prepared)


def states(database: Database, learner: Learner) -> Mapping[str, MemoryState]:
    with database.reading() as store:
        return all_states(store, learner.id)


def rebuilt(database: Database, learner: Learner) -> Mapping[str, MemoryState]:
    with database.writing() as store:
        rebuild_learner(store, learner.id)
        return all_states(store, learner.id)


def stored(database: Database, learner: Learner) -> list[card_reviews.Review]:
    with database.reading() as store:
        return card_reviews.of_learner(store, learner.id)


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


@BOTH_ENGINES
def test_reviews_are_kept_and_remembered_as_a_replay_gives_it(
    database: Database, learner: Learner
) -> None:
    assert count(database, learner) == Counted(new=6, known=0, facts=2)
    kept = stored(database, learner)
    assert len(kept) == 7  # one card asks both facts
    assert {review.source for review in kept} == {"anki"}
    assert kept[0].reviewed_at == NOW - timedelta(days=9)
    after = states(database, learner)
    assert after.keys() == {FACT, OTHER}
    assert after == rebuilt(database, learner)
    remembered = after[FACT]
    assert isinstance(remembered, Tried)
    assert (remembered.reviews, remembered.trace.tried) == (4, 5)


@BOTH_ENGINES
def test_the_same_package_again_adds_nothing(
    database: Database, learner: Learner
) -> None:
    count(database, learner)
    before = states(database, learner), stored(database, learner)
    assert count(database, learner) == Counted(new=0, known=6, facts=0)
    assert (states(database, learner), stored(database, learner)) == before


@BOTH_ENGINES
def test_a_later_package_adds_what_is_new(database: Database, learner: Learner) -> None:
    count(database, learner, HISTORY[:4])
    assert count(database, learner) == Counted(new=2, known=4, facts=2)
    assert states(database, learner) == rebuilt(database, learner)


@BOTH_ENGINES
def test_what_happens_between_looking_and_keeping_is_not_lost(
    database: Database, learner: Learner
) -> None:
    with database.reading() as store:
        prepared = prepare(store, learner, HISTORY, CARDS)
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen(ITEM.key), NOW)
    count(database, learner, HISTORY[:2])
    with database.writing() as store:
        assert keep(store, learner, prepared) == Counted(new=4, known=2, facts=2)
    assert states(database, learner) == rebuilt(database, learner)
    assert len(stored(database, learner)) == 7


@BOTH_ENGINES
def test_what_was_looked_up_for_another_is_looked_up_anew(
    database: Database, learner: Learner
) -> None:
    count(database, learner, HISTORY[:3])
    with database.reading() as store:
        prepared = prepare(store, learner, HISTORY, CARDS)
    other = make_guest(database)
    with database.writing() as store:
        assert keep(store, other, prepared).new == 6
    assert len(stored(database, learner)) == 3
    assert states(database, other) == rebuilt(database, other)


def test_two_entries_of_one_review_are_one(
    database: Database, learner: Learner
) -> None:
    assert count(database, learner, [HISTORY[0], HISTORY[0]]).new == 1


def test_a_fact_is_not_known_by_buttons_alone(
    database: Database, learner: Learner
) -> None:
    count(database, learner, [_review(-9, 4), _review(-2, 4)])
    remembered = states(database, learner)[FACT]
    assert isinstance(remembered, Tried)
    assert not remembered.trace.known
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen(ITEM.key), NOW)
    assert states(database, learner)[FACT].trace.known


def test_a_review_that_was_earlier_that_day_rates_in_place_of_the_answer(
    database: Database, learner: Learner
) -> None:
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen(ITEM.key), NOW)
    before = states(database, learner)[FACT]
    count(database, learner, [_review(1 / 24, 1)])
    later = states(database, learner)[FACT]
    assert isinstance(before, Tried)
    assert isinstance(later, Tried)
    assert later.strength == before.strength
    count(database, learner, [_review(-1 / 24, 1)])
    earlier = states(database, learner)[FACT]
    assert isinstance(earlier, Tried)
    assert earlier.strength != before.strength
    assert earlier.trace.tried == 3


def test_a_study_day_is_that_of_the_learner(database: Database) -> None:
    learner = make_guest(database)
    late = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
    review = Review("pq1", 0, int(late.timestamp() * 1000), 3, 0, 0)
    count(database, learner, [review])
    (kept,) = stored(database, learner)
    assert kept.study_day == date(2026, 11, 21)


def test_more_than_can_be_true_is_refused_and_nothing_kept(
    database: Database, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    count(database, learner, HISTORY[:2])
    monkeypatch.setattr(anki_counting, "MOST_REVIEWS", 4)
    with pytest.raises(TooManyReviewsError):
        count(database, learner)
    assert len(stored(database, learner)) == 2


def test_many_facts_are_taken_some_at_a_time(
    database: Database, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anki_counting, "_FACTS_AT_ONCE", 1)
    monkeypatch.setattr(anki_counting, "_ROWS_AT_ONCE", 2)
    assert count(database, learner) == Counted(new=6, known=0, facts=2)
    assert states(database, learner) == rebuilt(database, learner)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for many examples, each with a learner of its own."""
    with fresh_database(tmp_path_factory.mktemp("anki")) as one:
        yield one


histories = st.lists(
    st.builds(
        _review,
        st.integers(-4_000, 0).map(lambda hours: hours / 24),
        st.integers(1, 4),
        st.sampled_from(sorted(CARDS)),
        st.integers(0, 1),
    ),
    max_size=12,
    unique_by=lambda review: review[:3],
)


@given(histories, st.data())
@settings(max_examples=25, deadline=None)
def test_packages_in_any_order_leave_the_same_memory(
    shared: Database, reviews: list[Review], data: st.DataObject
) -> None:
    whole, parted = make_guest(shared), make_guest(shared)
    count(shared, whole, reviews)
    for part in _drawn_parts(reviews, data):
        count(shared, parted, part)
    assert _unfuzzed(states(shared, parted)) == _unfuzzed(states(shared, whole))
    assert states(shared, parted) == rebuilt(shared, parted)


def _drawn_parts(
    reviews: Sequence[Review], data: st.DataObject
) -> Iterator[Sequence[Review]]:
    """Send every review in some package, some of them twice."""
    shuffled = data.draw(st.permutations(reviews))
    for start in range(0, len(shuffled), 3):
        again = data.draw(st.sets(st.sampled_from(shuffled), max_size=2))
        yield [*shuffled[start : start + 3], *sorted(again)]


def _unfuzzed(found: Mapping[str, MemoryState]) -> Mapping[str, object]:
    """Leave out the days that are spread from learner to learner."""
    return {
        fact: (state.trace, state.strength, state.reviews, state.lapses)
        for fact, state in found.items()
        if isinstance(state, Tried)
    }


def test_events_are_those_that_a_replay_reads(
    database: Database, learner: Learner
) -> None:
    count(database, learner)
    told: Iterable[tuple[str, Grade]] = (
        (name, event(name, review, "UTC").grade)
        for own in by_fact(named(HISTORY), CARDS).values()
        for name, review in own.items()
    )
    assert sorted(told) == sorted(
        (one.uuid, Grade(one.button)) for one in stored(database, learner)
    )
