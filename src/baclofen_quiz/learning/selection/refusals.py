"""Why a choice cannot be met, and the one filter to loosen."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection.choice import LONGEST_SITTING, LONGEST_TIMER
from baclofen_quiz.learning.selection.filters import Filter

NAMES: dict[Filter, str] = {
    Filter.PRESET: "Preset",
    Filter.SCOPES: "Sections",
    Filter.KINDS: "Kind",
    Filter.DIFFICULTY: "Difficulty",
    Filter.SEEN: "Seen before",
    Filter.FACTS: "Statement",
    Filter.FILES: "File",
}
"""How filters are named to people, as in the form."""

TICKED = frozenset({Filter.SCOPES, Filter.KINDS, Filter.DIFFICULTY, Filter.SEEN})
"""The filters that have boxes in the form."""


class NoItemMatches(BaclofenQuizError):
    """The filters leave no item.

    ``loosen`` is the filter whose removal brings most questions back (``more`` of
    them); where no single one does, ``loosen`` is the first of the fewest that do.
    """

    def __init__(self, filters: tuple[Filter, ...], more: int) -> None:
        """Name what to loosen, and what that would bring."""
        self.loosen = filters[0]
        self.more = more
        quoted = [
            f"\N{LEFT DOUBLE QUOTATION MARK}{NAMES[one]}\N{RIGHT DOUBLE QUOTATION MARK}"
            for one in filters
        ]
        together = " together" if len(filters) > 1 else ""
        without = "them" if together else "it"
        would = "question would match" if more == 1 else "questions would match"
        super().__init__(
            f"No question matches. Loosen {' and '.join(quoted)}{together}: without "
            f"{without}, {more:,} {would}."
        )


class BankEmpty(BaclofenQuizError):
    """There is no question at all, whatever the filters."""

    def __init__(self) -> None:
        """Say what the person who runs the site can do."""
        super().__init__(
            "There is no question yet. Whoever runs this site can see the reason with "
            "the command baclofen-quiz check."
        )


class LengthUnfit(BaclofenQuizError):
    """A sitting of no questions, or of more than anybody takes at once."""

    def __init__(self, length: int) -> None:
        """Name the limits."""
        super().__init__(
            f"A quiz has 1 to {LONGEST_SITTING} questions, not {length}. "
            "Choose another number."
        )


class TimerUnfit(BaclofenQuizError):
    """A timer that runs backwards, or longer than anybody needs."""

    def __init__(self, seconds: int) -> None:
        """Name the limits."""
        super().__init__(
            f"A question has up to {LONGEST_TIMER} seconds, or 0 for no timer, not "
            f"{seconds}. Choose another time."
        )


def no_match(
    items: Iterable[Item], failed: Callable[[Item], frozenset[Filter]]
) -> BankEmpty | NoItemMatches:
    """Find the fewest filters without which something matches, and most of all.

    What is ticked is named before what a link brought along, since only there is
    something to untick.
    """
    families: defaultdict[frozenset[Filter], set[str]] = defaultdict(set)
    for item in items:
        families[failed(item)].add(item.family)
    if not families:
        return BankEmpty()
    best = min(families, key=lambda mask: _last_resort(mask, len(families[mask])))
    return NoItemMatches(_in_order(best), len(families[best]))


def _last_resort(
    mask: frozenset[Filter], more: int
) -> tuple[int, int, int, tuple[int, ...]]:
    """Rank what to loosen: no part of the first is enough, and none brings more."""
    places = tuple(at for at, one in enumerate(Filter) if one in mask)
    return len(mask - TICKED), len(mask), -more, places


def _in_order(mask: frozenset[Filter]) -> tuple[Filter, ...]:
    return tuple(one for one in Filter if one in mask)
