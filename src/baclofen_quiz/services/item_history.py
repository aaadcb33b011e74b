"""What became of an item: its wordings, its marks, its file's versions, its answers."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.records import from_snapshot
from baclofen_quiz.services.additions import uploaded_name
from baclofen_quiz.services.aftermath import Others, others_of
from baclofen_quiz.services.marks import Marking
from baclofen_quiz.services.marks import history as marks_of
from baclofen_quiz.services.versions import Filed
from baclofen_quiz.services.versions import history as versions_of
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import shares, wordings


@dataclass(frozen=True, slots=True)
class Answered:
    """An item as it was when learners answered it; ``now`` if it is still so worded."""

    item: Item
    revision: str
    answers: int
    first: datetime
    last: datetime
    now: bool


@dataclass(frozen=True, slots=True)
class ItemHistory:
    """All that was kept of an item, the newest first.

    ``stem`` names the uploaded file that it stands in, "" for any other; ``versions``
    are those of that file. ``others`` is None until enough learners answered it.
    """

    answered: tuple[Answered, ...]
    marks: tuple[Marking, ...]
    stem: str
    versions: tuple[Filed, ...]
    others: Others | None


def history_of(store: Store, item: Item) -> ItemHistory:
    """Look up all that was kept of an item."""
    now = revision(item)
    stem = uploaded_stem(item)
    first = shares.first_answers(store, item.family, item.id, now)
    return ItemHistory(
        answered=tuple(
            Answered(
                from_snapshot(row.body).item,
                row.revision,
                row.answers,
                row.first,
                row.last,
                row.revision == now,
            )
            for row in wordings.of_item(store, item.id)
        ),
        marks=marks_of(store, item.id),
        stem=stem,
        versions=versions_of(store, stem) if stem else (),
        others=others_of(first),
    )


def uploaded_stem(item: Item) -> str:
    """Name the uploaded file of an item; "" where it comes from elsewhere."""
    file = item.source.file if item.authored else ""
    stem = PurePath(file).stem
    return stem if file == uploaded_name(stem) else ""
