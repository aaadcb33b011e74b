"""A paragraph's lines to its sentences, each with the place where it begins."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(
    r"[.!?][\"\u201d\u2019)*]{0,3}(?:[ ]*\{[^{}]{0,200}\})?"
    r"(?=\s+[A-Z0-9\"\u201c\u2018(*])"
)
_ABBREVIATION = re.compile(
    r"(?<!\N{DEGREE SIGN})(?:\b(?:e\.g|i\.e|vs|cf|approx|etc|no|fig|dr|prof|st|max|min"
    r"|al|inc|[A-Z])"
    r"|\b[A-Z]\.[A-Z])\.$",
    re.IGNORECASE,
)

_LABEL = re.compile(r"[A-Z][^.:;!?]{0,40}:\s+\S")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of one line: its text and where its first character stands."""

    text: str
    number: int
    column: int


def joined(lines: list[Line]) -> Line:
    """Join the lines of one bullet into one text at the first line's place."""
    first = lines[0]
    return Line(" ".join(line.text for line in lines), first.number, first.column)


def rows(lines: list[Line]) -> list[list[Line]]:
    """Take a paragraph apart of which every line has a label: "Common: nausea"."""
    labelled = len(lines) > 1 and all(_LABEL.match(line.text) for line in lines)
    return [[line] for line in lines] if labelled else [lines]


def sentences(lines: list[Line]) -> Iterator[Line]:
    """Split the lines of a paragraph into sentences; abbreviations end none."""
    text = " ".join(line.text for line in lines)
    starts = _starts(lines)
    begin = 0
    for end in [*_ends(text), len(text)]:
        piece = text[begin:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            index = bisect_right(starts, begin + lead) - 1
            line = lines[index]
            column = line.column + begin + lead - starts[index]
            yield Line(piece.strip(), line.number, column)
        begin = end


def _starts(lines: list[Line]) -> list[int]:
    starts, offset = [], 0
    for line in lines:
        starts.append(offset)
        offset += len(line.text) + 1
    return starts


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        word = text[max(0, match.start() - 10) : match.start() + 1]
        if not _ABBREVIATION.search(word):
            yield match.end()
