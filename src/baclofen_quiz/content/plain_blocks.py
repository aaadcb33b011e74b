"""The physical reader of plain text: bare headings, bullets at any indent, noise."""

from baclofen_quiz.content import complaints
from baclofen_quiz.content.blocks import (
    DEEPEST,
    Block,
    Blocks,
    Heading,
    Marks,
    Point,
)
from baclofen_quiz.content.inline import resolve_plain
from baclofen_quiz.content.nesting import Nesting
from baclofen_quiz.content.plain_levels import TITLE, Levels
from baclofen_quiz.content.plain_lines import Kind, Sorted, shaped, sort_lines
from baclofen_quiz.content.sentences import Line, joined, sentences
from baclofen_quiz.content.titles import drug_in_title
from baclofen_quiz.problems import Location, Problem


def plain_blocks(lines: list[Line], file: str) -> Blocks:
    """Read the lines of a plain text."""
    found = sort_lines(lines)
    title = _title(found)
    drug = drug_in_title(resolve_plain(title.line.text).text) if title else ""
    if title:
        found = sort_lines(lines, drug)
    reader = _Reader(file, Levels(found, drug))
    for one in found:
        reader.take(one, is_title=bool(title and one.line == title.line))
    reader.close()
    return Blocks(tuple(reader.blocks), tuple(reader.problems))


def _title(found: list[Sorted]) -> Sorted | None:
    """Find the first line shaped like a heading, if no section stands before it."""
    for one in found:
        if one.kind is Kind.HEADING:
            return None
        if one.kind is not Kind.BULLET and shaped(one.line.text):
            return one
    return None


class _Reader:
    """One pass over the sorted lines."""

    def __init__(self, file: str, levels: Levels) -> None:
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self._file = file
        self._levels = levels
        self._lines: list[Line] = []
        self._depth = 0
        self._nesting = Nesting()
        self._deep_told = False

    def take(self, one: Sorted, *, is_title: bool) -> None:
        """Read one line."""
        if is_title:
            self._heading(one.line, TITLE)
        elif one.kind in {Kind.HEADING, Kind.SHAPED}:
            self._heading(one.line, self._levels.level(one))
        elif one.kind is Kind.BULLET:
            self._bullet(one)
        else:
            self._text(one)

    def close(self) -> None:
        """End the open bullet or paragraph and turn it into points."""
        lines, self._lines = self._lines, []
        if not lines:
            return
        pieces = [joined(lines)] if self._depth else sentences(lines)
        for piece in pieces:
            place = self._place(piece)
            inline = resolve_plain(piece.text)
            self.blocks.append(Point(self._depth, inline, Marks(), place))

    def _heading(self, line: Line, level: int) -> None:
        self.close()
        self._nesting.leave()
        inline = resolve_plain(line.text)
        self.blocks.append(Heading(level, inline, self._place(line)))

    def _bullet(self, one: Sorted) -> None:
        self.close()
        self._depth = min(self._nesting.enter(one.indent), DEEPEST)
        if self._nesting.too_deep and not self._deep_told:
            self._deep_told = True
            self.problems.append(complaints.too_deep(self._place(one.line)))
        self._lines = [one.line]

    def _text(self, one: Sorted) -> None:
        if self._lines and not one.gap:
            self._lines.append(one.line)
            return
        self.close()
        self._depth = 0
        self._nesting.leave()
        if self.blocks:
            self._lines = [one.line]
        else:
            self.problems.append(complaints.before_title(self._place(one.line)))

    def _place(self, line: Line) -> Location:
        return Location(self._file, line.number, line.column)
