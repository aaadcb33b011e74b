"""What a writer gives: a file, and one sentence for each thing that is not in it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file.names import fit_name, name_of
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem

Reader = Callable[[bytes, str], QuestionReading]
"""Bytes and the name of their file to items and problems; it never raises."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of some format.

    ``written`` are the ids of the items that are in it; every other one that was asked
    for has a ``not-exported`` among the problems.
    """

    data: bytes
    problems: tuple[Problem, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What is said of an item that is ready and yet withheld; ``reason`` says why."""

    reason: str


Statuses = Mapping[str, Status | Held]
"""What is said of items by id; one that is not named is ready."""

ALL_READY: Statuses = MappingProxyType({})

Writer = Callable[[Sequence[Item], Statuses], Written]
"""Items and their statuses to a file; the same ones always give the same bytes."""


def status_of(item: Item, statuses: Statuses) -> Status:
    """Say with which status an item is written.

    A withheld one is a draft, lest a program that sees no flaws in it asks it.
    """
    said = statuses.get(item.id, Status.READY)
    return Status.DRAFT if isinstance(said, Held) else said


def place_of(item: Item) -> Location:
    """The place at which a loss of an item is told: where the item comes from."""
    return Location(item.source.file, item.source.line)


def names_in_file(items: Iterable[Item]) -> dict[str, str]:
    """Give each item, by its id, the name that it has inside one file.

    It is the last part of its id, as in a question file; where two items would share
    it, the whole id is made a name.
    """
    ids = [item.id for item in items]
    names = {item_id: _fit(item_id.rpartition("/")[2]) for item_id in ids}
    shared: dict[str, int] = {}
    for name in names.values():
        shared[name] = shared.get(name, 0) + 1
    taken = {name for name, times in shared.items() if times == 1}
    for item_id in (one for one in names if shared[names[one]] > 1):
        names[item_id] = _free(_fit(item_id), taken)
        taken.add(names[item_id])
    return names


def _fit(name: str) -> str:
    return fit_name(name) or name_of(name)


def _free(name: str, taken: set[str]) -> str:
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def told_in_full(item: Item) -> str:
    """Say all that an item explains, for formats with one place for it.

    The worked steps and the notes on its facts are paragraphs of their own: a
    qualification is never dropped.
    """
    notes = (note.text for note in item.notes)
    parts = (item.explanation, *item.worked, *notes)
    return "\n\n".join(dict.fromkeys(filter(None, parts)))
