import io
import sqlite3
from contextlib import closing

import pytest

from anki_packages import FOREIGN_GUID, MADE, Form, Note, collection, package
from anki_packages import Review as Row
from baclofen_quiz.exchange.anki import container
from baclofen_quiz.exchange.anki.container import opened
from baclofen_quiz.exchange.anki.package_errors import DamagedPackageError
from baclofen_quiz.exchange.anki.revlog import IMPOSSIBLE, MANUAL, Review, reviews

KEY = "fact:baclofen/mechanism/receptor"
OTHER = "fact:baclofen/uses/spasticity"
NOTES = [Note(), Note(KEY, cards=2), Note(OTHER)]
GUIDS = {note.guid for note in NOTES}
AT = 1_795_400_000_000
CARD = MADE + 1_000_000 + 20


def _read(data: bytes, wanted: set[str] = GUIDS) -> list[Review]:
    with opened(io.BytesIO(data)) as found:
        return sorted(reviews(found, wanted), key=lambda review: review.moment)


@pytest.mark.parametrize("form", Form)
def test_a_review_is_read_with_its_note_card_button_and_time(form: Form) -> None:
    rows = [Row(KEY, AT, 4, time=7_250), Row(KEY, AT + 1, 1, ord=1)]
    data = package(collection(NOTES, rows, form=form), form)
    guid = NOTES[1].guid
    assert _read(data) == [
        Review(guid, 0, AT, 4, 7_250, CARD),
        Review(guid, 1, AT + 1, 1, 5_000, CARD + 1),
    ]


def test_only_reviews_of_wanted_notes_of_ours_are_read() -> None:
    rows = [Row("", AT), Row(KEY, AT + 1), Row(OTHER, AT + 2)]
    data = package(collection(NOTES, rows))
    assert [review.moment for review in _read(data)] == [AT + 1, AT + 2]
    wanted = {NOTES[2].guid, FOREIGN_GUID}
    assert [review.moment for review in _read(data, wanted)] == [AT + 2]


def test_what_nobody_pressed_is_told_apart() -> None:
    rows = [
        Row(KEY, AT, ease=0),
        Row(KEY, AT + 1, ease=3, type=4),
        Row(KEY, AT + 2, ease=2, type=5),
        Row(KEY, AT + 3, ease=0, type=4),
        Row(KEY, AT + 4, ease=0, type=5),
        Row(KEY, AT + 5, ease=1, type=0),
        Row(KEY, AT + 6, ease=2, type=2),
        Row(KEY, AT + 7, ease=3, type=3),
    ]
    found = _read(package(collection(NOTES, rows)))
    assert [review.button for review in found] == [MANUAL] * 5 + [1, 2, 3]


@pytest.mark.parametrize("kind", [0, 1, 4, 5])
def test_a_button_that_there_is_not_was_not_moved_by_hand(kind: int) -> None:
    eases = (9, 5, -1, 2**40)
    rows = [Row(KEY, AT + n, ease, type=kind) for n, ease in enumerate(eases)]
    found = _read(package(collection(NOTES, rows)))
    assert [review.button for review in found] == [IMPOSSIBLE] * 4


@pytest.mark.parametrize("ease", ["'good'", "2.5", "x'03'", "9e999"])
def test_a_row_of_other_types_is_read_as_numbers(ease: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(collection(NOTES, [Row(KEY, AT)]))
        db.execute(f"update revlog set ease = {ease}, time = 'long'")  # noqa: S608 -- literals
        db.commit()
        data = package(db.serialize())
    (review,) = _read(data)
    assert (review.button, review.taken) == (IMPOSSIBLE, 0)


@pytest.mark.parametrize("value", ["null", "'first'", "1.5"])
def test_a_row_without_numbers_to_name_it_is_left_out(value: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(collection(NOTES, [Row(KEY, AT)]))
        db.executescript(
            "drop table revlog; create table revlog (id, cid, ease, time, type);"
        )
        insert = f"insert into revlog select {value}, id, 3, 5, 1 from cards"  # noqa: S608 -- literals
        db.execute(insert)
        db.execute("insert into revlog select 7, id, 3, 5, 1 from cards")
        db.commit()
        data = package(db.serialize())
    assert {review.moment for review in _read(data)} == {7}


def test_a_collection_made_to_keep_us_busy_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A hundred notes, cards and reviews that share one id make a million rows."""
    monkeypatch.setattr(container, "_MOST_STEPS", 1)  # of a million
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(collection([Note(KEY)], [Row(KEY, AT)], form=Form.OLDER))
        for table in ("notes", "cards", "revlog"):
            db.executescript(
                f"create table many as select {table}.* from {table}"  # noqa: S608 -- literals
                " join (with recursive n(i) as (values(1)"
                " union all select i + 1 from n where i < 100) select i from n);"
                f"drop table {table}; alter table many rename to {table};"
            )
        data = package(db.serialize(), Form.OLDER)
    with pytest.raises(DamagedPackageError):
        _read(data, {FOREIGN_GUID})
