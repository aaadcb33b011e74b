"""Pieces of a file that know where they stand, however often they are cut."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from baclofen_quiz.problems import Location

BLANKS = " \t\n\r\0\x0b"
"""What Moodle trims; a no-break space is not among them."""
_LINE_END = re.compile("\n")


class Piece(NamedTuple):
    """A text, and the offset at which it begins in its file.

    A named tuple, because a file of many questions is cut into a million of them.
    """

    text: str
    start: int

    def strip(self) -> "Piece":
        """Leave out the blanks at both ends."""
        text, start = self
        bare = text.strip(BLANKS)
        if len(bare) == len(text):
            return self  # as most are
        return Piece(bare, start + len(text) - len(text.lstrip(BLANKS)))

    def after(self, index: int) -> "Piece":
        """What stands from an index on."""
        return Piece(self.text[index:], self.start + index)

    def before(self, index: int) -> "Piece":
        """What stands before an index."""
        return Piece(self.text[:index], self.start)

    def split(self, sign: str, most: int = -1) -> list["Piece"]:
        """Cut at a sign."""
        if sign not in self.text:
            return [self]
        pieces = []
        start = self.start
        for text in self.text.split(sign, most):
            pieces.append(Piece(text, start))
            start += len(text) + len(sign)
        return pieces


@dataclass(frozen=True, slots=True)
class Places:
    """Where the lines of a file begin."""

    file: str
    starts: tuple[int, ...]

    def at(self, offset: int) -> Location:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return Location(self.file, line, offset - self.starts[line - 1] + 1)


def places_of(text: str, file: str) -> Places:
    """Find where the lines of a text begin."""
    return Places(file, (0, *(end.end() for end in _LINE_END.finditer(text))))
