"""The bank as a list: what was searched for, with boxes to mark several at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar
from urllib.parse import urlencode

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.catalogue import Catalogue, Entry, Field, Found, Standing
from baclofen_quiz.web.bank_filter import STANDINGS, Filter, Menu
from baclofen_quiz.web.marking_words import Notice
from baclofen_quiz.web.question_counts import with_variants
from baclofen_quiz.web.question_page import KINDS

PER_PAGE = 50
MOST_TAGS = 200
"""How many tags are proposed while one is typed."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the list; ``standing`` is "" where it is ready, as most are."""

    id: str
    stem: str
    section: str
    kind: str
    source: str
    standing: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class BankPage:
    """One page of what was found; ``start`` counts from 0.

    ``problems`` counts those of all files; ``notice`` says what was done just now.
    """

    template: ClassVar[str] = "bank/items.html"
    choice: Filter
    catalogue: Catalogue
    found: Found
    start: int
    problems: int
    notice: Notice | None = None

    @property
    def title(self) -> str:
        """The room."""
        return "Bank"

    @property
    def items(self) -> int:
        """How many items were found."""
        return len(self.found.entries)

    @property
    def questions(self) -> str:
        """How many questions were found, in words."""
        return with_variants(self.found.questions, self.items)

    @property
    def filtered(self) -> bool:
        """Whether the list leaves something out."""
        return bool(self.choice.query)

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """The items of this page."""
        return rows_of(self.found.entries[self.start : self.start + PER_PAGE])

    @property
    def menus(self) -> tuple[Menu, ...]:
        """The fields to filter by."""
        return self.choice.menus(self.catalogue)

    @property
    def tags(self) -> tuple[str, ...]:
        """The most frequent tags, to be proposed."""
        counts = self.catalogue.counts(Field.TAG)
        return tuple(sorted(counts, key=lambda tag: -counts[tag])[:MOST_TAGS])

    @property
    def back(self) -> str:
        """The query string of this very page."""
        return urlencode(self.at(self.start))

    def at(self, start: int) -> dict[str, str]:
        """Give the query of the page that begins there."""
        place = {"start": str(start)} if start else {}
        return {**self.choice.query, **place}

    @property
    def first(self) -> int:
        """The number of the first item shown."""
        return self.start + 1

    @property
    def last(self) -> int:
        """The number of the last item shown."""
        return min(self.start + PER_PAGE, self.items)

    @property
    def earlier(self) -> int | None:
        """Where the page before begins, if there is one."""
        return max(self.start - PER_PAGE, 0) if self.start else None

    @property
    def later(self) -> int | None:
        """Where the next page begins, if there is one."""
        return self.last if self.last < self.items else None


def rows_of(entries: Iterable[Entry]) -> tuple[ItemRow, ...]:
    """Print the items of a page."""
    return tuple(
        ItemRow(
            id=entry.item.id,
            stem=entry.item.stem,
            section=TITLES[entry.item.section],
            kind=KINDS[entry.item.kind],
            source=f"{PurePath(entry.item.source.file).name}:{entry.item.source.line}",
            standing=_named(entry.standing),
            codes=entry.codes,
        )
        for entry in entries
    )


def _named(standing: Standing) -> str:
    return "" if standing is Standing.READY else STANDINGS[standing]
