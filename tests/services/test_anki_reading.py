import io
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anki_packages import MADE, Form, Note, Review, collection, package
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.exchange.anki.package_errors import UnreadablePackageError
from baclofen_quiz.services import anki_reading
from baclofen_quiz.services.anki_cards import CardInAnki
from baclofen_quiz.services.anki_reading import (
    CLOCKS_DIFFER,
    NotCountedError,
    NothingToCountError,
    Readable,
    Rejected,
    TooManyReviewsError,
    read_package,
)

KEY, OTHER, BARE = "fact:baclofen/uses/one", "fact:baclofen/uses/two", "item:exam/bare"
CARDS = {
    guid(KEY): CardInAnki(KEY, ("baclofen/uses/one",)),
    guid(OTHER): CardInAnki(OTHER, ("baclofen/uses/two",)),
    guid(BARE): CardInAnki(BARE, ()),
}
NOTES = [Note(KEY), Note(OTHER), Note(BARE)]
NOW = datetime.fromtimestamp(MADE / 1000, UTC) + timedelta(days=90)
DAY = 86_400_000
SLACK = CLOCKS_DIFFER // timedelta(milliseconds=1)


def _at(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _read(
    *rows: Review, notes: list[Note] = NOTES, form: Form = Form.NEW, now: datetime = NOW
) -> Readable:
    data = package(collection(notes, rows, form=form), form)
    return read_package(io.BytesIO(data), CARDS, now)


@pytest.mark.parametrize("form", Form)
def test_reviews_of_our_cards_are_read_from_each_form(form: Form) -> None:
    found = _read(
        Review(KEY, MADE + DAY, 3), Review(OTHER, MADE + 2 * DAY, 1), form=form
    )
    assert sorted((one.guid, one.button) for one in found.reviews) == sorted(
        [(guid(KEY), 3), (guid(OTHER), 1)]
    )
    assert not found.rejected


def test_what_nobody_pressed_does_not_count() -> None:
    found = _read(
        Review(KEY, MADE + DAY, 0),
        Review(KEY, MADE + 2 * DAY, 3, type=4),
        Review(KEY, MADE + 3 * DAY, 3, type=5),
        Review(KEY, MADE + 4 * DAY, 3, type=3),
    )
    assert len(found.reviews) == 1
    assert found.rejected == {Rejected.MANUAL: 3}


def test_a_button_that_anki_does_not_have_is_counted_apart() -> None:
    found = _read(
        Review(KEY, MADE + DAY, 9),
        Review(KEY, MADE + 2 * DAY, -1),
        Review(KEY, MADE + 3 * DAY, 0, type=4),
        Review(KEY, MADE + 4 * DAY, 2),
    )
    assert len(found.reviews) == 1
    assert found.rejected == {Rejected.IMPOSSIBLE: 2, Rejected.MANUAL: 1}


def test_a_moment_that_has_not_come_is_rejected_but_for_clocks_that_differ() -> None:
    latest = _at(NOW) + SLACK
    found = _read(Review(KEY, latest, 3), Review(KEY, latest + 1, 3))
    assert [one.moment for one in found.reviews] == [latest]
    assert found.rejected == {Rejected.FUTURE: 1}


def test_a_review_is_not_believed_before_its_card_was_made() -> None:
    (card,) = (one.made for one in _read(Review(KEY, MADE + DAY)).reviews)
    found = _read(Review(KEY, card - SLACK), Review(KEY, card - SLACK - 1))
    assert [one.moment for one in found.reviews] == [card - SLACK]
    assert found.rejected == {Rejected.TOO_EARLY: 1}


def test_a_card_from_the_future_tells_only_of_a_wrong_clock() -> None:
    early = datetime(2006, 10, 5, tzinfo=UTC)
    found = _read(
        Review(KEY, _at(early)),
        Review(KEY, _at(early) - 1),
        Review(KEY, 0),
        Review(KEY, -5),
        now=datetime(2020, 1, 1, tzinfo=UTC),
    )
    assert [one.moment for one in found.reviews] == [_at(early)]
    assert found.rejected == {Rejected.TOO_EARLY: 3}


def test_numbers_beyond_any_calendar_are_moments_to_come() -> None:
    assert _read(Review(KEY, 2**63 - 1)).rejected == {Rejected.FUTURE: 1}


def test_a_question_on_no_fact_is_counted_apart() -> None:
    found = _read(Review(BARE, MADE + DAY))
    assert found.rejected == {Rejected.NO_FACT: 1}
    assert not found.reviews


def test_other_notes_are_counted_and_their_reviews_left_alone() -> None:
    strange = Note("fact:elsewhere/uses/unheard-of")
    rows = [Review(KEY, MADE + DAY), Review("", MADE + DAY + 1)]
    more = Review(strange.key, MADE + DAY + 2)
    found = _read(*rows, more, notes=[*NOTES, Note(), strange, Note()])
    assert len(found.reviews) == 1
    assert (found.unknown, found.others) == (1, 2)


def test_a_package_without_a_card_of_ours_says_what_to_export() -> None:
    with pytest.raises(NothingToCountError, match="holds no card of ours"):
        _read(notes=[Note()])
    with pytest.raises(NothingToCountError, match="holds no card of ours"):
        _read(notes=[Note("fact:elsewhere/uses/unheard-of")])


def test_a_package_without_scheduling_names_the_box_to_tick() -> None:
    with pytest.raises(NothingToCountError) as refusal:
        _read(notes=[*NOTES, Note()])
    assert "holds 3 of our notes" in str(refusal.value)
    assert '"Include scheduling information" ticked' in str(refusal.value)


def test_more_reviews_than_can_be_true_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(anki_reading, "MOST_REVIEWS", 2)
    rows = [Review(KEY, MADE + day * DAY, day % 2) for day in range(1, 4)]
    assert len(_read(*rows[:2]).reviews) == 1
    with pytest.raises(TooManyReviewsError, match="more than 2 reviews"):
        _read(*rows)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from([Form.NEW, Form.OLDER]), st.data())
def test_a_damaged_database_is_read_or_refused_by_name(
    form: Form, data: st.DataObject
) -> None:
    rows = [Review(KEY, MADE + DAY), Review(OTHER, MADE + 2 * DAY, 0)]
    database = bytearray(collection([*NOTES, Note()], rows, form=form))
    starts = st.integers(0, len(database) // 4096 - 1).map(lambda page: page * 4096)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(starts) + data.draw(
            st.integers(0, 200) | st.integers(0, 4095)
        )
        database[place] = data.draw(st.integers(0, 255))
    damaged = io.BytesIO(package(bytes(database), form))
    with suppress(UnreadablePackageError, NotCountedError):
        assert len(read_package(damaged, CARDS, NOW).reviews) <= 20


def test_a_file_that_cannot_be_read_is_refused_by_name() -> None:
    with pytest.raises(UnreadablePackageError):
        read_package(io.BytesIO(b"no package"), CARDS, NOW)
