"""Databases of either kind, for tests of what is spoken to both.

A module that says ``pytestmark = BOTH_ENGINES`` runs on SQLite and on PostgreSQL.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from baclofen_quiz.store.database import Database
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
