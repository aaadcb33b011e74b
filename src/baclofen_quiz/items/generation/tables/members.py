"""Entries of lists, and how many of them make one question."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.generation.tables.pairs import apart, name_one_thing
from baclofen_quiz.items.generation.tables.terms import Term

KEYS = 3
"""Entries that one question keys at most."""

MOST_SORTED = 6
"""Entries that one sorting has at most."""

WINDOW = 300
"""Entries among which others are looked for, so that a long list stays cheap."""


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of a list; ``heading`` names the list as it stands in a sentence.

    ``clear`` says of another heading whether this entry could not also stand there. One
    that is not ``keyed`` is never asked, but may be wrong beside others. ``wrong`` is
    its own template of why it is wrong, where that of the list would not fit.
    """

    fact: Fact
    entry: Term
    heading: str
    clear: Callable[[str], bool]
    keyed: bool = True
    wrong: str = ""


def thirds(inside: Sequence[Member]) -> Iterator[tuple[Member, ...]]:
    """Cut a list into parts of three, the last of two or three."""
    waiting = list(inside)
    while waiting:
        size = KEYS if len(waiting) != KEYS + 1 else KEYS - 1
        part = _mutually_apart(waiting, size)
        taken = {id(member) for member in part}
        waiting = [m for m in waiting if id(m) not in taken]
        if len(part) == 1:
            others = [m for m in inside[:WINDOW] if m is not part[0]]
            part = _mutually_apart([*part, *others], KEYS - 1)
        yield tuple(part)


def _mutually_apart(members: Sequence[Member], most: int) -> list[Member]:
    """Take the first that differ from each other, looking no further than needed."""
    chosen: list[Member] = []
    for member in members[:WINDOW]:
        if all(differ(member, other) for other in chosen):
            chosen.append(member)
        if len(chosen) == most:
            break
    return chosen


def differ(one: Member, other: Member) -> bool:
    """Whether two entries of a list, be they akin, are not one and the same."""
    return not name_one_thing(one.entry, other.entry)


def clearly_apart(members: Sequence[Member]) -> list[Member]:
    """Leave out entries like one under another heading, or named like one here.

    The shortest list chooses first.
    """
    sizes = Counter(m.heading for m in members)
    chosen: list[Member] = []
    for member in sorted(members, key=lambda m: sizes[m.heading]):
        if all(_may_be_sorted(member, other) for other in chosen):
            chosen.append(member)
    return chosen


def _may_be_sorted(one: Member, other: Member) -> bool:
    if one.heading == other.heading:
        return not one.entry.content & other.entry.content
    return apart(one.entry, other.entry)


def dealt(members: Sequence[Member], headings: Sequence[str]) -> list[Member]:
    """Take as many entries from each heading, as far as it has them."""
    most = MOST_SORTED // len(headings)
    piles = ([m for m in members if m.heading == h] for h in headings)
    return [member for pile in piles for member in pile[:most]]
