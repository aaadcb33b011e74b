"""Choosing the items of a sitting: reproducible, spread out, the unknown first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from hashlib import sha256

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.item import Item, Kind

LONGEST_SITTING = 100

Apart = Mapping[str, frozenset[str]]
"""For the id of an item, the ids of those that should not stand beside it."""

NONE_APART: Apart = {}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a learner asked for; no sections means all, "" as drug means any."""

    sections: frozenset[Section]
    length: int
    drug: str = ""


class Standing(IntEnum):
    """What a learner's latest answer to an item (or a clone of it) was."""

    NEW = 0
    MISSED = 1
    RIGHT = 2


class Filter(StrEnum):
    """A filter that can leave no item."""

    DRUG = "drug"
    SECTIONS = "sections"


class NoItemMatches(BaclofenQuizError):
    """The filters leave no item; ``loosen`` is the one to loosen."""

    def __init__(self, loosen: Filter, missing: str) -> None:
        """Name the filter to loosen, and what it asked for in vain."""
        self.loosen = loosen
        super().__init__(
            f"There is no question on {missing}. "
            + (
                "Choose another drug."
                if loosen is Filter.DRUG
                else "Choose more sections."
            )
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


def select(
    items: Iterable[Item],
    choice: Choice,
    standing: Mapping[str, Standing],
    seed: int,
    apart: Apart = NONE_APART,
) -> tuple[Item, ...]:
    """Choose the items of a sitting and put them in order.

    At most one row of a clone family; two items on one fact, or of which one gives the
    other's key, only when nothing else is left, and then far apart; what is new before
    what was missed before what was right; sections and kinds take turns. The same
    arguments give the same items.

    Args:
        items: all items of the bank, in any order.
        choice: filters and length.
        standing: the learner's latest standing by item family; missing means new.
        seed: decides among items that are equally good.
        apart: for the id of an item, those that give its key or whose key it gives.

    Raises:
        NoItemMatches: no item passes the filters.
        BankEmpty: there is none to begin with.
        LengthUnfit: the length is not one a sitting can have.
    """
    if not 1 <= choice.length <= LONGEST_SITTING:
        raise LengthUnfit(choice.length)
    pool = _matching(tuple(items), choice)
    rows = _one_of_each_family(pool, seed)
    chosen = _Chosen(_Piles(rows, standing, seed), apart)
    chosen.fill(choice.length)
    return _in_order(chosen.items, seed, apart)


def _matching(items: Sequence[Item], choice: Choice) -> list[Item]:
    """Apply the filters; if nothing is left, say which one to loosen."""
    of_drug = [item for item in items if choice.drug in {"", item.drug}]
    sections = choice.sections or frozenset(Section)
    pool = [item for item in of_drug if item.section in sections]
    if pool:
        return pool
    if not items:
        raise BankEmpty
    if not of_drug:
        raise NoItemMatches(Filter.DRUG, choice.drug)
    named = ", ".join(TITLES[section] for section in Section if section in sections)
    raise NoItemMatches(Filter.SECTIONS, named)


def _lot(seed: int, name: str) -> bytes:
    """Draw a lot that depends on nothing but the seed and the name."""
    return sha256(f"{seed} {name}".encode()).digest()


def _one_of_each_family(pool: Iterable[Item], seed: int) -> list[Item]:
    """Keep one row a family, in the order of the lots."""
    drawn = sorted(pool, key=lambda item: _lot(seed, item.id))
    return list({item.family: item for item in drawn}.values())


_Pile = tuple[Standing, Section, Kind]


class _Piles:
    """The pool, in one pile a standing, section and kind; the top is drawn first."""

    def __init__(
        self, rows: Iterable[Item], standing: Mapping[str, Standing], seed: int
    ) -> None:
        self._piles: dict[_Pile, list[Item]] = {}
        for item in rows:
            known = standing.get(item.family, Standing.NEW)
            self.put(item, (known, item.section, item.kind))
        self._lots = {
            pile: _lot(seed, " ".join(map(str, pile))) for pile in self._piles
        }

    def put(self, item: Item, pile: _Pile) -> None:
        self._piles.setdefault(pile, []).append(item)

    def draw(self, sections: Counter[Section], kinds: Counter[Kind]) -> Item | None:
        """Take an item of the pile whose turn it is; None when all are empty."""
        if not self._piles:
            return None
        turn = min(
            self._piles,
            key=lambda pile: (
                pile[0],
                sections[pile[1]],
                kinds[pile[2]],
                self._lots[pile],
            ),
        )
        item = self._piles[turn].pop()
        if not self._piles[turn]:
            del self._piles[turn]
        return item


class _Chosen:
    """What was chosen so far, and what it makes of the next draw."""

    def __init__(self, piles: _Piles, apart: Apart) -> None:
        self.items: list[Item] = []
        self._piles = piles
        self._apart = apart
        self._helping: set[str] = set()
        self._aside: list[Item] = []
        self._facts: set[str] = set()
        self._sections: Counter[Section] = Counter()
        self._kinds: Counter[Kind] = Counter()

    def fill(self, length: int) -> None:
        """Choose items that none other helps; the rest only when those run out."""
        while len(self.items) < length:
            item = self._piles.draw(self._sections, self._kinds)
            if item is None:
                break
            if self._facts.isdisjoint(item.facts) and item.id not in self._helping:
                self._take(item)
            else:
                self._aside.append(item)
        self.items += self._aside[: length - len(self.items)]

    def _take(self, item: Item) -> None:
        self.items.append(item)
        self._facts.update(item.facts)
        self._helping.update(self._apart.get(item.id, ()))
        self._sections[item.section] += 1
        self._kinds[item.kind] += 1


def _in_order(items: Iterable[Item], seed: int, apart: Apart) -> tuple[Item, ...]:
    """Let sections and kinds take turns, and keep items far apart that help another."""
    left = sorted(items, key=lambda item: _lot(seed, f"order {item.id}"))
    placed: list[Item] = []
    while left:
        waiting = Counter(item.section for item in left)
        asked = Counter(fact for item in left for fact in item.facts)
        ids = {item.id for item in left}
        best = min(
            left,
            key=lambda item: (
                _closeness(item, placed, apart),
                all(asked[fact] == 1 for fact in item.facts)
                and ids.isdisjoint(apart.get(item.id, ())),
                bool(placed) and placed[-1].section is item.section,
                -waiting[item.section],
                bool(placed) and placed[-1].kind is item.kind,
            ),
        )
        left.remove(best)
        placed.append(best)
    return tuple(placed)


def _closeness(item: Item, placed: Sequence[Item], apart: Apart) -> int:
    """Say how near the last item is that helps with this one; 0 for none."""
    asked, helping = set(item.facts), apart.get(item.id, frozenset())
    return max(
        (
            at
            for at, other in enumerate(placed, 1)
            if not asked.isdisjoint(other.facts) or other.id in helping
        ),
        default=0,
    )
