"""Inserts that meet a row that is there already."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import ThrottleRow
from baclofen_quiz.store.queries.inserting import insert_into, values_of
from databases import NOW


def test_the_values_of_a_row_are_those_of_its_columns() -> None:
    row = ThrottleRow(name_hash="a", failures=1, last_at=NOW, open_at=NOW)

    assert values_of(row) == {
        "name_hash": "a",
        "failures": 1,
        "last_at": NOW,
        "open_at": NOW,
    }


def test_sqlite_is_spoken_to_in_its_dialect(database: Database) -> None:
    with database.reading() as store:
        assert isinstance(insert_into(store, ThrottleRow), sqlite.Insert)


def test_postgresql_is_spoken_to_in_its_dialect() -> None:
    engine = sa.create_mock_engine("postgresql+psycopg://", lambda *_: None)
    session = sa.orm.Session(engine)  # type: ignore[arg-type] # it is only asked for its dialect

    found = insert_into(Store(session, "UTC"), ThrottleRow)

    assert isinstance(found, postgresql.Insert)
