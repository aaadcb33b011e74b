"""Numbers to be typed: ``#4``, ``#4:0.5``, ``#3.5..4.5``, several with weights."""

import re
from dataclasses import dataclass
from decimal import Decimal

from baclofen_quiz.exchange.format.asked import Amount, WrongAmount
from baclofen_quiz.exchange.gift import answer_sentences as sentences
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.escapes import shown
from baclofen_quiz.exchange.gift.forms import Form, formed
from baclofen_quiz.exchange.gift.matching import answers_of
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece
from baclofen_quiz.exchange.gift.weights import WHOLE
from baclofen_quiz.problems import Location, Problem

_NUMBER = re.compile(
    r"[+-]?(?:[0-9]{1,15}(?:\.[0-9]{0,15})?|\.[0-9]{1,15})(?:[eE][+-]?[0-9]{1,2})?"
)


@dataclass(frozen=True, slots=True)
class _Range:
    """A number, how far off is the same, what it earns, and what is said to it."""

    at: Location
    text: str
    value: Decimal
    spread: Decimal
    weight: Decimal
    said: str

    def holds(self, other: "_Range") -> bool:
        """Whether every number of another range is in this one."""
        return abs(self.value - other.value) + other.spread <= self.spread


def read_numbers(answer: Piece, form: Form, desk: Desk) -> Amount | Problem:
    """Read numbers; the one that earns full marks is right, wrong ones are expected."""
    listed, *other = answer.after(1).split("~", 1)
    ranges = []
    for piece in answers_of(listed):
        one = _range(piece, form, desk)
        if isinstance(one, Problem):
            return one
        ranges.append(one)
    right = [one for one in ranges if one.weight == WHOLE]
    if not right:
        return sentences.too_few(desk.at(answer), "right numbers", 1)
    key = max(right, key=lambda one: one.spread)
    for one in right:
        if not key.holds(one):
            return sentences.several_numbers(one.at, one.text)
    for piece in other:
        _tell_lost(piece.after(piece.text.find("#") + 1), form, desk)
    errors = _errors([one for one in ranges if one.weight < WHOLE], key, desk)
    return Amount(key.value, "", key.spread, errors)


def _tell_lost(piece: Piece, form: Form, desk: Desk) -> None:
    said = desk.text(piece.strip(), form)
    if said:
        desk.problems.append(sentences.lost_feedback(desk.at(piece), said))


def _errors(ranges: list[_Range], key: _Range, desk: Desk) -> tuple[WrongAmount, ...]:
    errors = []
    for one in ranges:
        if one.weight > 0:
            told = sentences.partial_number(one.at, one.text, one.weight)
            desk.problems.append(told)
            continue
        if one.weight < 0:
            desk.problems.append(sentences.penalty(one.at, one.text, one.weight))
        if one.spread != key.spread:
            desk.problems.append(sentences.other_spread(one.at, one.text))
        errors.append(WrongAmount(one.at, one.value, one.said))
    return tuple(errors)


def _range(piece: Piece, form: Form, desk: Desk) -> _Range | Problem:
    taken = desk.weighed(piece, WHOLE)
    words, *feedback = taken.piece.split("#", 1)
    at = desk.at(words)
    text = shown(formed(words.strip(), form)[0].text).strip(BLANKS)
    numbers = _ends(text)
    if numbers is None:
        return sentences.no_number(at, text)
    value, spread = numbers
    if spread < 0:
        return sentences.backward_range(at, text)
    said = "".join(desk.text(one.strip(), form) for one in feedback)
    if said and taken.weight > 0:
        desk.problems.append(sentences.lost_feedback(at, said))
    return _Range(at, text, value, spread, taken.weight, said)


def _ends(text: str) -> tuple[Decimal, Decimal] | None:
    """Middle and half-width; two points are stronger than a colon."""
    if text.find("..") > 0:
        low, high = (_decimal(part) for part in text.split("..", 1))
        if low is None or high is None:
            return None
        return (low + high) / 2, (high - low) / 2
    first, colon, last = text.partition(":")
    value, spread = _decimal(first), _decimal(last) if colon else Decimal(0)
    return None if value is None or spread is None else (value, spread)


def is_number(text: str) -> bool:
    """Whether a text is a number as Moodle reads one."""
    return bool(_NUMBER.fullmatch(text))


def _decimal(text: str) -> Decimal | None:
    bare = text.strip(BLANKS)
    return Decimal(bare) if is_number(bare) else None
