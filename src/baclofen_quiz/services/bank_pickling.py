"""Pickling a bank so that it is quickly read back.

A bank of 100,000 items holds millions of values, and to make each by a call of its own
takes most of a start. So values of one class are written as a table, a column a field,
and made together; what is equal is written once, as the same sentence stands behind
many options. What is neither a tuple nor a dataclass with slots is left to pickle.
"""

import pickle
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from itertools import islice, repeat
from operator import attrgetter
from typing import Any, TypeAlias

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.garbage import no_collections

PLACES = "I"
"""How places in the list of all values are written: as numbers of four bytes."""

Column: TypeAlias = "array[int]"


def dump(bank: Bank) -> bytes:
    """Pickle a bank."""
    written = _Written()
    for part in _parts(bank):
        written.put(part)
    values, tables, places = written.tables()
    roots = [places[written.put(part)] for part in _parts(bank)]
    return pickle.dumps((values, tables, roots), pickle.HIGHEST_PROTOCOL)


def load(data: bytes) -> Bank:
    """Read back what ``dump`` made; whoever calls knows that nobody altered it."""
    with no_collections():
        values, tables, roots = pickle.loads(data)  # noqa: S301 - see above
        for kind, columns in tables:
            values.extend(_made(kind, columns, values.__getitem__))
        return Bank(*(values[place] for place in roots))


def _parts(bank: Bank) -> Iterator[Any]:
    return (getattr(bank, one.name) for one in fields(bank))


@dataclass(slots=True)
class _Node:
    """A value: after those of how many rounds it can be made, and of which parts.

    In round 0 ``of`` is the value itself, and else its class.
    """

    after: int
    of: Any
    parts: tuple[int, ...] = ()


@dataclass(slots=True)
class _Written:
    """All values by their number; two are told apart by class and by their parts."""

    nodes: list[_Node] = field(default_factory=list)
    known: dict[object, int] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)

    def put(self, value: Any) -> int:  # noqa: ANN401 - a value of any part of a bank
        """Give the number of a value; its parts have theirs before it."""
        number = self.seen.get(id(value))
        if number is None:
            number = self.seen[id(value)] = self._add(value)
        return number

    def _add(self, value: Any) -> int:  # noqa: ANN401 - as above
        kind: type = type(value)
        names = _slotted(kind)
        if kind is tuple or names:
            held = value if kind is tuple else [getattr(value, one) for one in names]
            parts = tuple([self.put(part) for part in held])
            number = self.known.setdefault((kind, parts), len(self.nodes))
            if number == len(self.nodes):
                after = 1 + max((self.nodes[part].after for part in parts), default=0)
                self.nodes.append(_Node(after, kind, parts))
            return number
        key = value if kind is str else (kind, id(value))  # 1 equals True, and 1.0
        number = self.known.setdefault(key, len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(_Node(0, value))
        return number

    def tables(self) -> tuple[list[object], list[tuple[type, list[Column]]], Column]:
        """Give what is left to pickle, the tables, and the place of each number."""
        rounds: dict[int, dict[type, list[int]]] = {}
        values: list[object] = []
        places = array(PLACES, bytes(array(PLACES).itemsize * len(self.nodes)))
        for number, node in enumerate(self.nodes):
            if node.after:
                rounds.setdefault(node.after, {}).setdefault(node.of, []).append(number)
            else:
                places[number] = len(values)
                values.append(node.of)
        groups = [group for after in sorted(rounds) for group in rounds[after].items()]
        numbers = (number for _, group in groups for number in group)
        for place, number in enumerate(numbers, start=len(values)):
            places[number] = place
        return (
            values,
            [(kind, self._table(g, kind, places)) for kind, g in groups],
            places,
        )

    def _table(
        self, numbers: Sequence[int], kind: type, places: Column
    ) -> list[Column]:
        """Write the fields of each; of tuples the lengths, and all members in a row."""
        rows = [self.nodes[number].parts for number in numbers]
        if kind is tuple:
            lengths = array(PLACES, map(len, rows))
            return [lengths, _column((part for row in rows for part in row), places)]
        return [_column(column, places) for column in zip(*rows, strict=True)]


def _column(numbers: Iterable[int], places: Column) -> Column:
    return array(PLACES, map(places.__getitem__, numbers))


def _made(
    kind: type, columns: Sequence[Column], at: Callable[[int], object]
) -> Iterable[object]:
    """Make the values of a table; no loop of ours runs for each of them."""
    if kind is tuple:
        lengths, numbers = columns
        members = map(at, numbers)
        return [tuple(islice(members, length)) for length in lengths]
    made: list[object] = list(map(object.__new__, repeat(kind, len(columns[0]))))
    for one, column in zip(fields(kind), columns, strict=True):
        put = attrgetter(one.name)(kind).__set__  # frozen or not
        deque(map(put, made, map(at, column)), maxlen=0)
    return made


@cache
def _slotted(kind: type) -> tuple[str, ...]:
    """Name the fields of a dataclass with slots; nothing for any other class."""
    plain = not is_dataclass(kind) or bool(kind.__dictoffset__)
    return () if plain else tuple(one.name for one in fields(kind))
