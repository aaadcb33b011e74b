import io
import json
import sqlite3
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from anki_packages import Form, Note, collection, package
from baclofen_quiz.exchange.anki import own_notes as reading
from baclofen_quiz.exchange.anki.container import opened
from baclofen_quiz.exchange.anki.own_notes import (
    OwnNote,
    count_others,
    own_guids,
    own_notes,
)
from baclofen_quiz.exchange.anki.package_errors import (
    ForeignCollectionError,
    TooManyNoteTypesError,
    TooMuchTextError,
)
from baclofen_quiz.exchange.anki.schema import FACT

KEY = "fact:baclofen/mechanism/receptor"
MINE = Note(
    KEY,
    tags=" pharm::drug::baclofen mine ",
    mod=1_795_400_123,
    fields={"Front": "Which receptor?", "My notes": "GABA<sub>B</sub>"},
)


def _read(data: bytes) -> list[OwnNote]:
    with opened(io.BytesIO(data)) as found:
        return list(own_notes(found))


@pytest.mark.parametrize("form", Form)
def test_a_note_of_ours_is_read_with_all_that_the_learner_made_of_it(
    form: Form,
) -> None:
    (note,) = _read(package(collection([Note(), MINE], form=form), form))
    assert note.guid == MINE.guid
    assert note.note_type.id == FACT.id
    assert note.note_type.name == FACT.name
    assert list(note.fields) == [name for name, _ in FACT.fields]
    assert note.fields["Key"] == KEY
    assert note.fields["My notes"] == "GABA<sub>B</sub>"
    assert note.tags == ("pharm::drug::baclofen", "mine")
    assert note.mod == 1_795_400_123


def test_notes_of_others_are_counted_and_not_read() -> None:
    with opened(io.BytesIO(package(collection([Note(), MINE, Note()])))) as found:
        assert count_others(found) == 2


def _changed(statement: str, values: tuple[object, ...] = (), *, new: bool) -> bytes:
    form = Form.NEW if new else Form.OLDER
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(collection([MINE], form=form))
        db.create_collation("unicase", lambda a, b: (a > b) - (a < b))
        db.execute(statement, values)
        db.commit()
        return package(db.serialize(), form)


def test_a_guid_that_only_begins_like_ours_is_not_ours() -> None:
    assert not _read(_changed("update notes set guid = 'pqrst'", new=True))


def test_a_field_that_is_missing_at_the_end_is_left_out() -> None:
    (note,) = _read(_changed("update notes set flds = 'key\x1ffront'", new=True))
    assert note.fields == {"Key": "key", "Front": "front"}


@pytest.mark.parametrize(
    "change",
    [
        "update notes set mid = 7",
        "update notes set mid = 'x'",
        "update notes set mod = 'x'",
        "delete from notetypes",
        "update fields set ord = 'x' where ord = 1",
        "update fields set ord = 9e999 where ord = 1",
    ],
)
def test_a_note_whose_type_is_unknown_makes_the_collection_foreign(
    change: str,
) -> None:
    with pytest.raises(ForeignCollectionError):
        _read(_changed(change, new=True))


@pytest.mark.parametrize(
    "models",
    [
        "",
        "[]",
        "{}",
        '{"1": 1}',
        '{"1": {"id": 1, "name": "x"}}',
        '{"1": {"id": 1, "name": "x", "flds": "none"}}',
        '{"1": {"id": 1, "name": "x", "flds": [1]}}',
        '{"1": {"id": 1e999, "name": "x", "flds": []}}',
        "[" * 100_000,
    ],
)
def test_note_types_that_are_no_json_of_theirs_are_foreign(models: str) -> None:
    with pytest.raises(ForeignCollectionError):
        _read(_changed("update col set models = ?", (models,), new=False))


def test_the_number_of_a_note_type_may_be_written_as_a_text() -> None:
    fields = [{"name": "Key"}]
    models = {"1": {"id": str(FACT.id), "name": "Renamed", "flds": fields}}
    changed = _changed("update col set models = ?", (json.dumps(models),), new=False)
    (note,) = _read(changed)
    assert note.note_type.name == "Renamed"
    assert note.fields == {"Key": KEY}


def test_guids_of_ours_are_listed() -> None:
    with opened(io.BytesIO(package(collection([Note(), MINE])))) as found:
        assert list(own_guids(found)) == [MINE.guid]


def test_notes_that_together_are_too_long_to_be_held_are_not_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = [Note(f"{KEY}-{number}", fields={"Back": "x" * 900}) for number in range(20)]
    data = package(collection(many))
    monkeypatch.setattr(reading, "MOST_TEXT", 20 * 2_000)
    assert len(_read(data)) == 20
    monkeypatch.setattr(reading, "MOST_TEXT", 20 * 1_400)
    with pytest.raises(TooMuchTextError):
        _read(data)


def test_note_types_that_are_too_many_to_be_held_are_not_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "MOST_TEXT", 5_000)
    with pytest.raises(TooMuchTextError):
        _read(package(collection([MINE])))


def test_a_note_has_no_end_of_tags_or_fields() -> None:
    longest = "x" * reading.LONGEST_TAGS
    assert _read(_changed("update notes set tags = ?", (longest,), new=True))
    with pytest.raises(TooMuchTextError):
        _read(_changed("update notes set tags = ?", (f"{longest}x",), new=True))
    (note,) = _read(_changed("update notes set flds = ?", ("\x1f" * 99,), new=True))
    assert len(note.fields) == len(FACT.fields)


@contextmanager
def _little_memory() -> Iterator[None]:
    """Count what Python holds at once; the rest of a process takes some 50 MB."""
    tracemalloc.start()
    try:
        yield
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 100_000_000


def _worst(parts: int) -> str:
    """Write note types of so many parts, of the kind that takes the most memory."""
    objects = ",".join(f'{{"{number:x}":{number}}}' for number in range(parts // 3))
    return f'{{"1": {{"id": 1, "name": "x", "flds": [], "more": [{objects}]}}}}'


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (_worst(1_000_000), TooManyNoteTypesError),
        ('{"1": [' + "[]," * 1_000_000 + "[]]}", TooManyNoteTypesError),
        ('"' * 1_000_000, TooManyNoteTypesError),
        ('"' + '\\"' * 2_000_000, ForeignCollectionError),
        (
            f'{{"1": ["\U0001f48a{_worst(190_000)}' + "x" * 9_000_000,
            ForeignCollectionError,
        ),
    ],
)
def test_note_types_of_many_small_parts_are_not_held(
    text: str, refusal: type[Exception]
) -> None:
    data = _changed("update col set models = ?", (text,), new=False)
    with _little_memory(), pytest.raises(refusal):
        _read(data)


def test_of_many_rows_of_note_types_one_is_read() -> None:
    rows = (
        "with recursive n(i) as (values(2) union all select i + 1 from n where i < 9)"
        " insert into col (id, models) select i, ? from n"
    )
    data = _changed(rows, (_worst(190_000),), new=False)
    with _little_memory():
        assert len(_read(data)) == 1


def test_as_many_note_types_as_anybody_has_are_read() -> None:
    fields = [
        {"name": f"f{n}", "ord": n, "rtl": False, "font": "Arial", "size": 20}
        for n in range(10)
    ]
    css = '.card { font: 20px "Arial", sans-serif; }\n' * 100
    held = {"id": FACT.id, "name": FACT.name, "css": css, "flds": fields}
    models = {str(number): held | {"id": number} for number in range(1_000)}
    text = json.dumps(models | {str(FACT.id): held})
    assert len(_read(_changed("update col set models = ?", (text,), new=False))) == 1
