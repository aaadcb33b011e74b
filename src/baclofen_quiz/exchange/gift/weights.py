"""Weights: ``%50%``, and the grades that Moodle knows."""

import re
from dataclasses import dataclass
from decimal import Decimal

from baclofen_quiz.exchange.gift.pieces import Piece

_WEIGHT = re.compile(r"%(-?[0-9]{1,2}\.?[0-9]{0,10})%")
WHOLE = Decimal(100)
_FRACTIONS = (0, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100)
_GRADES = (
    *map(Decimal, _FRACTIONS),
    *(WHOLE / parts for parts in (3, 6, 7, 8, 9)),
    WHOLE * 2 / 3,
    WHOLE * 5 / 6,
)
_NEAR = Decimal("0.001")
_PLACES = Decimal("0.00001")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What follows a weight; without one ``given`` is false and ``weight`` the default.

    ``odd`` says that a per cent sign begins it which is no weight.
    """

    piece: Piece
    weight: Decimal
    given: bool = False
    odd: bool = False


def weighed(piece: Piece, default: Decimal) -> Weighed:
    """Take the weight off the beginning of an answer."""
    match = _WEIGHT.match(piece.text)
    if match:
        return Weighed(piece.after(match.end()), Decimal(match[1]), given=True)
    return Weighed(piece, default, odd=piece.text.startswith("%"))


def is_grade(weight: Decimal) -> bool:
    """Whether Moodle takes a weight: its list is fixed."""
    return any(abs(abs(weight) - grade) < _NEAR for grade in _GRADES)


def is_near(one: Decimal, other: Decimal) -> bool:
    """Whether two weights are the same but for their last digits."""
    return abs(one - other) < 10 * _NEAR


def share(parts: int) -> Decimal:
    """One of so many equal parts, as it is written: 33.33333."""
    return (WHOLE / parts).quantize(_PLACES).normalize()
