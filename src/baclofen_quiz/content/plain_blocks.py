"""The physical reader of plain text: bare headings, bullets at any indent, noise."""

import re
from dataclasses import replace
from itertools import takewhile

from baclofen_quiz.content import complaints
from baclofen_quiz.content.blocks import (
    DEEPEST,
    Block,
    Blocks,
    Heading,
    Marks,
    Point,
)
from baclofen_quiz.content.capitals import calmed
from baclofen_quiz.content.headings import filing
from baclofen_quiz.content.inline import resolve_plain
from baclofen_quiz.content.nesting import Nesting
from baclofen_quiz.content.plain_levels import SECTION, TITLE, Levels
from baclofen_quiz.content.plain_lines import (
    Kind,
    Sorted,
    has_term,
    shaped,
    sort_lines,
    wraps,
)
from baclofen_quiz.content.sentences import Line, joined, sentences
from baclofen_quiz.content.titles import drug_in_title
from baclofen_quiz.problems import Location, Problem


def plain_blocks(lines: list[Line], file: str) -> Blocks:
    """Read the lines of a plain text."""
    found = sort_lines(lines)
    title = _title(found)
    drug = _drug(title) if title else ""
    if title:
        found = sort_lines(lines, drug)
    widest = max((_end(one) for one in found if one.kind in _RUNNING), default=0)
    reader = _Reader(file, Levels(found, drug), widest)
    for one in found:
        if title and one.line.number < title.line.number:
            reader.leave_out(one)
        else:
            reader.take(one, is_title=bool(title and one.line == title.line))
    reader.close()
    return Blocks(tuple(reader.blocks), tuple(reader.problems))


def _title(found: list[Sorted]) -> Sorted | None:
    """Find the line that names the drug, if no section stands before it.

    Of several lines shaped like a heading it is the one whose name the text takes up
    again, at best as its subject: "Reviewed by Jane Doe" is none.
    """
    top = found[:_TOP]
    first = takewhile(lambda one: one.kind is not Kind.HEADING, top)
    shaped_so = [one for one in first if one.kind is not Kind.BULLET and _heads(one)]
    named = [(one, _drug(one)) for one in shaped_so]
    text = "\n".join(one.line.text for one in found if one not in shaped_so)
    for form in (r"^(?:the )?{0}\b[^.:\n]{{0,60}}? (?:is|are|was|belongs|acts|has)\b",
                 r"\b{0}\b"):  # fmt: skip
        for one, drug in named:
            if re.search(form.format(re.escape(drug)), text, _ANY_LINE):
                return one
    return shaped_so[0] if shaped_so else None


_TOP = 20  # lines among which the title is looked for
_ANY_LINE = re.IGNORECASE | re.MULTILINE


def _heads(one: Sorted) -> bool:
    return shaped(one.line.text.removesuffix("?"))


def _drug(one: Sorted) -> str:
    return drug_in_title(resolve_plain(one.line.text).text)


_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=[A-Z])")
"""The number of a sub-heading: "4.1 Adults"."""
_RUNNING = {Kind.BULLET, Kind.TEXT}


def _end(one: Sorted) -> int:
    return one.line.column + len(one.line.text)


