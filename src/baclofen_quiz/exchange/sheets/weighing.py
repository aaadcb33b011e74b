"""Whether a workbook holds little enough to be read within a second or two.

The library makes several values of each element, and a file of 10 MB has room for
millions: of cells, or of formats, which cost ten times as much.
"""

import re
from collections.abc import Iterable, Mapping

from baclofen_quiz.content.complaints import error
from baclofen_quiz.problems import Location, Problem

MOST_CELLS = 120_000
"""Cells, and different texts in them, of all sheets together."""
MOST_OTHERS = 20_000
"""All other elements: formats, links, merged cells, names of parts."""

_ELEMENT = re.compile(rb"<[^/!?\s]")
_CELL = re.compile(rb"<(?:\w+:)?(?:c|si|r)[\s/>]")
_CHEAP = re.compile(rb"<(?:\w+:)?(?:row|v|f|is|t)[\s/>]")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def too_heavy(unpacked: Mapping[str, bytes], file: str) -> Problem | None:
    """Refuse a workbook of more than people write; count, and parse nothing."""
    parts = [part for part in unpacked.values() if not part.startswith(_PICTURES)]
    cells = _count(_CELL, parts)
    if cells > MOST_CELLS:
        return _refused(file, f"more than {MOST_CELLS:,} cells and texts")
    if _count(_ELEMENT, parts) - _count(_CHEAP, parts) - cells > MOST_OTHERS:
        return _refused(file, f"more than {MOST_OTHERS:,} formats, links and the like")
    return None


def _count(sign: re.Pattern[bytes], parts: Iterable[bytes]) -> int:
    return sum(len(sign.findall(part)) for part in parts)


def _refused(file: str, what: str) -> Problem:
    return error(
        Location(file, 1),
        "too-large",
        f"This workbook has {what}.",
        "Reading it would hold up everybody.",
        "Copy the values of the questions alone into a new workbook, or into several.",
    )
