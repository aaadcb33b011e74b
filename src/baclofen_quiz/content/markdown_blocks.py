"""The physical reader of Markdown monographs: lines to blocks, each with its place.

A monograph uses a small part of Markdown: headings, nested bullets, paragraphs and
block quotes. This reader goes line by line rather than through markdown-it, whose
inline tokens carry no columns; what it does not know it reports.
"""

import re
from enum import Enum, auto

from baclofen_quiz.content import complaints
from baclofen_quiz.content.blocks import (
    DEEPEST,
    Block,
    Blocks,
    Heading,
    Point,
    Remark,
)
from baclofen_quiz.content.inline import resolve_markdown
from baclofen_quiz.content.marks import read_marks
from baclofen_quiz.content.nesting import Nesting
from baclofen_quiz.content.sentences import Line, joined, rows, sentences
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.problems import Location, Problem

_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?$")
_BULLET = re.compile(r"([-*+•]|\d{1,3}[.)])\s+(?=\S)")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}$")
_NOTE = re.compile(r"\[!([A-Za-z]+)\]\s*")


class _Open(Enum):
    """What the lines being gathered belong to."""

    NOTHING = auto()
    PARAGRAPH = auto()
    BULLET = auto()
    QUOTE = auto()
    FENCE = auto()
    TABLE = auto()


def markdown_blocks(lines: list[Line], file: str) -> Blocks:
    """Read the lines below the front matter."""
    reader = _Reader(file)
    for line in lines:
        reader.take(line)
    reader.close()
    return Blocks(tuple(reader.blocks), tuple(reader.problems))


class _Reader:
    """One pass over the lines; ``blocks`` and ``problems`` grow as it goes."""

    def __init__(self, file: str) -> None:
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self._file = file
        self._open = _Open.NOTHING
        self._lines: list[Line] = []
        self._depth = 0
        self._nesting = Nesting()
        self._deep_told = False

    def take(self, line: Line) -> None:
        """Read one line, its indent still in front."""
        text = line.text.expandtabs(4)
        indent = len(text) - len(text.lstrip())
        stripped = Line(line.text.strip(), line.number, line.column + _lead(line.text))
        if self._open is _Open.FENCE:
            self._fence_line(stripped)
        elif not stripped.text:
            self.close()
        else:
            self._text_line(stripped, indent)

    def close(self) -> None:
        """End what is open and turn it into blocks."""
        lines, self._lines = self._lines, []
        was, self._open = self._open, _Open.NOTHING
        if was is _Open.BULLET:
            self._point(joined(lines))
        elif was is _Open.PARAGRAPH:
            for row in rows(lines):
                for count, sentence in enumerate(sentences(row)):
                    self._point(sentence, goes_on=count > 0)
        elif was is _Open.QUOTE and lines:
            self._remark(joined(lines))

    def _text_line(self, line: Line, indent: int) -> None:
        bullet = _BULLET.match(line.text)
        if line.text.startswith("#") and (heading := _HEADING.match(line.text)):
            self._heading(heading, line)
        elif line.text.startswith(("```", "~~~")):
            self._strange(_Open.FENCE, line, "A block of code")
        elif line.text.startswith("|"):
            self._strange(_Open.TABLE, line, "A table")
        elif _RULE.match(line.text):
            self.close()
        elif line.text.startswith(">"):
            self._quote_line(line)
        elif bullet:
            self._bullet_line(line, bullet.end(), indent)
        else:
            self._other_line(line, indent)

    def _heading(self, match: re.Match[str], line: Line) -> None:
        self.close()
        self._nesting.leave()
        place = self._place(line.number, line.column + match.start(2))
        text = read_marks(match[2]).text
        self.blocks.append(Heading(len(match[1]), resolve_markdown(text), place))

    def _strange(self, kind: _Open, line: Line, what: str) -> None:
        if self._open is not kind:
            self.close()
            self._open = kind
            mend = "Write its content as bullets or sentences."
            place = self._place(line.number, line.column)
            self.problems.append(complaints.unread(place, what, mend))

    def _fence_line(self, line: Line) -> None:
        if line.text.startswith(("```", "~~~")):
            self._open = _Open.NOTHING

    def _quote_line(self, line: Line) -> None:
        inner = line.text[1:].lstrip()
        column = line.column + len(line.text) - len(inner)
        if self._open is not _Open.QUOTE or _NOTE.match(inner):
            self.close()
            self._open = _Open.QUOTE
        if inner:
            self._lines.append(Line(inner, line.number, column))

    def _bullet_line(self, line: Line, begin: int, indent: int) -> None:
        self.close()
        self._open = _Open.BULLET
        self._depth = min(self._nesting.enter(indent), DEEPEST)
        if self._nesting.too_deep and not self._deep_told:
            self._deep_told = True
            place = self._place(line.number, line.column)
            self.problems.append(complaints.too_deep(place))
        self._lines = [Line(line.text[begin:], line.number, line.column + begin)]

    def _other_line(self, line: Line, indent: int) -> None:
        if self._open in {_Open.NOTHING, _Open.TABLE}:
            self._open = _Open.PARAGRAPH
            self._depth = min(self._nesting.around(indent), DEEPEST)
            if self._depth == 0:
                self._nesting.leave()
        self._lines.append(line)

    def _point(self, line: Line, *, goes_on: bool = False) -> None:
        marked = read_marks(line.text)
        place = self._place(line.number, line.column)
        if marked.wrong:
            self.problems.append(complaints.unreadable_mark(place, marked.wrong))
        inline = resolve_markdown(marked.text)
        point = Point(self._depth, inline, marked.marks, place, goes_on=goes_on)
        self.blocks.append(point)

    def _remark(self, line: Line) -> None:
        place = self._place(line.number, line.column)
        note = _NOTE.match(line.text)
        if not note or note[1].upper() not in NoteKind.__members__:
            self.problems.append(complaints.unknown_note(place))
            return
        inline = resolve_markdown(line.text[note.end() :])
        self.blocks.append(Remark(NoteKind[note[1].upper()], inline, place))

    def _place(self, line: int, column: int) -> Location:
        return Location(self._file, line, column)


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())
