"""What both physical readers end in: headings, points and remarks, with their places.

A *point* is a bullet (depth 1 and more) or one sentence of a paragraph (depth 0). A
*remark* hangs on the point before it.
"""

from dataclasses import dataclass

from baclofen_quiz.content.inline import Inline
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.problems import Location, Problem

DEEPEST = 8
"""Bullets nested deeper than this are read as if they stood at this depth."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What an author pinned to a point: ``{#slug .unasked =section/slug}``."""

    slug: str = ""
    unasked: bool = False
    repeats: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 names the drug, 2 a section, 3 and more qualify."""

    level: int
    inline: Inline
    location: Location


@dataclass(frozen=True, slots=True)
class Point:
    """A bullet or a sentence; ``goes_on`` when its paragraph began before it."""

    depth: int
    inline: Inline
    marks: Marks
    location: Location
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A note on the point before it."""

    kind: NoteKind
    inline: Inline
    location: Location


Block = Heading | Point | Remark
"""Any block: match on its class."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a file in order, and what could not be read as one."""

    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]
