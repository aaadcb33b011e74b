"""All data of a learner as JSON and as CSV in a ZIP archive, piece by piece."""

import csv
import io
import json
from datetime import UTC, date, datetime
from zipfile import ZipFile

import pytest

from baclofen_quiz.services import accounts, data_printing
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.data_printing import cell
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import NoteRow
from databases import CHEAP, NOW
from engines import BOTH_ENGINES
from study_rows import fill_tables

RISKY = '=HYPERLINK("https://example.org")'


@pytest.fixture
def learner(database: Database) -> Learner:
    made = accounts.sign_up(database, "Ada", "correct horse", NOW, None, CHEAP).learner
    fill_tables(database, made)
    with database.writing() as store:
        note = NoteRow(learner_id=made.id, item_id="risky", text=RISKY, changed_at=NOW)
        store.session.add(note)
    return made


def tables(database: Database, learner: Learner) -> dict[str, list[dict[str, str]]]:
    with database.reading() as store:
        archive = b"".join(data_printing.as_zip(store, learner.id))
    with ZipFile(io.BytesIO(archive)) as opened:
        assert opened.testzip() is None
        return {
            name.removesuffix(".csv"): list(
                csv.DictReader(io.StringIO(opened.read(name).decode("utf-8-sig")))
            )
            for name in opened.namelist()
        }


@BOTH_ENGINES
def test_json_holds_every_value_as_it_is(database: Database, learner: Learner) -> None:
    with database.reading() as store:
        found = json.loads("".join(data_printing.as_json(store, learner.id)))

    assert found["version"] == 1
    assert found["tables"]["account"][0]["name"] == "Ada"
    assert "password_hash" not in found["tables"]["account"][0]
    assert found["tables"]["response"][0]["study_day"] == "2026-11-22"
    assert {row["text"] for row in found["tables"]["note"]} == {"!", RISKY}


@BOTH_ENGINES
def test_csv_has_a_file_a_table_and_no_formula(
    database: Database, learner: Learner
) -> None:
    found = tables(database, learner)

    assert len(found["response"]) == 1
    assert found["response"][0]["hint"] == "false"
    assert found["response"][0]["answered_at"].startswith("2026-11-22T12:00:00")
    assert {row["text"] for row in found["note"]} == {"!", f"'{RISKY}"}


@BOTH_ENGINES
def test_both_hold_the_same_rows(database: Database, learner: Learner) -> None:
    with database.reading() as store:
        printed = json.loads("".join(data_printing.as_json(store, learner.id)))

    assert {name: len(rows) for name, rows in printed["tables"].items()} == {
        name: len(rows) for name, rows in tables(database, learner).items()
    }


@BOTH_ENGINES
def test_much_is_handed_on_in_pieces(
    database: Database, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_printing, "AT_ONCE", 1)
    with database.reading() as store:
        pieces = list(data_printing.as_zip(store, learner.id))

    assert len(pieces) > 25
    assert tables(database, learner)["response"]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (-3, "-3"),
        (0.5, "0.5"),
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("  @cmd", "'  @cmd"),
        ("-2", "'-2"),
        ("\t=1", "'\t=1"),
        ("\N{ZERO WIDTH SPACE}=1", "'\N{ZERO WIDTH SPACE}=1"),
        ("\N{FULLWIDTH EQUALS SIGN}1", "'\N{FULLWIDTH EQUALS SIGN}1"),
        (date(2026, 11, 22), "2026-11-22"),
        (datetime(2026, 11, 22, 12, tzinfo=UTC), "2026-11-22T12:00:00+00:00"),
        (["a", "b"], '["a", "b"]'),
    ],
)
def test_a_cell_is_never_run(value: object, printed: str) -> None:
    assert cell(value) == printed
