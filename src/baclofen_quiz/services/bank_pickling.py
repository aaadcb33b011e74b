"""Pickling a bank so that it is quickly read back.

How a frozen dataclass with slots is pickled by itself, each of its thousands is asked
for its fields when it is read back, which takes longer than everything else about it.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from baclofen_quiz.items.bank import Bank

Setter = Callable[[object, object], None]


def dump(bank: Bank) -> bytes:
    """Pickle a bank."""
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(bank)
    return written.getvalue()


def load(data: bytes) -> Bank:
    """Read back what ``dump`` made; whoever calls knows that nobody altered it."""
    bank: Bank = pickle.loads(data)  # noqa: S301 - see above
    return bank


class _Pickler(pickle.Pickler):
    """Writes a dataclass with slots as its class and its values."""

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - pickle's own signature
        """Say how a value is made again; NotImplemented leaves that to pickle."""
        kind = type(value)
        if not is_dataclass(kind) or hasattr(value, "__dict__"):
            return NotImplemented
        return _made, (kind, *(getattr(value, one.name) for one in fields(kind)))


def _made(kind: type, *values: object) -> object:
    """Make a value of a class with slots, frozen or not."""
    value: object = object.__new__(kind)
    for put, part in zip(_setters(kind), values, strict=True):
        put(value, part)
    return value


@cache
def _setters(kind: type) -> tuple[Setter, ...]:
    return tuple(getattr(kind, one.name).__set__ for one in fields(kind))
