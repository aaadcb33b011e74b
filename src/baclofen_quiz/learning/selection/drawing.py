"""Drawing the items of a sitting: reproducible, spread out, none helping another."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.learning.selection.ranking import Ranks

Apart = Mapping[str, frozenset[str]]
"""For the id of an item, the ids of those that must not stand in a sitting with it."""

NONE_APART: Apart = {}


def draw(
    items: Iterable[Item],
    ranks: Ranks,
    length: int,
    seed: int,
    apart: Apart = NONE_APART,
) -> tuple[Item, ...]:
    """Choose the items of a sitting and put them in order.

    At most one row of a clone family; never an item that gives another's key, so a
    sitting may be shorter than was asked for; two items on one fact only when nothing
    else is left, and then far apart. Lower ranks come first; within a rank sections and
    kinds take turns. The same arguments give the same items.

    Args:
        items: all items of the bank, in any order.
        ranks: the turn of each item that may be asked.
        length: how many to choose.
        seed: decides among items that are equally good.
        apart: for the id of an item, those that give its key or whose key it gives.
    """
    pool = [item for item in items if item.id in ranks]
    rows = _one_of_each_family(pool, ranks, seed)
    chosen = _Chosen(_Piles(rows, ranks, seed), apart)
    chosen.fill(length)
    return _in_order(chosen.items, seed)


def _lot(seed: int, name: str) -> bytes:
    """Draw a lot that depends on nothing but the seed and the name."""
    return sha256(f"{seed} {name}".encode()).digest()


def _one_of_each_family(pool: Iterable[Item], ranks: Ranks, seed: int) -> list[Item]:
    """Keep one row a family, of those whose turn is first, in the order of the lots."""
    drawn = sorted(pool, key=lambda item: _lot(seed, item.id))
    first: dict[str, Item] = {}
    for item in sorted(drawn, key=lambda item: ranks[item.id]):
        first.setdefault(item.family, item)
    kept = {item.id for item in first.values()}
    return [item for item in drawn if item.id in kept]


_Pile = tuple[int, Section, Kind]


class _Piles:
    """The pool, in one pile a rank, section and kind; the top is drawn first."""

    def __init__(self, rows: Iterable[Item], ranks: Ranks, seed: int) -> None:
        self._piles: dict[_Pile, list[Item]] = {}
        for item in rows:
            pile = (ranks[item.id], item.section, item.kind)
            self._piles.setdefault(pile, []).append(item)
        self._lots = {
            pile: _lot(seed, " ".join(map(str, pile))) for pile in self._piles
        }

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
        self._facts: set[str] = set()
        self._sections: Counter[Section] = Counter()
        self._kinds: Counter[Kind] = Counter()

    def fill(self, length: int) -> None:
        """Choose items on facts not asked yet; the others only when those run out."""
        aside: list[Item] = []
        while len(self.items) < length:
            item = self._piles.draw(self._sections, self._kinds)
            if item is None:
                break
            if self._facts.isdisjoint(item.facts):
                self._take(item)
            else:
                aside.append(item)
        for item in aside:
            if len(self.items) < length:
                self._take(item)

    def _take(self, item: Item) -> None:
        """Take an item, unless one that was taken gives its key or it gives one's."""
        if item.id in self._helping:
            return
        self.items.append(item)
        self._facts.update(item.facts)
        self._helping.update(self._apart.get(item.id, ()))
        self._sections[item.section] += 1
        self._kinds[item.kind] += 1


def _in_order(items: Iterable[Item], seed: int) -> tuple[Item, ...]:
    """Let sections and kinds take turns, and keep items on one fact far apart."""
    left = sorted(items, key=lambda item: _lot(seed, f"order {item.id}"))
    placed: list[Item] = []
    while left:
        waiting = Counter(item.section for item in left)
        asked = Counter(fact for item in left for fact in item.facts)
        best = min(
            left,
            key=lambda item: (
                _closeness(item, placed),
                all(asked[fact] == 1 for fact in item.facts),
                bool(placed) and placed[-1].section is item.section,
                -waiting[item.section],
                bool(placed) and placed[-1].kind is item.kind,
            ),
        )
        left.remove(best)
        placed.append(best)
    return tuple(placed)


def _closeness(item: Item, placed: Sequence[Item]) -> int:
    """Say how near the last item is that asks one of the same facts; 0 for none."""
    asked = set(item.facts)
    return max(
        (at for at, other in enumerate(placed, 1) if asked.intersection(other.facts)),
        default=0,
    )
