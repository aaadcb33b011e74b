"""Marks on items: looked at, and added to."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models.authoring import ItemMarkRow

AT_ONCE = 500
"""How many ids stand in one query; databases take some thousand parameters."""


def add(store: Store, rows: Iterable[ItemMarkRow]) -> None:
    """Keep marks; each is the newest of its item from now on."""
    store.session.add_all(rows)
    store.session.flush()


def newest(store: Store, item_ids: Iterable[str]) -> dict[str, ItemMarkRow]:
    """Find the newest mark of each of these items that has one."""
    wanted, found = list(item_ids), dict[str, ItemMarkRow]()
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        last = (
            select(func.max(ItemMarkRow.id))
            .where(ItemMarkRow.item_id.in_(some))
            .group_by(ItemMarkRow.item_id)
        )
        query = select(ItemMarkRow).where(ItemMarkRow.id.in_(last))
        found |= {row.item_id: row for row in store.session.scalars(query)}
    return found


def history(store: Store, item_id: str) -> list[ItemMarkRow]:
    """List all marks of an item, newest first."""
    query = (
        select(ItemMarkRow)
        .where(ItemMarkRow.item_id == item_id)
        .order_by(ItemMarkRow.id.desc())
    )
    return list(store.session.scalars(query))


def made(store: Store, author_id: int, at: datetime) -> list[ItemMarkRow]:
    """List the marks that somebody made at a moment, which is all of one form."""
    query = (
        select(ItemMarkRow)
        .where(ItemMarkRow.author_id == author_id, ItemMarkRow.made_at == at)
        .order_by(ItemMarkRow.id)
    )
    return list(store.session.scalars(query))
