"""Moments are kept in UTC and come back aware."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects import sqlite

from baclofen_quiz.store.base import Base, Utc

DIALECT = sqlite.dialect()


def test_a_moment_of_another_zone_is_kept_in_utc() -> None:
    swiss = timezone(timedelta(hours=1))

    bound = Utc().process_bind_param(datetime(2026, 1, 1, 13, tzinfo=swiss), DIALECT)

    assert bound == datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert bound is not None
    assert bound.tzinfo is UTC


def test_a_naive_moment_cannot_be_kept() -> None:
    naive = datetime(2026, 1, 1, 13)  # noqa: DTZ001 - the fault under test

    with pytest.raises(ValueError, match="without a time zone cannot be stored"):
        Utc().process_bind_param(naive, DIALECT)


def test_a_naive_moment_from_sqlite_comes_back_in_utc() -> None:
    naive = datetime(2026, 1, 1, 12)  # noqa: DTZ001 - as SQLite gives it

    assert Utc().process_result_value(naive, DIALECT) == naive.replace(tzinfo=UTC)


def test_an_aware_moment_from_postgresql_comes_back_as_it_is() -> None:
    aware = datetime(2026, 1, 1, 12, tzinfo=UTC)

    assert Utc().process_result_value(aware, DIALECT) == aware


def test_no_moment_stays_none() -> None:
    assert Utc().process_bind_param(None, DIALECT) is None
    assert Utc().process_result_value(None, DIALECT) is None


def test_every_constraint_has_a_name_that_a_migration_can_use() -> None:
    unnamed = [
        f"{table.name}: {constraint}"
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]

    assert unnamed == []