class _Reader:
    """One pass over the sorted lines."""

    def __init__(self, file: str, levels: Levels, room: int) -> None:
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self._file = file
        self._levels = levels
        self._room = room  # the end of the text's widest line
        self._end = 0  # that of the last line of the open bullet or paragraph
        self._headed = 0, 0  # level and indent of the last heading
        self._adrift = False  # whether running text may stand below it or beside it
        self._lines: list[Line] = []
        self._depth = 0
        self._rank = self._indent = 0  # of the open bullet, see ``_point``
        self._signed = False
        self._nesting = Nesting()
        self._deep_told = False

    def take(self, one: Sorted, *, is_title: bool) -> None:
        """Read one line."""
        if is_title:
            self._heading(one, TITLE)
        elif self._labels_inside(one):
            self._point(one, 2 * one.indent)
        elif one.kind in {Kind.HEADING, Kind.SHAPED, Kind.LABEL}:
            self._heading(one, self._levels.level(one))
        elif one.kind is Kind.BULLET:
            self._point(one, 2 * one.indent + 1)
        else:
            self._text(one)
        self._end = _end(one)

    def leave_out(self, one: Sorted) -> None:
        """Report a line that stands before the name of the drug."""
        self.problems.append(complaints.before_title(self._place(one.line)))

    def close(self) -> None:
        """End the open bullet or paragraph and turn it into points."""
        lines, self._lines = self._lines, []
        if not lines:
            return
        pieces = [joined(lines)] if self._depth else sentences(lines)
        for count, piece in enumerate(pieces):
            place = self._place(piece)
            inline = resolve_plain(piece.text)
            adrift = self._adrift and not self._depth
            if adrift:
                self.problems.append(complaints.unclear_place(place))
            marks = Marks("", adrift)
            point = Point(self._depth, inline, marks, place, goes_on=count > 0)
            self.blocks.append(point)

    def _heading(self, one: Sorted, level: int) -> None:
        self._leave_list()
        self._headed = level, one.indent
        self._adrift = False
        inline = resolve_plain(one.line.text)
        calm = replace(inline, text=calmed(_NUMBER.sub("", inline.text)))
        self.blocks.append(Heading(level, calm, self._place(one.line)))

    def _leave_list(self) -> None:
        self.close()
        self._depth = 0
        self._nesting.leave()

    def _point(self, one: Sorted, rank: int) -> None:
        """Open a bullet, or a label or text among bullets.

        Ranks are twice the indent, and one more for a bullet: bullets stand below a
        label of the same indent, beside text of the same indent.
        """
        self.close()
        self._depth = min(self._nesting.enter(rank), DEEPEST)
        self._rank, self._indent = rank, one.indent
        self._signed = one.kind is Kind.BULLET
        if self._nesting.too_deep and not self._deep_told:
            self._deep_told = True
            self.problems.append(complaints.too_deep(self._place(one.line)))
        self._lines = [one.line]

    def _text(self, one: Sorted) -> None:
        if self._lines and self._goes_on(one):
            self._lines.append(one.line)
            return
        if self._depth and self._inside(one):
            last = self._lines[-1].text if self._lines else ""
            below = last.endswith(":")
            self._point(one, 2 * one.indent + 1 if below else self._rank)
            return
        self._beside_heading(one)
        self._leave_list()
        if self.blocks:
            self._lines = [one.line]
        else:
            self.leave_out(one)

    def _beside_heading(self, one: Sorted) -> None:
        """Place a text that comes after the bullets of a sub-heading.

        Right after bullets that are set further in it belongs to what is around the
        sub-heading. Else nobody can tell, and a dose for anybody is not one for some.
        """
        level, indent = self._headed
        if level <= SECTION or not self._depth:
            return
        if not one.gap and one.indent == indent < self._indent:
            self.close()
            end = Heading(level, resolve_plain(""), self._place(one.line))
            self.blocks.append(end)
        elif self._levels.in_dosing:
            self._adrift = True

    def _labels_inside(self, one: Sorted) -> bool:
        """Whether a line is a label that belongs to a bullet around it."""
        if one.kind not in {Kind.LABEL, Kind.HEADING} or one.line.text[-1] != ":":
            return False
        found = filing(resolve_plain(one.line.text).text)
        names_section = found and not found.qualifies
        return not names_section and self._nesting.around(2 * one.indent) > 0

    def _goes_on(self, one: Sorted) -> bool:
        """Whether a line belongs to the text of the bullet or paragraph before it."""
        above, text = self._lines[-1].text, one.line.text
        if one.gap:
            return False
        if not (self._depth and self._signed):
            return wraps(above, text, self._room - self._end)
        if text.endswith(":") or has_term(text):
            return False
        if self._inside(one):
            return not (above.endswith(":") and text[0].isupper())
        return text[0].islower() and not above.endswith((".", "!", "?", ":", ";"))

    def _inside(self, one: Sorted) -> bool:
        """Whether a line is set further in than the sign of the bullet before it."""
        beside = one.indent == self._indent and not self._signed
        return one.indent > self._indent or beside

    def _place(self, line: Line) -> Location:
        return Location(self._file, line.number, line.column)
