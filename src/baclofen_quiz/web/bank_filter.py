"""What is wanted of the bank, as it stands in an address: each search is a link."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.items.catalogue import Catalogue, Field, Found, Standing
from baclofen_quiz.items.item import Kind
from baclofen_quiz.text import slug
from baclofen_quiz.web.question_page import KINDS

LONGEST_WORDS = 80
"""How many characters are looked for."""

WORDS = "words"
"""The field for words in the text of a question."""

STANDINGS: dict[str, str] = {
    Standing.READY: "Ready",
    Standing.DRAFT: "Draft",
    Standing.RETIRED: "Retired",
    Standing.WITHHELD: "Withheld",
}
"""How a standing is named to people."""

LABELS: dict[Field, str] = {
    Field.DRUG: "Drug",
    Field.SECTION: "Section",
    Field.KIND: "Kind",
    Field.STATUS: "Status",
    Field.PROBLEM: "Problem",
    Field.FILE: "File",
}
"""The fields that are chosen from a list; tags are typed, as they may be many."""

ORDERS: dict[Field, tuple[str, ...]] = {
    Field.SECTION: tuple(Section),
    Field.KIND: tuple(Kind),
    Field.STATUS: tuple(Standing),
}
"""The order of values where it is not that of the alphabet."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value to choose; ``items`` counts those that have it."""

    value: str
    label: str
    items: int


@dataclass(frozen=True, slots=True)
class Menu:
    """A field with its values."""

    name: str
    label: str
    values: tuple[Value, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Filter:
    """What to list; an empty value leaves its field open."""

    wanted: tuple[tuple[Field, str], ...]
    words: str

    @property
    def query(self) -> dict[str, str]:
        """The parts of the address that say it."""
        said = {field.value: value for field, value in self.wanted if value}
        return {**said, WORDS: self.words} if self.words else said

    @property
    def stem(self) -> str:
        """A name for a file of what it lists: file or drug; "" for neither."""
        wanted = dict(self.wanted)
        return slug(PurePath(wanted[Field.FILE]).stem or wanted[Field.DRUG])

    @property
    def tag(self) -> str:
        """The tag that is looked for."""
        return dict(self.wanted)[Field.TAG]

    def find(self, catalogue: Catalogue) -> Found:
        """Find what it lists."""
        return catalogue.find(dict(self.wanted), self.words)

    def menus(self, catalogue: Catalogue) -> tuple[Menu, ...]:
        """Give the fields to choose from; one without a choice is left out."""
        chosen = dict(self.wanted)
        menus = (_menu(field, catalogue, chosen[field]) for field in LABELS)
        return tuple(menu for menu in menus if menu.values)


def filter_in(arguments: Mapping[str, str]) -> Filter:
    """Read a filter from an address or a form."""
    wanted = {field: arguments.get(field.value, "").strip() for field in Field}
    wanted[Field.TAG] = slug(wanted[Field.TAG])
    words = " ".join(arguments.get(WORDS, "").split())
    return Filter(tuple(wanted.items()), words[:LONGEST_WORDS])


def _menu(field: Field, catalogue: Catalogue, chosen: str) -> Menu:
    counts = catalogue.counts(field)
    if chosen and chosen not in counts:
        counts[chosen] = 0  # an address of yesterday still says what it asks for
    values = [Value(value, _said(field, value), n) for value, n in counts.items()]
    ranks = {value: rank for rank, value in enumerate(ORDERS.get(field, ()))}
    values.sort(key=lambda one: ranks.get(one.value, len(ranks)))
    return Menu(field.value, LABELS[field], tuple(values), chosen)


def _said(field: Field, value: str) -> str:
    match field:
        case Field.SECTION if value in set(Section):
            return TITLES[Section(value)]
        case Field.KIND if value in set(Kind):
            return KINDS[Kind(value)]
        case Field.STATUS:
            return STANDINGS.get(value, value)
        case Field.DRUG:
            return value.capitalize() or "No drug"
        case _:
            return value
