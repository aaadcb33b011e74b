"""Choosing distractors: the first combination in which the lint finds nothing wrong."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice
from typing import TypeVar

from baclofen_quiz.items.certificates import refusal
from baclofen_quiz.items.flaws.checking import flaws_of
from baclofen_quiz.items.flaws.finding import Finding, withheld
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.tables.abbreviations import Made, written_out
from baclofen_quiz.problems import Severity

T = TypeVar("T")

_TRIED = 40
"""Combinations that are looked at; a monograph of any length stays cheap."""

NEAREST = 8
"""Parts of which combinations are made; more need not be looked for."""


def combinations_of(
    nearest: Sequence[T], sizes: Iterable[int], together: Callable[[T, T], bool]
) -> Iterator[tuple[T, ...]]:
    """All combinations of parts that go together, by size, then nearest first."""
    for size in sizes:
        for chosen in combinations(nearest[:NEAREST], size):
            if all(together(a, b) for a, b in combinations(chosen, 2)):
                yield chosen


def first_sound(
    desk: Desk, made: Iterable[Made], *, strict: bool = False
) -> Made | str:
    """The first item without a flaw, else the first with one warning, else why not.

    A ``strict`` choice takes no item with a warning.
    """
    spare: Made | None = None
    reason = "too few other statements are certain to be wrong beside it"
    for draft in islice(made, _TRIED):
        item = written_out(draft, desk.lexicon)
        unproven = refusal(item, desk.grounds)
        found = [] if unproven else [f for f in flaws_of(item, desk.grounds) if _bad(f)]
        if not unproven and not found:
            return item
        if unproven:
            reason = unproven
        elif strict or withheld(found):
            codes = sorted({finding.problem.code for finding in found})
            reason = f"every choice of options has flaws ({', '.join(codes)})"
        elif spare is None:
            spare = item
    return spare if spare is not None else reason


def _bad(finding: Finding) -> bool:
    return finding.counts and finding.problem.severity is not Severity.NOTICE
