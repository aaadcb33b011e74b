"""What changed in the decks, day by day, as the ledger knows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum
from itertools import pairwise

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import (
    Entry,
    Ledger,
    Retired,
    Standing,
    Version,
)

_SECTIONS = tuple(Section)


class Weight(IntEnum):
    """What matters most to somebody who has the cards stands first."""

    WITHDRAWN = 1
    CHANGED = 2
    NEW = 3


@dataclass(frozen=True, slots=True)
class New:
    """A note came out."""

    weight = Weight.NEW


@dataclass(frozen=True, slots=True)
class Wording:
    """What a card said."""

    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What a card said was not kept then."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Some fields of a note changed; ``before`` is what the card said."""

    weight = Weight.CHANGED
    fields: tuple[str, ...]
    before: Wording | Forgotten


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A note became a tombstone; ``successor`` is a key, or "" where there is none."""

    weight = Weight.WITHDRAWN
    reason: str
    successor: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened to a note; ``said`` is what its card said afterwards."""

    time: int
    key: str
    entry: Entry
    said: Wording | Forgotten
    what: New | Changed | Withdrawn

    @property
    def day(self) -> date:
        """The day on which it happened, UTC."""
        return day_of(self.time)


def day_of(time: int) -> date:
    """Give the day of a time in seconds since 1970, UTC."""
    return datetime.fromtimestamp(time, UTC).date()


def events(ledger: Ledger) -> tuple[Event, ...]:
    """List all that happened: the latest day first, the weightiest first in a day."""
    found = [event for key, entry in ledger.notes.items() for event in _of(key, entry)]
    found.sort(key=lambda event: (event.what.weight, *_place(event.entry), event.key))
    return tuple(sorted(found, key=lambda event: event.day, reverse=True))


def _place(entry: Entry) -> tuple[str, int, str]:
    """Sort as the monograph does: by drug, then by section in its order."""
    return entry.deck.drug, _SECTIONS.index(entry.deck.section), entry.deck.part


def reasons(ledger: Ledger) -> Mapping[date, tuple[str, ...]]:
    """Say for each day of releases why they were made, if anybody told."""
    told: dict[date, tuple[str, ...]] = {}
    for release in ledger.releases:
        day = day_of(release.time)
        told[day] = (*told.get(day, ()), release.why)
    return told


def _of(key: str, entry: Entry) -> Iterator[Event]:
    versions = (*entry.past, entry.current)
    yield Event(entry.published, key, entry, _said(entry, versions[0]), New())
    grave = _grave(entry)
    for old, new in pairwise(versions):
        what: Changed | Withdrawn = Changed(_differing(old, new), _said(entry, old))
        if isinstance(entry.state, Retired) and new is grave:
            what = Withdrawn(entry.state.reason, entry.state.successor)
        yield Event(new.mod, key, entry, _said(entry, new), what)


def _grave(entry: Entry) -> Version | None:
    """Find the version with which a note was withdrawn; it may be reworded later."""
    match entry.state:
        case Standing():
            return None
        case Retired(_, day):
            later = (v for v in entry.past if day_of(v.mod) >= day)
            return next(later, entry.current)


def _said(entry: Entry, version: Version) -> Wording | Forgotten:
    if version is entry.current:
        return Wording(entry.front, entry.back)
    if version.front:
        return Wording(version.front, version.back)
    return Forgotten()


def _differing(old: Version, new: Version) -> tuple[str, ...]:
    names = sorted({*old.hashes, *new.hashes})
    return tuple(n for n in names if old.hashes.get(n) != new.hashes.get(n))
