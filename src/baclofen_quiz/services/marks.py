"""What instructors say of any item beside its file: a status, and tags of their own.

Each mark is a new row; the newest of an item holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models.authoring import ItemMarkRow
from baclofen_quiz.store.queries import bank_version, item_marks
from baclofen_quiz.text import slug

LONGEST_TAG = 60


@dataclass(frozen=True, slots=True)
class Marked:
    """The items that are now as was asked for, and ids that the bank does not know."""

    marked: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """A mark, by whom and when; without a status that of the file holds."""

    status: Status | None
    tags: tuple[str, ...]
    author: str
    made_at: datetime


def set_status(  # noqa: PLR0913, PLR0917 - who says what of which items, and when
    store: Store,
    bank: Bank,
    who: Learner,
    item_ids: Iterable[str],
    status: Status | None,
    now: datetime,
) -> Marked:
    """Give items a status, whatever their files say; None lets the files say it."""
    return _mark(
        store, bank, who, item_ids, lambda mark: replace(mark, status=status), now
    )


def add_tags(  # noqa: PLR0913, PLR0917 - who says what of which items, and when
    store: Store,
    bank: Bank,
    who: Learner,
    item_ids: Iterable[str],
    tags: Iterable[str],
    now: datetime,
) -> Marked:
    """Give items more tags."""
    more = fit_tags(tags)

    def change(mark: ItemMark) -> ItemMark:
        return replace(mark, tags=tuple(dict.fromkeys((*mark.tags, *more))))

    return _mark(store, bank, who, item_ids, change, now)


def remove_tags(  # noqa: PLR0913, PLR0917 - who says what of which items, and when
    store: Store,
    bank: Bank,
    who: Learner,
    item_ids: Iterable[str],
    tags: Iterable[str],
    now: datetime,
) -> Marked:
    """Take tags away that were given here; those of the file stay."""
    fewer = set(fit_tags(tags))

    def change(mark: ItemMark) -> ItemMark:
        return replace(mark, tags=tuple(tag for tag in mark.tags if tag not in fewer))

    return _mark(store, bank, who, item_ids, change, now)


def fit_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Write tags as question files do."""
    named = (slug(tag)[:LONGEST_TAG].strip("-") for tag in tags)
    return tuple(dict.fromkeys(filter(None, named)))


def history(store: Store, item_id: str) -> tuple[Marking, ...]:
    """List all marks of an item, newest first."""
    return tuple(
        Marking(_status(row), tuple(row.tags), row.author, row.made_at)
        for row in item_marks.history(store, item_id)
    )


def _mark(  # noqa: PLR0913, PLR0917 - who says what of which items, and when
    store: Store,
    bank: Bank,
    who: Learner,
    item_ids: Iterable[str],
    change: Callable[[ItemMark], ItemMark],
    now: datetime,
) -> Marked:
    """Add a mark to each item for which the change is one."""
    asked = tuple(dict.fromkeys(item_ids))
    known = {item.id for item in (*bank.items, *bank.drafts, *bank.retired)}
    known |= {held.item_id for held in bank.withheld}
    found = tuple(one for one in asked if one in known)
    bank_version.hold(store)
    standing = item_marks.newest(store, found)
    before = {one: _of(one, standing.get(one)) for one in found}
    after = {one: change(mark) for one, mark in before.items()}
    rows = [_row(mark, who, now) for one, mark in after.items() if mark != before[one]]
    if rows:
        item_marks.add(store, rows)
        bank_version.step(store)
    return Marked(found, tuple(one for one in asked if one not in known))


def _of(item_id: str, row: ItemMarkRow | None) -> ItemMark:
    if row is None:
        return ItemMark(item_id, None)
    return ItemMark(item_id, _status(row), tuple(row.tags))


def _status(row: ItemMarkRow) -> Status | None:
    return Status(row.status) if row.status else None


def _row(mark: ItemMark, who: Learner, now: datetime) -> ItemMarkRow:
    return ItemMarkRow(
        item_id=mark.item_id,
        status=mark.status.value if mark.status else "",
        tags=list(mark.tags),
        author_id=who.id,
        author=who.name,
        made_at=now,
    )
