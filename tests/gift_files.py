"""GIFT and Aiken in tests: a file in one call, and what was told of it."""

from textwrap import dedent

from baclofen_quiz.exchange.aiken import read_aiken
from baclofen_quiz.exchange.gift import read_gift
from baclofen_quiz.exchange.gift.desk import Desk
from baclofen_quiz.exchange.gift.escapes import hidden
from baclofen_quiz.exchange.gift.pieces import Piece, places_of
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file import QuestionReading

FILE = "exam.gift"
AIKEN_FILE = "exam.txt"
_UNASKED = {"unpinned-id", "S05"}


def read(text: str) -> QuestionReading:
    """Read GIFT; the first line of ``text`` that is not empty is its line 1."""
    return read_gift(dedent(text).lstrip("\n").encode(), FILE)


def read_letters(text: str) -> QuestionReading:
    """Read Aiken, in the same way."""
    return read_aiken(dedent(text).lstrip("\n").encode(), AIKEN_FILE)


def told(reading: QuestionReading) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem but that a question has no id."""
    return [
        (p.location.line, p.location.column, p.code)
        for p in reading.problems
        if p.code not in _UNASKED
    ]


def said(reading: QuestionReading) -> str:
    """What is told, line by line, but that a question has no id."""
    return "\n".join(str(p) for p in reading.problems if p.code not in _UNASKED)


def only(reading: QuestionReading) -> Item:
    """The one item of a file."""
    (item,) = reading.items
    return item


def desk_for(text: str) -> tuple[Piece, Desk]:
    """A piece with hidden escapes, and the desk at which it is read."""
    return Piece(hidden(text), 0), Desk(places_of(text, FILE))
