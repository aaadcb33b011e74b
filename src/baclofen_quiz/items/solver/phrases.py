"""An index of phrases: which of many could be named by a text, or come near to it.

It finds candidates only. Whether a candidate is meant is decided word by word, so a
phrase too many costs a moment, and none may be missing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from baclofen_quiz.items.solver.words import plain, stems

_RUN = re.compile(r"[\w-]+")
"""What stands between two places at which a phrase may begin or end in a text."""

_REMEMBERED = 1 << 10
"""Texts that are looked up in one index after the other."""

Places = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of each row, found by their beginnings, their words and their stems.

    ``begun`` holds rows by the first run of a phrase ("" where it begins with a mark),
    ``holding`` by every run, ``whole`` by the plain phrase, ``stemmed`` by the stems of
    all its phrases together, which are ``bags``.
    """

    begun: Places
    holding: Places
    whole: Places
    stemmed: Places
    bags: tuple[frozenset[str], ...]

    def standing_in(self, text: str) -> list[int]:
        """Rows of which a phrase may stand in a text."""
        found = [self.begun[run] for run in _runs(text) if run in self.begun]
        return _merged(found) if found else []

    def around(self, text: str) -> list[int]:
        """Rows of which a phrase may hold a text, or stand in it."""
        wanted = plain(text)
        first = _RUN.match(wanted)
        if first is None:
            return list(range(len(self.bags)))
        return _merged((self.holding.get(first[0], ()), self.standing_in(text)))

    def same(self, text: str) -> list[int]:
        """Rows of which a phrase is a text but for case, article and final mark."""
        return _merged((self.whole.get(plain(text), ()),))

    def sharing(self, words: Iterable[str]) -> list[int]:
        """Rows that have a stem of these."""
        return _merged(self.stemmed.get(word, ()) for word in words)


def indexed(rows: Iterable[Sequence[str]]) -> Phrases:
    """Index rows of one or more phrases each, by their places."""
    begun, holding, whole, stemmed = (defaultdict[str, list[int]](list) for _ in "1234")
    bags = []
    for place, parts in enumerate(rows):
        for part in parts:
            text = plain(part)
            first = _RUN.match(text)
            begun[first[0] if first else ""].append(place)
            whole[text].append(place)
            for run in set(_RUN.findall(text)):
                holding[run].append(place)
        bags.append(stems(" ".join(parts)))
        for word in bags[-1]:
            stemmed[word].append(place)
    return Phrases(dict(begun), dict(holding), dict(whole), dict(stemmed), tuple(bags))


@lru_cache(maxsize=_REMEMBERED)
def _runs(text: str) -> frozenset[str]:
    """The beginnings of phrases that may stand in a text, also of those with a mark."""
    return frozenset((*_RUN.findall(plain(text)), ""))


def _merged(lists: Iterable[Iterable[int]]) -> list[int]:
    return sorted({place for places in lists for place in places})
