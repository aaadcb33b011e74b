"""Databases of either kind, for tests of what is spoken to both.

A module that says ``pytestmark = BOTH_ENGINES`` runs on SQLite and on PostgreSQL.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from baclofen_quiz.store.database import Database, Store
from databases import fresh_database
from postgresql import emptied, missing, server

SQLITE, POSTGRESQL = "sqlite", "postgresql"

BOTH_ENGINES = pytest.mark.parametrize(
    "database",
    [
        SQLITE,
        pytest.param(
            POSTGRESQL, marks=pytest.mark.skipif(missing() != "", reason=missing())
        ),
    ],
    indirect=True,
)


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """The address of a PostgreSQL server that all tests of a process share."""
    with server() as url:
        yield url


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A fresh database; an embedded one, unless the test asks for the other kind."""
    if getattr(request, "param", SQLITE) == POSTGRESQL:
        opened = emptied(request.getfixturevalue("server_url"))
    else:
        opened = fresh_database(tmp_path)
    with opened as fresh:
        yield fresh


@contextmanager
def plans(store: Store) -> Iterator[list[list[str]]]:
    """List how SQLite goes about each query of a block, step by step."""
    told: list[list[str]] = []
    asked: list[tuple[str, Any]] = []

    def noted(*said: Any) -> None:  # noqa: ANN401 -- as SQLAlchemy calls it
        asked.append(said[2:4])

    event.listen(store.connection, "before_cursor_execute", noted)
    yield told
    event.remove(store.connection, "before_cursor_execute", noted)
    for statement, values in asked:
        plan = store.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {statement}", values
        )
        told.append([row.detail for row in plan])
