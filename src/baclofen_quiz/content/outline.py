"""Blocks to drafts of statements: sections, containers, notes.

A point that ends in a colon or has deeper points below it is a container: its text
qualifies what follows. All others are statements; one whose text is flawed is reported
and left out, with its notes; what stands below a flawed heading is not asked.
"""

from dataclasses import dataclass, replace
from typing import assert_never

from baclofen_quiz.content import complaints
from baclofen_quiz.content.blocks import DEEPEST, Block, Heading, Marks, Point, Remark
from baclofen_quiz.content.extraction.phases import phase_of
from baclofen_quiz.content.headings import Filing, filing, plain_name
from baclofen_quiz.content.inline import Inline
from baclofen_quiz.content.phrases import pair
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.sentences import Line, sentences
from baclofen_quiz.content.statements import Note
from baclofen_quiz.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it has an id."""

    section: Section
    path: tuple[str, ...]
    inline: Inline
    marks: Marks
    notes: tuple[Note, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Outline:
    """All drafts in order, the text of the first heading, and what is wrong."""

    title: str
    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]
    sections: int


def outline(blocks: tuple[Block, ...], drug: str) -> Outline:
    """Arrange blocks; ``drug`` helps to know headings such as "Uses of Baclofen"."""
    reader = _Reader(drug)
    deeper = _followed_by_deeper(blocks)
    for block, has_children in zip(blocks, deeper, strict=True):
        reader.take(block, has_children=has_children)
    reader.finish()
    return Outline(
        reader.title,
        reader.noted(),
        tuple(reader.problems),
        len(reader.first_seen),
    )


def _followed_by_deeper(blocks: tuple[Block, ...]) -> list[bool]:
    """Tell for each block whether the next point stands deeper (remarks aside)."""
    answers, next_depth = [False] * len(blocks), -1
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Point):
            answers[index] = next_depth > block.depth
            next_depth = block.depth
        elif isinstance(block, Heading):
            next_depth = -1
    return answers


class _Reader:
    """One pass over the blocks."""

    def __init__(self, drug: str) -> None:
        self.title = ""
        self.drafts: list[Draft] = []
        self.problems: list[Problem] = []
        self.first_seen: dict[tuple[Section, str], Location] = {}
        self._drug = drug
        self._section = Section.IDENTITY
        self._qualifiers: list[tuple[int, str]] = []
        self._containers: list[tuple[int, str]] = []
        self._unsound: set[str] = set()  # qualifying texts that had to be mended
        self._waiting: Point | None = None  # a container without children so far
        self._bare: Heading | None = None  # a heading without points so far
        self._told = ""  # what a sentence before it in a dosing paragraph is about
        self._notes: list[list[Note]] = []  # of each draft
        self._notable = False  # whether a note may follow: a statement came last
        self._left_out = False  # whether that statement was left out

    def take(self, block: Block, *, has_children: bool) -> None:
        """Read one block."""
        if block.inline.flaws:
            problem = complaints.flawed(block.location, block.inline.flaws)
            self.problems.append(problem)
            self._unsound.add(_without_colon(block.inline.text))
        match block:
            case Heading():
                self._heading(block)
            case Point():
                self._point(block, has_children=has_children)
            case Remark():
                self._remark(block)
            case _:
                assert_never(block)

    def noted(self) -> tuple[Draft, ...]:
        """Return the drafts with their notes."""
        pairs = zip(self.drafts, self._notes, strict=True)
        return tuple(replace(d, notes=tuple(n)) if n else d for d, n in pairs)

    def finish(self) -> None:
        """Report a container or a heading that nothing stands below, and keep it."""
        point, self._waiting = self._waiting, None
        heading, self._bare = self._bare, None
        if point:
            self.problems.append(complaints.empty_container(point.location))
            self._containers.pop()
            self._keep(point.inline, point)
        elif heading:
            self.problems.append(complaints.empty_heading(heading.location))
            if self._qualifiers and self._qualifiers[-1][0] == max(heading.level, 2):
                self._qualifiers.pop()
                self._keep(heading.inline, heading)

    def _keep(self, inline: Inline, block: Point | Heading) -> None:
        """Make a text that qualifies nothing a statement that is not asked."""
        marks = block.marks if isinstance(block, Point) else Marks()
        bare = Inline(_without_colon(inline.text))
        if bare.text and not inline.flaws:
            unasked = replace(marks, unasked=True)
            self._statement(Point(0, bare, unasked, block.location))

    def _heading(self, heading: Heading) -> None:
        if self._waiting or (self._bare and self._bare.level >= heading.level):
            self.finish()
        self._notable = self._left_out = False
        self._containers.clear()
        text = _without_colon(heading.inline.text)
        if heading.level == 1 and not (self.title or self.drafts or self.first_seen):
            self.title = text
            return
        if not text:  # the end of what a sub-heading says, see the reader of plain text
            self._leave(heading.level)
            return
        self._bare = heading
        if heading.level <= 2:  # noqa: PLR2004 - Markdown's own second level
            self._enter(text, heading.location)
        else:
            self._qualify(heading.level, text)

    def _enter(self, text: str, place: Location) -> None:
        found = filing(text, self._drug)
        if found is None:
            self.problems.append(complaints.unknown_section(place, text))
            found = Filing(Section.GENERAL, qualifies=True)
        self._section = found.section
        self._qualifiers = [(2, text)] if found.qualifies else []
        key = (found.section, plain_name(text) if found.qualifies else "")
        first = self.first_seen.setdefault(key, place)
        if first is not place:
            self.problems.append(complaints.section_twice(place, text, first))

    def _qualify(self, level: int, text: str) -> None:
        self._leave(level)
        self._qualifiers.append((level, text))

    def _leave(self, level: int) -> None:
        while self._qualifiers and self._qualifiers[-1][0] >= level:
            self._qualifiers.pop()

    def _point(self, point: Point, *, has_children: bool) -> None:
        if self._waiting and self._waiting.depth >= point.depth:
            self.finish()
        self._waiting = self._bare = None
        while self._containers and self._containers[-1][0] >= point.depth:
            self._containers.pop()
        bullet_with_children = has_children and point.depth > 0
        self._notable = self._left_out = False
        if bullet_with_children or point.inline.text.endswith(":"):
            self._container(point)
        elif point.inline.flaws:
            self._left_out = True
        else:
            self._statement(point)

    def _container(self, point: Point) -> None:
        """Open a container; sentences in front of its own are statements."""
        before, own = _lead_in(point.inline)
        for sentence in before:
            self._statement(Point(point.depth, sentence, Marks(), point.location))
        self._notable = False
        self._waiting = replace(point, inline=own)
        self._containers.append((point.depth, _without_colon(own.text)))

    def _statement(self, point: Point) -> None:
        path = [text for _, text in (*self._qualifiers, *self._containers)]
        path += self._about(point)
        unasked = point.marks.unasked or not self._unsound.isdisjoint(path)
        draft = Draft(
            self._section,
            tuple(path[: DEEPEST - 1]),
            point.inline,
            replace(point.marks, unasked=unasked),
            (),
            point.location,
        )
        self.drafts.append(draft)
        self._notes.append([])
        self._notable = True

    def _about(self, point: Point) -> list[str]:
        """What a sentence without a term holds for: "Elderly: 5 mg. Maximum 20 mg."."""
        term = pair(point.inline.text).term
        own = "" if phase_of(term) else term
        around = self._told if point.goes_on and not own else ""
        self._told = own or around
        return [around] if around and self._section is Section.DOSING else []

    def _remark(self, remark: Remark) -> None:
        if self._notable:
            note = Note(remark.kind, remark.inline.text, remark.location)
            self._notes[-1].append(note)
        elif not self._left_out:
            self.problems.append(complaints.stray_note(remark.location))


def _lead_in(inline: Inline) -> tuple[list[Inline], Inline]:
    """Split "Take it with food. Adults:" into sentences and the lead-in itself.

    A flawed text stays whole, so that all below it is known to be unsound.
    """
    if inline.flaws or not inline.text.endswith(":"):
        return [], inline
    *before, own = [one.text for one in sentences([Line(inline.text, 1, 1)])]
    if not all(len(text.split()) >= _FEWEST for text in before):
        return [], inline
    return [_part(inline, text) for text in before], _part(inline, own)


def _part(inline: Inline, text: str) -> Inline:
    return replace(
        inline, text=text, strong=tuple(word for word in inline.strong if word in text)
    )


_FEWEST = 3  # words of a sentence; "Clostridium sp. Infection:" holds none


def _without_colon(text: str) -> str:
    return text.rstrip(":").rstrip()
