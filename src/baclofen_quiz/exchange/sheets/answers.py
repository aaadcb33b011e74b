"""What is right in a row: one reader a kind of question."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import assert_never

from baclofen_quiz.exchange.format.asked import (
    Amount,
    Answer,
    Choice,
    Choices,
    Gap,
    Pair,
    Pairs,
    Step,
    Steps,
    Words,
    WrongAmount,
)
from baclofen_quiz.exchange.format.texts import tidy
from baclofen_quiz.exchange.sheets import sentences
from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.exchange.sheets.columns import Field
from baclofen_quiz.exchange.sheets.row import Option, Row
from baclofen_quiz.items.item import Kind
from baclofen_quiz.items.question_file.numbers import Number, read_number
from baclofen_quiz.text import loosen_units

_PARTS = re.compile(r"[;,\s]+")
_LETTER = re.compile(r"([A-Za-z])[).]?")
_NUMBER = re.compile(r"(\d{1,3})[).]?")
_UNESCAPED_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_UNESCAPED_EQUALS = re.compile(r"(?<!\\)((?:\\\\)*)=")
_ESCAPE = re.compile(r"\\([\\|=])")
_TRUTHS = {"true": True, "t": True, "false": False, "f": False}


def read_answer(row: Row, kind: Kind) -> Answer | None:
    """Read the answer of a row as one of a kind; None when something wrong was told."""
    before = len(row.problems)
    answer = _answer(row, kind)
    if answer is None and len(row.problems) == before:
        row.tell(sentences.no_answer(row.at))
    return answer


def _answer(row: Row, kind: Kind) -> Answer | None:
    """Read an answer; None when there is none, or when something wrong was told."""
    match kind:
        case Kind.SINGLE | Kind.MULTIPLE:
            return _choices(row, kind)
        case Kind.ORDERING:
            steps = tuple(Step(o.at, o.text, o.reason) for o in row.options)
            return Steps(steps) if steps else None
        case Kind.MATCHING:
            return _pairs(row)
        case Kind.NUMERIC:
            return _amount(row)
        case Kind.SHORT | Kind.CLOZE:
            accepted = _accepted(row.text(Field.ANSWER))
            if not accepted:
                return None
            return Words(accepted) if kind is Kind.SHORT else Gap(accepted)
        case _:
            assert_never(kind)


def is_truth(text: str) -> bool:
    """Whether a key says true or false."""
    return text.lower() in _TRUTHS


def _choices(row: Row, kind: Kind) -> Choices | None:
    key = row.cell(Field.CORRECT) or row.cell(Field.ANSWER)
    if key is None:
        row.tell(sentences.no_key(row.at))
        return None
    if not row.options and is_truth(key.text):
        right = _TRUTHS[key.text.lower()]
        return Choices(
            (
                Choice(key.place, "True", right=right),
                Choice(key.place, "False", right=not right),
            )
        )
    keys = key_numbers(key.text, row.options)
    if keys is None:
        row.tell(sentences.bad_key(key, len(row.options)))
        return None
    if kind is Kind.SINGLE and len(keys) > 1:
        row.tell(sentences.several_keys(key))
        return None
    options = tuple(
        Choice(o.at, o.text, o.number in keys, o.reason) for o in row.options
    )
    return Choices(options, many=kind is Kind.MULTIPLE)


def key_numbers(text: str, options: Sequence[Option]) -> frozenset[int] | None:
    """Read which options are right: letters, numbers, or the words of one option."""
    known = {option.number for option in options}
    by_words = [o.number for o in options if tidy(o.text) == tidy(text)]
    if len(by_words) == 1 and not _is_short(text):
        return frozenset(by_words)
    named = [_named(part) for part in _PARTS.split(text) if part]
    numbers = frozenset(named)
    return numbers if named and numbers <= known else None


def _is_short(text: str) -> bool:
    return bool(_LETTER.fullmatch(text) or _NUMBER.fullmatch(text))


def _named(part: str) -> int:
    letter, number = _LETTER.fullmatch(part), _NUMBER.fullmatch(part)
    if letter:
        return ord(letter[1].upper()) - ord("A") + 1
    return int(number[1]) if number else 0


def _pairs(row: Row) -> Pairs | None:
    pairs = []
    for option in row.options:
        equals = _UNESCAPED_EQUALS.search(option.text)
        right = option.text[equals.end() :].strip() if equals else ""
        if equals is None or not right:
            row.tell(sentences.no_pair(option.cell))
            return None
        left = _plain(option.text[: equals.end() - 1].strip())
        pairs.append(Pair(option.at, left, right, option.reason))
    return Pairs(tuple(pairs)) if pairs else None


def _amount(row: Row) -> Amount | None:
    cell = row.cell(Field.ANSWER) or row.cell(Field.CORRECT)
    if cell is None:
        return None
    number = _number(row, cell)
    if number is None:
        return None
    unit = row.text(Field.UNIT) or number.unit
    if number.unit not in {"", unit}:
        row.tell(sentences.other_unit(cell, unit))
        return None
    tolerance = _tolerance(row, number, unit)
    wrong = tuple(_wrong(row, unit))
    if tolerance is None or len(wrong) < len(row.options):
        return None
    return Amount(number.value, unit, tolerance, wrong)


def _number(row: Row, cell: Cell) -> Number | None:
    number = read_number(loosen_units(cell.text))
    if number is None:
        row.tell(sentences.unreadable_number(cell))
    return number


def _tolerance(row: Row, number: Number, unit: str) -> Decimal | None:
    cell = row.cell(Field.TOLERANCE)
    if cell is None:
        return number.tolerance
    spread = _number(row, cell)
    if spread is None:
        return None
    if spread.unit == "%" and unit != "%":
        return abs(number.value) * spread.value / 100
    if spread.unit not in {"", unit}:
        row.tell(sentences.other_unit(cell, unit))
        return None
    return spread.value


def _wrong(row: Row, unit: str) -> Iterator[WrongAmount]:
    """The options of a number to be typed are wrong numbers that are expected."""
    for option in row.options:
        number = _number(row, option.cell)
        if number and number.unit in {"", unit}:
            yield WrongAmount(option.at, number.value, option.reason)
        elif number:
            row.tell(sentences.other_unit(option.cell, unit))


def _accepted(text: str) -> tuple[str, ...]:
    parts, start = [], 0
    for bar in _UNESCAPED_BAR.finditer(text):
        parts.append(text[start : bar.end() - 1])
        start = bar.end()
    return tuple(p for part in (*parts, text[start:]) if (p := _plain(part.strip())))


def _plain(text: str) -> str:
    return _ESCAPE.sub(r"\1", text)


def escaped(text: str, marks: str) -> str:
    """Write a text so that none of ``marks`` in it means anything."""
    doubled = text.replace("\\", "\\\\")
    return re.sub(f"[{re.escape(marks)}]", r"\\\g<0>", doubled)
