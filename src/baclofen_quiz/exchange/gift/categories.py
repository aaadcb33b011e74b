"""Categories: ``$CATEGORY: $course$/top/Mechanism`` holds for all that follows."""

import re
from dataclasses import dataclass

from baclofen_quiz.content.headings import filing
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece
from baclofen_quiz.text import slug

SIGN = "$CATEGORY:"
_LONGEST = 255
_DEEPEST = 10
MOST_CATEGORIES = 1_000
"""Different categories of one file that are read."""
_LEVEL = re.compile("(?<!/)/(?!/)")
_FRAME = re.compile(r"\$[a-z0-9]+\$|top|Default for .*|", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Category:
    """What the levels of a category say; ``unnamed`` are those that say nothing."""

    section: Section = Section.GENERAL
    tags: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()


def read_category(name: str) -> Category:
    """Read the levels of a category; two slashes are one within a level.

    The deepest level that names a section decides; the others become tags, but for
    those that every course has.
    """
    if len(name) > _LONGEST or name.count("/") > _DEEPEST:
        return Category(unnamed=(name,))
    levels = [level.replace("//", "/").strip(BLANKS) for level in _LEVEL.split(name)]
    telling = [level for level in levels if not _FRAME.fullmatch(level)]
    filings = [(level, filing(level)) for level in telling]
    sections = [found.section for _, found in filings if found]
    others = [level for level, found in filings if not found]
    return Category(
        (Section.GENERAL, *sections)[-1],
        tuple(filter(None, map(slug, others))),
        tuple(level for level in others if not slug(level)),
    )


def name_of_category(body: Piece) -> Piece:
    """The name behind the sign: the rest of its line."""
    return body.after(len(SIGN)).split("\n")[0].strip()


def more_than_a_name(body: Piece) -> bool:
    """Whether a question follows on the next line."""
    return bool(body.text.partition("\n")[2].strip(BLANKS))
