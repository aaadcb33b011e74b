"""From a posted form to an answer, one kind of item at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from werkzeug.datastructures import MultiDict

from baclofen_quiz.items.answers import (
    DONT_KNOW,
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.marks import UnfitAnswer, UnknownOption
from baclofen_quiz.learning.answering import EmptyAnswer
from baclofen_quiz.learning.confidence import Confidence

PLACE = "place-"
"""Begins the name of the field that holds the place of a step."""

PAIR = "pair-"
"""Begins the name of the field that holds the partner of an option."""


class GivenAndNotKnown(UnfitAnswer):
    """An answer, and "I don't know" as well."""

    def __init__(self) -> None:
        """Ask for one of them."""
        super().__init__(
            "Give an answer or tick \N{LEFT DOUBLE QUOTATION MARK}I don't know"
            "\N{RIGHT DOUBLE QUOTATION MARK}, not both."
        )


class UnitMissing(UnfitAnswer):
    """A number without its unit."""

    def __init__(self) -> None:
        """Ask for it."""
        super().__init__("Choose the unit beside the number.")


class PlaceMissing(UnfitAnswer):
    """An order in which a place is empty or taken twice."""

    def __init__(self) -> None:
        """Say what a whole order is."""
        super().__init__("Give every line a place, and use no place twice.")


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form held, so that a page can show it again."""

    fields: Mapping[str, tuple[str, ...]]

    def has(self, name: str, value: str) -> bool:
        """Whether this box was ticked or this option chosen."""
        return value in self.fields.get(name, ())

    def text(self, name: str) -> str:
        """What was typed into a field."""
        return next(iter(self.fields.get(name, ())), "")


BLANK_FORM = Filled({})


def filled(form: MultiDict[str, str]) -> Filled:
    """Keep what a form held."""
    return Filled({name: tuple(values) for name, values in form.lists()})


def read_confidence(form: Filled) -> Confidence | None:
    """Read how sure the learner says to be; nothing is an answer too."""
    said = form.text("confidence")
    return Confidence(said) if said in set(Confidence) else None


def read_answer(item: Item, form: Filled) -> Answer:
    """Read the answer to an item.

    Raises:
        UnfitAnswer: it is empty, incomplete, both given and not known, or names an
            option that the item does not have.
    """
    if not form.has("option", DONT_KNOW):
        return _read(item, form)
    if _given(item, form):
        raise GivenAndNotKnown
    return DontKnow()


def _read(item: Item, form: Filled) -> Answer:
    match item:
        case SingleItem():
            return Chosen(form.text("option"))
        case MultipleItem():
            return ChosenSet(frozenset(form.fields.get("option", ())))
        case OrderingItem():
            return _ordered(item, form)
        case MatchingItem():
            return _matched(item, form)
        case NumericItem():
            return Typed(_typed(form), _unit(item, form))
        case ShortItem() | ClozeItem():
            return Typed(_typed(form))
        case _:
            assert_never(item)


def _given(item: Item, form: Filled) -> bool:
    """Whether the form holds an answer besides "I don't know"."""
    if set(form.fields["option"]) != {DONT_KNOW}:
        return True
    match item:
        case SingleItem() | MultipleItem():
            return False
        case OrderingItem():
            return any(_by_option(item, form, PLACE, item.options).values())
        case MatchingItem():
            return any(_by_option(item, form, PAIR, item.left).values())
        case NumericItem() | ShortItem() | ClozeItem():
            return bool(_typed(form))
        case _:
            assert_never(item)


def _typed(form: Filled) -> str:
    return form.text("text").strip()


def _unit(item: NumericItem, form: Filled) -> str:
    """Read the unit; one that stands behind the number will do as well."""
    unit = form.text("unit")
    if unit and unit not in item.units:
        raise UnknownOption(item, unit)
    bare = _typed(form) and not any(letter.isalpha() for letter in _typed(form))
    if bare and not unit:
        raise UnitMissing
    return unit


def _ordered(item: OrderingItem, form: Filled) -> Ordered:
    places = _by_option(item, form, PLACE, item.options)
    if not any(places.values()):
        raise EmptyAnswer
    wanted = {str(place) for place in range(1, len(item.options) + 1)}
    if set(places.values()) != wanted:
        raise PlaceMissing
    return Ordered(tuple(sorted(places, key=lambda option: int(places[option]))))


def _matched(item: MatchingItem, form: Filled) -> Matched:
    pairs = _by_option(item, form, PAIR, item.left)
    return Matched(tuple(sorted((left, to) for left, to in pairs.items() if to)))


def _by_option(
    item: Item, form: Filled, prefix: str, options: tuple[Option, ...]
) -> dict[str, str]:
    """Read one field an option; a field of no option is refused."""
    found = {option.id: form.text(prefix + option.id) for option in options}
    for name in form.fields:
        if name.startswith(prefix) and name.removeprefix(prefix) not in found:
            raise UnknownOption(item, name.removeprefix(prefix))
    return found
