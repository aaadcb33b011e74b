"""Inserts that meet a row that is there already."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import ThrottleRow
from baclofen_quiz.store.queries.inserting import insert_into, upsert, values_of
from databases import NOW
from engines import BOTH_ENGINES


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

    found = insert_into(Store(engine, "UTC"), ThrottleRow)  # type: ignore[arg-type] # it is only asked for its dialect

    assert isinstance(found, postgresql.Insert)


@BOTH_ENGINES
def test_a_row_that_is_there_becomes_what_the_new_one_is(database: Database) -> None:
    def row(name: str, failures: int) -> ThrottleRow:
        return ThrottleRow(name_hash=name, failures=failures, last_at=NOW, open_at=NOW)

    with database.writing() as store:
        upsert(store, ThrottleRow, [])
        upsert(store, ThrottleRow, [row("a", 1)])
        upsert(store, ThrottleRow, [row("a", 2), row("b", 3)])
        query = sa.select(ThrottleRow.name_hash, ThrottleRow.failures)
        assert sorted(map(tuple, store.session.execute(query))) == [("a", 2), ("b", 3)]
