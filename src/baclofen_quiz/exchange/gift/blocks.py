"""A GIFT file cut at its blank lines, comments taken out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from baclofen_quiz.exchange.gift.escapes import hidden
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece

_TOKEN = re.compile(r"\[(id|tag):((?:\\\]|[^\[\]<>`\x00-\x1f\x7f])+)\]")
_COMMENT = "//"
MOST_TAGS = 25
"""Tags of one question; what its comments declare beyond them is not read."""


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two blank lines: its text, and what its comments declare.

    ``body`` has its escapes hidden and blanks in the place of comments.
    """

    body: Piece
    name: str
    tags: tuple[str, ...]


def blocks_of(text: str) -> Iterator[Block]:
    """Cut a text at its blank lines."""
    lines: list[str] = []
    first = start = 0
    for line in text.split("\n"):
        if line.strip(BLANKS):
            first = first if lines else start
            lines.append(line)
        elif lines:
            yield _block(lines, first)
            lines = []
        start += len(line) + 1
    if lines:
        yield _block(lines, first)


def _block(lines: list[str], start: int) -> Block:
    text = "\n".join(lines)
    if _COMMENT not in text:
        return Block(Piece(hidden(text), start).strip(), "", ())
    declared: list[tuple[str, str]] = []
    kept = []
    for line in lines:
        if line.strip(BLANKS).startswith(_COMMENT):
            room = MOST_TAGS + 1 - len(declared)
            found = islice(_TOKEN.finditer(line), room)
            declared += [(match[1], match[2]) for match in found]
            kept.append(" " * len(line))
        else:
            kept.append(line)
    values = [(key, value.replace(r"\]", "]").strip()) for key, value in declared]
    names = [value for key, value in values if key == "id"]
    tags = tuple(value for key, value in values if key == "tag")
    body = Piece(hidden("\n".join(kept)), start).strip()
    return Block(body, names[0] if names else "", tags)
