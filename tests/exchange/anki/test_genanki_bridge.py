import re
import sqlite3
from contextlib import closing
from pathlib import Path

from baclofen_quiz.exchange.anki.genanki_bridge import (
    Row,
    card_counts,
    collection_bytes,
)
from baclofen_quiz.exchange.anki.schema import FACT


def _row(front: str = "Front?", extra: str = "") -> Row:
    filled = {"Key": "fact:x", "Front": front, "Back": "Back", "Extra1": extra}
    return Row(
        type=FACT,
        guid="pq1",
        fields=tuple(filled.get(name, "") for name, _ in FACT.fields),
        tags=("pharm::drug::x",),
        mod=5,
        deck_id=7,
        deck_name="A::B",
    )


def test_a_note_makes_one_card_and_a_second_when_its_spare_question_is_filled() -> None:
    rows = [_row(), _row(extra="Second?"), _row(front="")]
    assert card_counts(rows) == [1, 2, 0]


def test_a_collection_is_the_same_bytes_every_time() -> None:
    assert collection_bytes([_row()], {"fact": 3}) == collection_bytes(
        [_row()], {"fact": 3}
    )


def test_note_and_card_carry_the_time_of_the_note() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(collection_bytes([_row()], {"fact": 3}))
        assert connection.execute("select mod, tags from notes").fetchall() == [
            (5, " pharm::drug::x ")
        ]
        assert connection.execute("select mod, did, due from cards").fetchall() == [
            (5, 7, 1)
        ]


def test_anki_is_no_part_of_the_product() -> None:
    top = Path(__file__).parents[3]
    importing = re.compile(r"^\s*(?:from|import) anki\b", re.MULTILINE)
    for file in (top / "src").rglob("*.py"):
        assert not importing.search(file.read_text(encoding="utf-8")), file
    project = (top / "pyproject.toml").read_text(encoding="utf-8")
    lock = (top / "requirements.lock").read_text(encoding="utf-8")
    for text in (project, lock):
        assert not re.search(r'^\s*"?anki\b(?!-)[^"\n]*[=<>]', text, re.MULTILINE)
