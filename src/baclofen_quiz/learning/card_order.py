"""The order of a day's cards: sections take turns, the same way all day long."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from itertools import chain, zip_longest
from typing import NamedTuple


class Place(NamedTuple):
    """A fact that has a card, and the section in which it stands."""

    fact_id: str
    section: str


def shuffled(facts: Iterable[Place], day: date) -> list[Place]:
    """Bring facts into an order of this day's own."""
    return sorted(facts, key=lambda fact: _draw(day, fact.fact_id))


def interleaved(facts: Iterable[Place], day: date) -> list[str]:
    """Let sections take turns; within each, the facts keep their order.

    Whoever takes away what is done from the result, and not from ``facts``, finds the
    rest in the same order all day.
    """
    sections: defaultdict[str, list[str]] = defaultdict(list)
    for fact in facts:
        sections[fact.section].append(fact.fact_id)
    turns = [sections[name] for name in sorted(sections, key=lambda s: _draw(day, s))]
    rounds = chain.from_iterable(zip_longest(*turns))
    return [fact_id for fact_id in rounds if fact_id is not None]


def _draw(day: date, name: str) -> bytes:
    return sha256(f"{day} {name}".encode()).digest()
