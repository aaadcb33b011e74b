"""A question file as marked lines: what each line is, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import NamedTuple

from baclofen_quiz.items.question_file.inline import protected

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\U000f0000-\U0010ffff]"
)
"""Control characters, marks that turn the direction of writing, private use."""


class Mark(StrEnum):
    """What a line is, by how it begins."""

    BLANK = auto()
    HEADING = auto()
    BOX = auto()
    BULLET = auto()
    NUMBER = auto()
    ROW = auto()
    QUOTE = auto()
    FIELD = auto()
    IMAGE = auto()
    TEXT = auto()


LIST_MARKS = {Mark.BOX, Mark.BULLET, Mark.NUMBER}
"""The marks that a line without a mark continues."""


class Line(NamedTuple):
    """A line without its mark, its escapes protected.

    ``mark_text`` is what tells marks of one sort apart: the hashes of a heading, what
    stands in a box, the name of a field in lower case. A named tuple, because files
    have many thousands of them.
    """

    mark: Mark
    text: str
    number: int
    column: int
    mark_text: str = ""


@dataclass(frozen=True, slots=True)
class Unseen:
    """A character that nobody sees, and that was taken out."""

    character: str
    number: int
    column: int


_HEADING = re.compile(r" {0,3}(?P<mark>#{1,6})(?:[ \t]+|$)(?P<text>.*)")
_BOX = re.compile(
    r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]*\[(?P<mark>[^\]\[]{0,3})\](?P<text>.*)"
)
_BULLET = re.compile(r"\s*[-*+](?P<mark>)[ \t]+(?P<text>.*)")
_NUMBER = re.compile(r"\s*\d{1,9}[.)](?P<mark>)[ \t]+(?P<text>.*)")
_ROW = re.compile(r" {0,3}(?P<mark>)(?P<text>\|.*)")
_QUOTE = re.compile(r" {0,3}>(?P<mark>) ?(?P<text>.*)")
_FIELD = re.compile(
    r" {0,3}(?P<mark>answer|source|tags|level|status|take-away)[ \t]*:(?P<text>.*)",
    re.IGNORECASE,
)
_IMAGE = re.compile(r" {0,3}!(?P<mark>)\[(?P<text>.*\]\(.*)\)\s*$")
_RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}$|(?: {0,3}(?:\*[ \t]*){3,}$)")
_Patterns = tuple[tuple[Mark, re.Pattern[str]], ...]
_OF_DIGITS: _Patterns = ((Mark.BOX, _BOX), (Mark.NUMBER, _NUMBER))
_BY_FIRST: dict[str, _Patterns] = {
    "#": ((Mark.HEADING, _HEADING),),
    **dict.fromkeys("-*+", ((Mark.BOX, _BOX), (Mark.BULLET, _BULLET))),
    "|": ((Mark.ROW, _ROW),),
    ">": ((Mark.QUOTE, _QUOTE),),
    **dict.fromkeys(
        "aAlLsStT\N{LATIN SMALL LETTER LONG S}", ((Mark.FIELD, _FIELD),)
    ),  # the long s is a small letter of S
    "!": ((Mark.IMAGE, _IMAGE),),
}
"""By the first character that is no space: which patterns may match, in order.

Each gives its mark, which may be nothing, and then the text.
"""
_CLOSING_HASHES = re.compile(r"(?:^|[ \t])#+[ \t]*$")


def physical_lines(text: str) -> list[str]:
    """Split at line ends only (not at every character that Python calls one)."""
    unmarked = text.removeprefix("\ufeff")
    return unmarked.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def unseen(lines: list[str]) -> Iterator[Unseen]:
    """Name the characters that must not stand in a text."""
    suspect = ((n, t) for n, t in enumerate(lines, 1) if not t.isprintable())
    for number, line in suspect:
        for match in _UNSEEN.finditer(line):
            yield Unseen(match[0], number, match.start() + 1)


def cleaned(line: str) -> str:
    """Take those characters out of a line, and protect its escapes."""
    if line.isprintable() and "\\" not in line:
        return line  # as most are
    return protected(without_unseen(line))


def without_unseen(text: str) -> str:
    """Take those characters out of a text."""
    return text if text.isprintable() else _UNSEEN.sub("", text)


def marked(line: str, number: int) -> Line:
    """Tell what a cleaned line is."""
    said = line.lstrip()
    if not said or (said[0] in "-*" and _RULE.match(line)):
        return Line(Mark.BLANK, "", number, 1)
    for mark, pattern in _beginning_with(said[0]):
        match = pattern.match(line)
        if match:
            mark_text, text = match.groups()
            column = _first(line) if mark is Mark.BOX else match.start(2) + _first(text)
            return Line(mark, _content(mark, text), number, column, mark_text.lower())
    return Line(Mark.TEXT, said.rstrip(), number, _first(line))


def _beginning_with(character: str) -> _Patterns:
    """The patterns of which a match may begin with a character."""
    return _OF_DIGITS if character.isdecimal() else _BY_FIRST.get(character, ())


def _content(mark: Mark, text: str) -> str:
    heads = mark is Mark.HEADING and "#" in text
    return (_CLOSING_HASHES.sub("", text) if heads else text).strip()


def _first(text: str) -> int:
    """The column of the first character that is no space."""
    return len(text) - len(text.lstrip()) + 1
