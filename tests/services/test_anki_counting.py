"""Reviews of a package count once, in whatever order packages come."""

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.memory.states import MemoryState, Tried
from baclofen_quiz.services import anki_counting, anki_portions
from baclofen_quiz.services.accounts import Learner, Role, add_user, sign_in
from baclofen_quiz.services.anki_cards import CardInAnki
from baclofen_quiz.services.anki_counting import (
    Counted,
    CountedInPart,
    LearnerGone,
    count_back,
    keep,
    prepare,
)
from baclofen_quiz.services.anki_events import by_fact, event, named
from baclofen_quiz.services.anki_reading import TooManyReviewsError
from baclofen_quiz.services.data_printing import as_json, as_zip
from baclofen_quiz.services.leaving import GUESTS_WORD, delete_all
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.services.rebuilding import Rebuilt, rebuild
from baclofen_quiz.store.database import Database, Store, StoreUnavailable
from baclofen_quiz.store.queries import card_reviews
from databases import CHEAP, NOW, fresh_database, give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item
from memories import forget, rebuild_learner

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
    return count_back(database, learner, reviews, CARDS)


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
        prepared = prepare(store, learner, named(HISTORY), CARDS)
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen(ITEM.key), NOW)
    count(database, learner, HISTORY[:2])
    with database.writing() as store:
        assert len(keep(store, prepared).new) == 4
    assert states(database, learner) == rebuilt(database, learner)
    assert len(stored(database, learner)) == 7


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


@pytest.fixture
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a part hold two rows."""
    monkeypatch.setattr(anki_portions, "MOST_ROWS", 2)


in_small_parts = pytest.mark.usefixtures("_small_parts")


@BOTH_ENGINES
@in_small_parts
def test_after_each_part_others_write_and_memory_is_a_replay(
    database: Database, learner: Learner
) -> None:
    other = make_guest(database)
    sitting_id = make_sitting(database, other, make_bank())
    second = Database(database.url.render_as_string(hide_password=False))
    told: list[tuple[int, int]] = []

    def others_turn(done: int, of: int) -> None:
        told.append((done, of))
        give(second, other, sitting_id, len(told))
        assert states(second, learner) == rebuilt(second, learner)

    try:
        counted = count_back(database, learner, HISTORY, CARDS, others_turn)
    finally:
        second.close()
    assert counted == Counted(new=6, known=0, facts=2)
    assert told == [(2, 6), (4, 6), (5, 6), (6, 6)]
    assert states(database, other) == rebuilt(database, other)


class _PowerCut(Exception):
    """Stands for whatever ends a process."""


@BOTH_ENGINES
@in_small_parts
@pytest.mark.parametrize("parts", [1, 2, 3])
def test_what_was_cut_off_is_sound_and_the_same_package_completes_it(
    database: Database, learner: Learner, parts: int
) -> None:
    done: list[int] = []

    def cut_off(kept: int, _: int) -> None:
        done.append(kept)
        if len(done) == parts:
            raise _PowerCut

    with pytest.raises(_PowerCut):
        count_back(database, learner, HISTORY, CARDS, cut_off)
    assert states(database, learner) == rebuilt(database, learner)
    names = {one.uuid.partition("-")[0] for one in stored(database, learner)}
    assert len(names) == done[-1]
    counted = count(database, learner)
    assert (counted.new, counted.known) == (6 - done[-1], done[-1])
    assert states(database, learner) == rebuilt(database, learner)
    assert len(stored(database, learner)) == 7


@in_small_parts
def test_a_database_that_fails_is_told_with_what_is_kept(
    database: Database, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails = iter([False, True, True])
    begin = database.writing

    def writing() -> AbstractContextManager[Store]:
        if next(fails):
            raise StoreUnavailable("database is locked")  # noqa: EM101, TRY003 -- SQLite's words
        return begin()

    monkeypatch.setattr(database, "writing", writing)
    with pytest.raises(CountedInPart) as failure:
        count(database, learner)
    assert str(failure.value).startswith(
        "2 of 6 new reviews are counted, and stay so. Then the database could not be "
        "used (database is locked). Send the same file again"
    )
    with pytest.raises(StoreUnavailable):
        count(database, learner)


@BOTH_ENGINES
@in_small_parts
def test_who_leaves_meanwhile_is_left_alone(
    database: Database, learner: Learner
) -> None:
    def leave(_kept: int, _of: int) -> None:
        with database.writing() as store:
            delete_all(store, learner, GUESTS_WORD)

    with pytest.raises(LearnerGone, match="is not here any more"):
        count_back(database, learner, HISTORY, CARDS, leave)
    assert stored(database, learner) == []


@BOTH_ENGINES
def test_a_learner_goes_with_all_reviews_and_others_stay(
    database: Database, learner: Learner
) -> None:
    other = make_guest(database)
    count(database, learner)
    count(database, other)
    before = states(database, other), stored(database, other)
    with database.writing() as store:
        delete_all(store, learner, GUESTS_WORD)
    assert (states(database, learner), stored(database, learner)) == ({}, [])
    assert (states(database, other), stored(database, other)) == before


@BOTH_ENGINES
def test_the_download_of_ones_data_holds_them(
    database: Database, learner: Learner
) -> None:
    count(database, learner)
    count(database, make_guest(database))
    with database.reading() as store:
        tables = json.loads("".join(as_json(store, learner.id)))["tables"]
        archive = ZipFile(io.BytesIO(b"".join(as_zip(store, learner.id))))
    found = [
        (row["card"], row["button"], row["source"]) for row in tables["card_review"]
    ]
    assert sorted(found) == sorted(
        (CARDS[review.guid].key, review.button, "anki")
        for review in HISTORY
        for _ in CARDS[review.guid].facts
    )
    assert {row["fact_id"] for row in tables["memory"]} == {FACT, OTHER}
    lines = archive.read("card_review.csv").decode("utf-8-sig").splitlines()
    assert sum(",anki," in line for line in lines) == 7


@BOTH_ENGINES
def test_a_rebuild_of_the_database_gives_the_same_memory(
    database: Database, learner: Learner
) -> None:
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen(ITEM.key), NOW - timedelta(days=6))
    count(database, learner)
    before = states(database, learner)
    with database.writing() as store:
        forget(store, learner.id)
    assert rebuild(database) == Rebuilt(learners=1, facts=2)
    assert states(database, learner) == before


@BOTH_ENGINES
def test_a_guest_who_signs_in_brings_reviews_along_and_each_counts_once(
    database: Database, learner: Learner
) -> None:
    name, password = "Ada", "correct horse"
    account = add_user(database, name, password, Role.LEARNER, NOW, CHEAP)
    count(database, account, HISTORY[2:])
    sitting_id = make_sitting(database, learner, BANK)
    give(database, learner, sitting_id, 1, Chosen(ITEM.key), NOW - timedelta(days=6))
    count(database, learner, HISTORY[:4])
    signed_in = sign_in(database, name, password, NOW, learner, CHEAP)
    assert signed_in.learner.id == account.id
    assert len(stored(database, account)) == 7
    assert stored(database, learner) == []
    assert states(database, account) == rebuilt(database, account)
    assert states(database, account)[FACT].trace.tried == 6
    assert count(database, account) == Counted(new=0, known=6, facts=0)


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
