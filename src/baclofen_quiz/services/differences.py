"""What is different between two texts, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

AROUND = 3
"""How many lines that are alike stand around a difference."""
MOST_COMPARED = 4_000
"""Of more lines than these only the beginning and the end are compared: to find what
moved within takes time that grows with their square."""


@dataclass(frozen=True, slots=True)
class DiffLine:
    """A line that is alike (" "), only before ("-"), only after ("+"), or left out.

    Where lines that are alike are left out the sign is "@" and the text says how many.
    """

    sign: str
    text: str


def difference(before: str, after: str) -> tuple[DiffLine, ...]:
    """Compare two texts; nothing when they are the same."""
    if before == after:
        return ()
    old, new = before.split("\n"), after.split("\n")
    first = _alike(old, new)
    most = min(len(old), len(new)) - first
    last = _alike(old[::-1][:most], new[::-1][:most])
    middle = _middle(old[first : len(old) - last], new[first : len(new) - last])
    head = ((" ", line) for line in old[:first])
    tail = ((" ", line) for line in old[len(old) - last :])
    return tuple(_shortened([*head, *middle, *tail]))


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the lines that are the same at the beginning."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(old), len(new)))


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    if max(len(old), len(new)) > MOST_COMPARED:
        yield from (("-", line) for line in old)
        yield from (("+", line) for line in new)
        return
    matcher = SequenceMatcher(None, old, new)
    for tag, begin, end, start, stop in matcher.get_opcodes():
        if tag == "equal":
            yield from ((" ", line) for line in old[begin:end])
        else:
            yield from (("-", line) for line in old[begin:end])
            yield from (("+", line) for line in new[start:stop])


def _shortened(lines: Sequence[tuple[str, str]]) -> Iterator[DiffLine]:
    """Leave out what is alike and far from any difference."""
    apart = [i for i, (sign, _) in enumerate(lines) if sign != " "]
    shown = {i + step for i in apart for step in range(-AROUND, AROUND + 1)}
    left_out = 0
    for i, (sign, text) in enumerate(lines):
        if i in shown:
            yield from _gap(left_out)
            left_out = 0
            yield DiffLine(sign, text)
        else:
            left_out += 1
    yield from _gap(left_out)


def _gap(lines: int) -> Iterator[DiffLine]:
    if lines:
        noun = "line is" if lines == 1 else "lines are"
        yield DiffLine("@", f"{lines:,} {noun} the same.")
