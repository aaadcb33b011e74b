"""Whether an item is asked: what its file says, and what instructors say beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from baclofen_quiz.items.item import Item


class Status(StrEnum):
    """What is done with an item.

    A draft is checked and never asked. What is retired is not asked any more, and is
    kept for the history of those who answered it.
    """

    READY = "ready"
    DRAFT = "draft"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Withheld:
    """An item that stays out of the bank, and the sentence that says why."""

    item_id: str
    facts: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ItemMark:
    """What instructors say of an item beside its file.

    Without a ``status`` that of the file holds; ``tags`` come on top of the item's own.
    """

    item_id: str
    status: Status | None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sorted:
    """Items by their status, each in the order in which they came."""

    ready: tuple[Item, ...]
    drafts: tuple[Item, ...]
    retired: tuple[Item, ...]

    @property
    def checked(self) -> tuple[Item, ...]:
        """The items whose flaws matter: retired ones are not mended any more."""
        return self.ready + self.drafts

    @property
    def all_items(self) -> tuple[Item, ...]:
        """All of them."""
        return self.checked + self.retired


def sort_out(
    items: Iterable[tuple[Item, Status]], marks: Mapping[str, ItemMark]
) -> Sorted:
    """Part items by status, with what is said of them in the place of their files."""
    found: dict[Status, list[Item]] = {status: [] for status in Status}
    for item, status in items:
        mark = marks.get(item.id)
        if mark is None:
            found[status].append(item)
        else:
            found[mark.status or status].append(_tagged(item, mark.tags))
    return Sorted(
        tuple(found[Status.READY]),
        tuple(found[Status.DRAFT]),
        tuple(found[Status.RETIRED]),
    )


def _tagged(item: Item, tags: tuple[str, ...]) -> Item:
    return replace(item, tags=tuple(dict.fromkeys((*item.tags, *tags))))
