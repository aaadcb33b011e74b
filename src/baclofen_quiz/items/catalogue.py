"""The catalogue of a bank: every item with its standing, and where to find which.

It is made once for a bank, so that a search among 100,000 items is a meeting of sets
and one look through the texts that are left.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from baclofen_quiz.items.item import Item
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Problem


class Standing(StrEnum):
    """What becomes of an item; a withheld one would be asked but for its flaws."""

    READY = "ready"
    DRAFT = "draft"
    RETIRED = "retired"
    WITHHELD = "withheld"


class Field(StrEnum):
    """What items are found by; the value stands in addresses."""

    DRUG = "drug"
    SECTION = "section"
    KIND = "kind"
    STATUS = "status"
    PROBLEM = "problem"
    TAG = "tag"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Entry:
    """An item, its standing, and what is wrong with it."""

    item: Item
    standing: Standing
    problems: tuple[Problem, ...]

    @property
    def status(self) -> Status:
        """What is said of it: a withheld one is ready, and kept out by its flaws."""
        if self.standing is Standing.WITHHELD:
            return Status.READY
        return Status(self.standing.value)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its problems, each once."""
        return tuple(dict.fromkeys(problem.code for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found; ``questions`` counts the variants of one question once."""

    entries: tuple[Entry, ...]
    questions: int


@dataclass(frozen=True)
class Catalogue:
    """All items of a bank: those that are asked first, withheld ones last."""

    entries: tuple[Entry, ...]

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Entries by the id of their item; of two with one id the first."""
        return {entry.item.id: entry for entry in reversed(self.entries)}

    @cached_property
    def places(self) -> Mapping[Field, Mapping[str, frozenset[int]]]:
        """For a field and a value, the places of the entries that have it."""
        items = [entry.item for entry in self.entries]
        flawed = [(n, one) for n, one in enumerate(self.entries) if one.problems]
        values: dict[Field, Iterable[tuple[int, str]]] = {
            Field.DRUG: enumerate([item.drug for item in items]),
            Field.SECTION: enumerate([item.section.value for item in items]),
            Field.KIND: enumerate([item.kind.value for item in items]),
            Field.STATUS: enumerate([one.standing.value for one in self.entries]),
            Field.FILE: enumerate([item.source.file for item in items]),
            Field.TAG: ((n, tag) for n, item in enumerate(items) for tag in item.tags),
            Field.PROBLEM: ((n, code) for n, one in flawed for code in one.codes),
        }
        return {field: _places(values[field]) for field in Field}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What each entry says, for looking words up in it."""
        return tuple(_text(entry.item) for entry in self.entries)

    @cached_property
    def questions(self) -> tuple[int, ...]:
        """For each entry the number of its question, which its variants share."""
        numbers: dict[tuple[str, str], int] = {}
        return tuple(
            numbers.setdefault((item.section.value, item.family), len(numbers))
            for item in (entry.item for entry in self.entries)
        )

    def counts(self, field: Field) -> dict[str, int]:
        """Count the items of each value of a field, by value."""
        values = self.places[field]
        return {value: len(values[value]) for value in sorted(values)}

    def find(self, wanted: Mapping[Field, str], words: str = "") -> Found:
        """Find the items that have all these values and say all these words."""
        values = [
            self.places[field].get(value, frozenset[int]())
            for field, value in wanted.items()
            if value
        ]
        left: Sequence[int] = range(len(self.entries))
        if values:
            first, *others = sorted(values, key=len)
            left = sorted(first.intersection(*others))
        for word in words.casefold().split():
            left = [place for place in left if word in self.texts[place]]
        questions = self.questions
        return Found(
            tuple(self.entries[place] for place in left),
            len({questions[place] for place in left}),
        )


def catalogue(
    standing: Mapping[Standing, Iterable[Item]], flaws: Iterable[tuple[str, Problem]]
) -> Catalogue:
    """Make the catalogue of items by their standing; ``flaws`` are told by item id."""
    found: dict[str, list[Problem]] = {}
    for item_id, problem in flaws:
        found.setdefault(item_id, []).append(problem)
    told = {item_id: tuple(problems) for item_id, problems in found.items()}
    return Catalogue(
        tuple(
            Entry(item, status, told.get(item.id, ()))
            for status, items in standing.items()
            for item in items
        )
    )


def _places(values: Iterable[tuple[int, str]]) -> dict[str, frozenset[int]]:
    """Group places by value; a loop of its own, for there may be a million."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, value in values:
        found[value].append(place)
    return {value: frozenset(places) for value, places in found.items()}


def _text(item: Item) -> str:
    options = (option.text for option in all_options(item))
    return "\n".join((item.id, item.stem, *options)).casefold()
