"""A sitting's rows: positions count from 1, snapshots are kept once."""

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import SittingItemRow, SnapshotRow
from databases import make_guest, make_sitting


def test_a_snapshot_is_kept_once_however_often_it_is_asked(database: Database) -> None:
    learner = make_guest(database)
    for _ in range(3):
        make_sitting(database, learner)

    with database.reading() as store:
        kept = sa.select(sa.func.count(SnapshotRow.digest))
        asked = sa.select(sa.func.count(SittingItemRow.position))
        assert store.session.scalar(kept) == 7
        assert store.session.scalar(asked) == 21


def test_there_is_no_position_0(database: Database) -> None:
    make_sitting(database, make_guest(database))

    with (
        pytest.raises(IntegrityError, match="counts_from_one"),
        database.writing() as store,
    ):
        store.session.execute(sa.update(SittingItemRow).values(position=0))
