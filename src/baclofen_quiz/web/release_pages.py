"""The pages on what changed in the decks."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.exchange.anki.history import (
    Changed,
    Event,
    Forgotten,
    Weight,
    Withdrawn,
    Wording,
)
from baclofen_quiz.exchange.anki.ledger import Standing
from baclofen_quiz.exchange.anki.names import fact_page
from baclofen_quiz.exchange.anki.schema import FACT
from baclofen_quiz.services.releases import ReleaseDay
from baclofen_quiz.web.dates import day

MOST_SHOWN: Final = 300
"""Cards of one kind on a page."""

_TITLES: Final = {
    Weight.WITHDRAWN: "Withdrawn",
    Weight.CHANGED: "Changed",
    Weight.NEW: "New",
}


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """The days on which decks changed."""

    template: ClassVar[str] = "anki/releases.html"
    days: tuple[ReleaseDay, ...]

    @property
    def title(self) -> str:
        """What the tab says."""
        return "What changed in the decks"

    @property
    def rows(self) -> tuple[tuple[ReleaseDay, str], ...]:
        """Each day, and how much happened on it."""
        return tuple((one, _amounts(one)) for one in self.days)


@dataclass(frozen=True, slots=True)
class ShownCard:
    """One card of which something is told; what is not known, or not so, is empty.

    ``before`` is what a changed card said, ``fields`` which of its fields changed, and
    ``page`` is where its fact stands, from the root of the site.
    """

    section: str
    said: Wording
    before: Wording
    fields: str
    reason: str
    source: str
    page: str


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """What changed in the decks on one day."""

    template: ClassVar[str] = "anki/release.html"
    release: ReleaseDay
    sources: Mapping[str, str]
    books: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the tab says."""
        return f"What changed on {day(self.release.day)}"

    @property
    def groups(self) -> tuple[tuple[str, tuple[ShownCard, ...], int], ...]:
        """Withdrawn, changed and new cards: a title, cards, and how many more."""
        found = []
        for weight, title in _TITLES.items():
            mine = [e for e in self.release.events if e.what.weight is weight]
            cards = tuple(self._card(event) for event in mine[:MOST_SHOWN])
            if cards:
                found.append((title, cards, len(mine) - len(cards)))
        return tuple(found)

    def _card(self, event: Event) -> ShownCard:
        what = event.what
        return ShownCard(
            section=TITLES[event.entry.deck.section],
            said=_worded(event.said),
            before=_worded(what.before) if isinstance(what, Changed) else _UNSAID,
            fields=_named(what.fields) if isinstance(what, Changed) else "",
            reason=what.reason if isinstance(what, Withdrawn) else "",
            source=self.sources.get(event.key, ""),
            page=self._page(event),
        )

    def _page(self, event: Event) -> str:
        """Lead to the statement of a fact that is still there."""
        entry = event.entry
        standing = isinstance(entry.state, Standing) and entry.type is FACT
        there = standing and entry.deck.drug in self.books
        return fact_page(event.key) if there else ""


_UNSAID: Final = Wording("", "")


def _worded(said: Wording | Forgotten) -> Wording:
    return said if isinstance(said, Wording) else _UNSAID


def _named(fields: tuple[str, ...]) -> str:
    return ", ".join("Tags" if name == "tags" else name for name in fields)


def _amounts(release: ReleaseDay) -> str:
    kinds = Counter(event.what.weight for event in release.events)
    told = (
        f"{kinds[weight]:,} {title.lower()}"
        for weight, title in _TITLES.items()
        if kinds[weight]
    )
    return ", ".join(told)
