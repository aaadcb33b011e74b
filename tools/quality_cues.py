"""What somebody earns who knows nothing, but knows how questions are written.

The cue-only solver sees the options as they are shown, and then the words of the stem.
It takes the longest option, shuns absolute words, takes the option that shares most
words with the others, and takes the one that repeats the stem.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from baclofen_quiz.items.item import Item, SingleItem
from baclofen_quiz.items.showing import key_places, shown_options

ABSOLUTE = re.compile(
    r"\b(?:always|never|all|every|none|only|must|cannot)\b", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]{4,}")
SHARED_ENDING = 6
"""Letters after which two forms of a word are taken for one."""

Texts = Sequence[str]
Score = Callable[[str, Texts], Sequence[float]]


def words(text: str) -> set[str]:
    """The longer words of a text, without their endings."""
    return {word.lower()[:SHARED_ENDING] for word in WORD.findall(text)}


def longest(_: str, texts: Texts) -> Sequence[float]:
    """One point for the longest option."""
    size = max(map(len, texts))
    return [float(len(text) == size) for text in texts]


def unqualified(_: str, texts: Texts) -> Sequence[float]:
    """A point less for an absolute word."""
    return [-float(bool(ABSOLUTE.search(text))) for text in texts]


def convergent(_: str, texts: Texts) -> Sequence[float]:
    """One point for the option whose words stand most often in the others."""
    own = [words(text) for text in texts]
    times = Counter(word for part in own for word in part)
    return _best([sum(times[word] - 1 for word in part) for part in own])


def echoing(stem: str, texts: Texts) -> Sequence[float]:
    """One point for the option that repeats most words of the stem."""
    said = words(stem)
    return _best([len(words(text) & said) for text in texts])


def _best(counts: Sequence[int]) -> Sequence[float]:
    top = max(counts)
    return [float(count == top > 0) for count in counts]


WITHOUT_STEM: tuple[Score, ...] = (longest, unqualified, convergent)
WITH_STEM: tuple[Score, ...] = (*WITHOUT_STEM, echoing)
SOLVERS: Mapping[str, tuple[Score, ...]] = {
    "options only": WITHOUT_STEM,
    "with the stem": WITH_STEM,
    "longest": (longest,),
    "convergence": (convergent,),
    "stem words": (echoing,),
}
"""What is measured; the first two are held to the line."""
HELD = ("options only", "with the stem")


@dataclass(frozen=True, slots=True)
class Shown:
    """A single item as it is shown: the stem, the options, the place of the key."""

    stem: str
    texts: Texts
    key: int


def shown(items: Iterable[Item], seed: int) -> list[Shown]:
    """The single items as they are shown with a seed."""
    singles = [item for item in items if isinstance(item, SingleItem)]
    places = key_places(singles, seed)
    found = []
    for item in singles:
        options = shown_options(item, seed, places)
        key = [option.id for option in options].index(item.key)
        found.append(Shown(item.stem, [option.text for option in options], key))
    return found


def above_chance(banks: Sequence[Sequence[Shown]], scores: Sequence[Score]) -> float:
    """The mean points above chance over several seeds; the first of equals is taken."""
    return sum(_above_chance(bank, scores) for bank in banks) / len(banks)


def _above_chance(bank: Sequence[Shown], scores: Sequence[Score]) -> float:
    right = sum(_pick(item, scores) == item.key for item in bank)
    chance = sum(1 / len(item.texts) for item in bank)
    return 100 * (right - chance) / len(bank)


def _pick(item: Shown, scores: Sequence[Score]) -> int:
    points = [score(item.stem, item.texts) for score in scores]
    totals = [sum(own) for own in zip(*points, strict=True)]
    return totals.index(max(totals))


def largest_excess(bank: Sequence[Shown], smallest_group: int) -> float:
    """By how many points the most frequent place of the key exceeds its fair share."""
    groups: dict[int, Counter[int]] = {}
    for item in bank:
        groups.setdefault(len(item.texts), Counter())[item.key] += 1
    return max(
        (
            100 * (max(places.values()) / places.total() - 1 / size)
            for size, places in groups.items()
            if places.total() >= smallest_group
        ),
        default=0.0,
    )
