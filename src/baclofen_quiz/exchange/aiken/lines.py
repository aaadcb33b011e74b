"""What one line of an Aiken file is; Moodle's own patterns decide."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from baclofen_quiz.problems import Location

_OPTION = re.compile(r"[A-Z][).]")
_SMALL_OPTION = re.compile(r"[a-z][).][ \t]")
_ANSWER = "ANSWER:"
_OTHER_ANSWER = re.compile(r"answer[ \t]*:", re.IGNORECASE)
_BLANKS = " \t\n\r\0\x0b"


class Mark(Enum):
    """What a line is."""

    BLANK = auto()
    OPTION = auto()
    SMALL_OPTION = auto()
    ANSWER = auto()
    OTHER_ANSWER = auto()
    STEM = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line without blanks at its ends; ``at`` is where its text begins."""

    at: Location
    text: str
    mark: Mark

    @property
    def letter(self) -> str:
        """The letter of an option."""
        return self.text[0]

    @property
    def rest(self) -> str:
        """What follows the letter of an option, or the word of an answer."""
        after = len(_ANSWER) if self.mark is Mark.ANSWER else 2
        return self.text[after:].strip(_BLANKS)


def lines_of(text: str, file: str) -> list[Line]:
    """Tell what each line of a text is."""
    return [
        _line(raw, Location(file, number, 1 + len(raw) - len(raw.lstrip(_BLANKS))))
        for number, raw in enumerate(text.split("\n"), 1)
    ]


def _line(raw: str, at: Location) -> Line:
    text = raw.strip(_BLANKS)
    return Line(at, text, mark_of(text))


def mark_of(text: str) -> Mark:
    """Tell what a line is; the small forms are no form at all in Moodle."""
    if not text:
        return Mark.BLANK
    if _OPTION.match(text):
        return Mark.OPTION
    if text.startswith(_ANSWER):
        return Mark.ANSWER
    if _SMALL_OPTION.match(text):
        return Mark.SMALL_OPTION
    return Mark.OTHER_ANSWER if _OTHER_ANSWER.match(text) else Mark.STEM
