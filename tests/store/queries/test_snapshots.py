"""Snapshots are kept once."""

from dataclasses import replace

import sqlalchemy as sa

from baclofen_quiz.items.item import Image
from baclofen_quiz.services.sitting_writing import snapshot_rows
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import SnapshotRow
from baclofen_quiz.store.queries import snapshots
from engines import BOTH_ENGINES
from factories import make_items, make_single_item

pytestmark = BOTH_ENGINES


def test_what_is_there_already_stays(database: Database) -> None:
    with database.writing() as store:
        snapshots.add(store, snapshot_rows([make_single_item()]))
        snapshots.add(store, snapshot_rows(make_items()))
        kept = store.session.scalars(sa.select(SnapshotRow.item_id)).all()

    assert sorted(kept) == sorted(item.id for item in make_items())


def test_a_picture_is_looked_for_in_all_snapshots(database: Database) -> None:
    shown = replace(make_single_item(), images=(Image("A", "a.png", "1" * 32),))
    with database.writing() as store:
        snapshots.add(store, snapshot_rows([shown, *make_items()[1:]]))

    with database.reading() as store:
        assert snapshots.shows(store, "1" * 32)
        assert not snapshots.shows(store, "2" * 32)
