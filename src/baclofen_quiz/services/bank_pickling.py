"""Pickling a bank so that it is quickly read back.

How a frozen dataclass with slots is pickled by itself, each of its thousands is asked
for its fields when it is read back, which takes longer than everything else about it.
What is equal is written once: the same sentence stands behind many options.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.garbage import no_collections

Setter = Callable[[object, object], None]


def dump(bank: Bank) -> bytes:
    """Pickle a bank."""
    pool: dict[object, object] = {}
    parts = {one.name: _shared(getattr(bank, one.name), pool) for one in fields(bank)}
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(Bank(**parts))
    return written.getvalue()


def load(data: bytes) -> Bank:
    """Read back what ``dump`` made; whoever calls knows that nobody altered it."""
    with no_collections():
        bank: Bank = pickle.loads(data)  # noqa: S301 - see above
    return bank


def _shared(value: Any, pool: dict[object, object]) -> Any:  # noqa: ANN401 - of any part
    """Give the one value of the pool that is equal to this; its parts are shared too.

    Values are told apart by type and by which parts they hold: these stay in the pool,
    so that none is ever mistaken for another.
    """
    kind: type = type(value)
    if kind is str:
        return pool.setdefault(value, value)
    if kind is tuple:
        parts = tuple([_shared(part, pool) for part in value])
        return pool.setdefault((kind, *map(id, parts)), parts)
    if not _slotted(kind):
        return value
    held = [_shared(getattr(value, name), pool) for name in _slotted(kind)]
    key = (kind, *map(id, held))
    if key not in pool:
        pool[key] = _made(kind, *held)
    return pool[key]


class _Pickler(pickle.Pickler):
    """Writes a dataclass with slots as its class and its values."""

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - pickle's own signature
        """Say how a value is made again; NotImplemented leaves that to pickle."""
        kind: type = type(value)
        if not _slotted(kind):
            return NotImplemented
        return _made, (kind, *(getattr(value, name) for name in _slotted(kind)))


class _Setters(dict[type, tuple[Setter, ...]]):
    """How the fields of each class are set; a plain look-up once it is known."""

    def __missing__(self, kind: type) -> tuple[Setter, ...]:
        """Find out how the fields of a class are set."""
        self[kind] = tuple(getattr(kind, one.name).__set__ for one in fields(kind))
        return self[kind]


_SETTERS = _Setters()


def _made(kind: type, *values: object) -> object:
    """Make a value of a class with slots, frozen or not; called millions of times."""
    value: object = object.__new__(kind)
    for put, part in zip(_SETTERS[kind], values):  # noqa: B905 - "strict" takes a third
        put(value, part)
    return value


@cache
def _slotted(kind: type) -> tuple[str, ...]:
    """Name the fields of a dataclass with slots; nothing for any other class."""
    plain = not is_dataclass(kind) or bool(kind.__dictoffset__)
    return () if plain else tuple(one.name for one in fields(kind))
