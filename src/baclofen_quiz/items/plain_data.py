"""Frozen dataclasses as plain data for JSON, and back, without loss.

Which class a value has is read from the type hints of the fields, so a class needs no
code of its own here. Knows what items are made of: dataclasses, enums, decimals, texts,
numbers, truth values, ``X | None``, tuples and frozen sets of texts.
"""

import types
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: object) -> object:
    """Write a value as dicts, lists, texts, numbers, truth values and None."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [to_plain(member) for member in value]
    if value is None or isinstance(value, int | float):
        return value
    parts = in_parts(value)
    if isinstance(parts, dict):
        return {name: to_plain(part) for name, part in parts.items()}
    return parts


def in_parts(value: object) -> dict[str, object] | list[str] | str:
    """Write what JSON does not know: a dataclass as a dict of its fields as they are.

    Any other value is written plain.
    """
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(str(member) for member in value)
    kind: type = type(value)
    return {name: getattr(value, name) for name in _names(kind)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass."""
    return tuple(field.name for field in fields(kind))


def from_plain(wanted: type[T], plain: object) -> T:
    """Read what ``to_plain`` wrote of a ``wanted``.

    Names that the class does not have are passed over, so that a record written by a
    later version can still be read.

    Raises:
        TypeError: a field without default is missing, or a value does not fit.
        ValueError: a text is none of an enumeration.
    """
    return cast("T", _read(wanted, plain))


def _read(hint: object, plain: object) -> object:
    origin = get_origin(hint)
    if origin is types.UnionType:
        inner = next(part for part in get_args(hint) if part is not type(None))
        return None if plain is None else _read(inner, plain)
    if origin is tuple:
        return _read_tuple(get_args(hint), plain)
    if origin is frozenset:
        return frozenset(_as(str, member) for member in _as(list, plain))
    if isinstance(hint, type) and is_dataclass(hint):
        given = _as(dict, plain)
        hints = _hints(hint)
        return hint(
            **{name: _read(hints[name], given[name]) for name in hints if name in given}
        )
    return _read_scalar(hint, plain)


def _read_tuple(hints: tuple[object, ...], plain: object) -> tuple[object, ...]:
    members = _as(list, plain)
    if hints[-1] is Ellipsis:
        return tuple(_read(hints[0], member) for member in members)
    return tuple(
        _read(hint, member) for hint, member in zip(hints, members, strict=True)
    )


def _read_scalar(hint: object, plain: object) -> object:
    if hint is Decimal:
        return Decimal(_as(str, plain))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(_as(str, plain))
    return _as(cast("type[object]", hint), plain)


def _as(wanted: type[T], plain: object) -> T:
    if isinstance(plain, wanted):
        return plain
    message = f"Expected {wanted.__name__}, found {plain!r}."
    raise TypeError(message)


@cache
def _hints(wanted: type) -> dict[str, object]:
    return {
        name: hint
        for name, hint in get_type_hints(wanted).items()
        if name in {field.name for field in fields(wanted)}
    }
