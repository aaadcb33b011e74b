"""A fresh database for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from baclofen_quiz.store.database import Database
from databases import fresh_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with fresh_database(tmp_path) as fresh:
        yield fresh
