"""Models of products: the form of a brand, strengths, routes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar, assert_never

from baclofen_quiz.content.facts import Brand, Fact, Form, Route, Routes
from baclofen_quiz.content.quantities import Concentration, Quantity
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.doses import amount
from baclofen_quiz.items.flaws.view import lemma, words
from baclofen_quiz.items.generation.desk import Desk, capital, joined
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    matching,
    multiple,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.tables.choosing import combinations_of, first_sound
from baclofen_quiz.items.item import Bloom, MultipleItem, Option, Proof, SingleItem
from baclofen_quiz.text import slug

_SIZES = (3, 2)  # distractors
_FEWEST = 3  # forms whose strengths are told apart
_RELATION = "relation:product-form"
_SLOW = re.compile(
    r"\b(?:controlled|extended|modified|prolonged|slow|sustained)[- ]release\b",
    re.IGNORECASE,
)
_PER = re.compile(r"\d (?:mg|mcg|units?) (?:per|each)\b", re.IGNORECASE)
"""A strength of a puff, or of an hour, says little without it."""

_RELEASED = re.compile(
    r"\b(?:immediate|slow)-release\b|\b(?:gastro-?resistant|enteric|orodispersible"
    r"|chewable|effervescent)\b",
    re.IGNORECASE,
)
"""What keeps two forms of one noun apart."""

_SOLD_IN = re.compile(
    r"(?:,\s*|\s*\()(?:in )?(?:the )?(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|EU|United \w+|Europe"
    r"|Canada|Australia)\)?$"
)


Choice = TypeVar("Choice", SingleItem, MultipleItem)


@dataclass(frozen=True, slots=True)
class Shape:
    """A form as an option, and the fact that states it of a product."""

    fact: Fact
    name: str
    of: str

    @property
    def words(self) -> frozenset[str]:
        """What it is called, in small letters; slow release has many names."""
        return frozenset(words(self._plain))

    @property
    def nouns(self) -> frozenset[str]:
        """The last word of each part, which says what kind of form it is."""
        parts = re.split(
            r",\s*(?:and |or )?| and | or ", self._plain.partition(" (")[0]
        )
        return frozenset(lemma(p.split()[-1].casefold()) for p in parts if p.split())

    @property
    def released(self) -> frozenset[str]:
        """How it lets the drug go, where the name says so."""
        return frozenset(found.lower() for found in _RELEASED.findall(self._plain))

    @property
    def _plain(self) -> str:
        return _SLOW.sub("slow-release", self.name)


def product_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    yield from _routes(desk)
    for brand in desk.of(Brand):
        yield _brand(desk, brand)
    yield from _strengths(desk)


def _brand(desk: Desk, brand: Brand) -> Draft:
    own = _of(brand)
    if any(f.name.startswith(f"{brand.name} ") for f in desk.of(Brand)):
        return Refusal(brand.id, "Another form has a longer name of the same brand.")
    others = [_of(other) for other in desk.of(Brand) if other is not brand]
    named = [Shape(f, f.name, "") for f in desk.of(Form)]
    made = chain.from_iterable(
        (_which_form(desk, key, chosen) for chosen in _apart(own, key, others + named))
        for key in _called(own, named)
    )
    return _first(desk, brand, made)


def _of(brand: Brand) -> Shape:
    """The form of a brand; where it is sold is no part of it."""
    return Shape(brand, _SOLD_IN.sub("", brand.form), brand.name)


def _called(own: Shape, named: Sequence[Shape]) -> list[Shape]:
    """How a brand's form may be called: as it stands, or by a form's own name."""
    listed = [s for s in named if s.words < own.words]
    return [own, *(Shape(own.fact, s.name, own.of) for s in listed[:1])]


def _apart(
    own: Shape, key: Shape, pool: Sequence[Shape]
) -> Iterator[tuple[Shape, ...]]:
    fit = [s for s in pool if _differ(own, s) and _differ(key, s)]
    fit.sort(key=lambda s: abs(len(s.name) - len(key.name)))
    return combinations_of(fit, _SIZES, _differ)


def _differ(one: Shape, other: Shape) -> bool:
    """Whether no part of one form may be the other.

    A breath-actuated inhaler is a metered-dose inhaler; "tablets, suspension" are two.
    """
    if one.words <= other.words or other.words <= one.words:
        return False
    if not one.nouns & other.nouns:
        return True
    released = one.released, other.released
    return all(released) and released[0] != released[1]


def _which_form(desk: Desk, key: Shape, others: Sequence[Shape]) -> SingleItem:
    said = f"{key.of} is supplied in this form: {desk.within(key.name)}."
    return single(
        desk,
        Plan(
            model="brand-form",
            section=Section.IDENTITY,
            asked=(key.fact,),
            bloom=Bloom.REMEMBER,
            stem=f"In which form is {key.of} supplied, as the monograph of {desk.drug}"
            " has it?",
            explanation=said,
            take_away=said,
        ),
        right(key.fact, desk.short(key.fact), capital(key.name), said),
        [_other(desk, s, _bearer(desk, s)) for s in others],
    )


def _bearer(desk: Desk, shape: Shape) -> str:
    if shape.of:
        return f"This is said of {shape.of}."
    return f"{capital(shape.name)}: a form of {desk.drug}, not said of this brand."


def _other(desk: Desk, shape: Shape, why: str) -> Option:
    return wrong(
        shape.fact,
        desk.short(shape.fact),
        capital(shape.name),
        why,
        Proof.FUNCTIONAL,
        _RELATION,
        shape.fact.id,
    )


def _strengths(desk: Desk) -> Iterator[Draft]:
    """Match forms to their strengths, where no two have the same."""
    made = (form for form in desk.of(Form) if not _PER.search(form.statement.text))
    stated = {_made_in(form): form for form in made if form.strengths}
    if len(stated) < _FEWEST:
        return
    name = desk.short
    yield matching(
        desk,
        Plan(
            model="match-strengths",
            section=Section.IDENTITY,
            asked=tuple(stated.values()),
            bloom=Bloom.REMEMBER,
            stem=f"Which strengths belong to each of these forms of {desk.drug}?",
            explanation="Each form is listed with strengths of its own.",
            take_away=" ".join(f"{f.name}: {text}." for text, f in stated.items()),
        ),
        [
            right(f, name(f), capital(f.name), f"{capital(f.name)}: {text}.")
            for text, f in stated.items()
        ],
        [
            right(f, f"{name(f)}-in", text, f"These belong to {desk.within(f.name)}.")
            for text, f in stated.items()
        ],
        [(name(f), f"{name(f)}-in") for f in stated.values()],
    )


def _made_in(form: Form) -> str:
    return joined([_strength(s) for s in form.strengths]) if form.strengths else ""


def _strength(strength: Quantity | Concentration) -> str:
    match strength:
        case Quantity(value, unit):
            return amount(value, unit.value)
        case Concentration(drug, volume):
            per = "mL" if volume.value == 1 else amount(volume.value, volume.unit.value)
            return f"{amount(drug.value, drug.unit.value)}/{per}"
        case _:
            assert_never(strength)


def _routes(desk: Desk) -> Iterator[Draft]:
    """Ask for the routes of a drug; what is ruled out is wrong, or else unnamed."""
    named = [f for f in desk.of(Routes) if not f.excluded and f.subject == desk.drug]
    keys = {route: f for f in reversed(named) for route in f.routes}
    ruled = {r: f for f in desk.of(Routes) if f.excluded for r in f.routes}
    fit = [
        option
        for route in Route
        if route not in keys
        for option in _not_given(desk, route, ruled, named)
    ]
    if len(keys) > 1:
        asked = tuple({f.id: f for f in (*named, *ruled.values())}.values())
        made = (
            multiple(
                desk,
                Plan(
                    model="routes",
                    section=Section.IDENTITY,
                    asked=asked,
                    bloom=Bloom.REMEMBER,
                    stem=f"By which of these routes is {desk.drug} given?",
                    explanation=f"{desk.opening} is given by these routes:"
                    f" {joined([route.value for route in keys])}.",
                    take_away=f"Routes of {desk.drug}:"
                    f" {joined([route.value for route in keys])}.",
                ),
                [
                    right(f, slug(r), capital(r.value), f"{capital(r.value)}: named.")
                    for r, f in keys.items()
                ],
                chosen,
            )
            for chosen in combinations_of(fit, _SIZES, lambda _, __: True)
        )
        yield _first(desk, named[0], made)


def _not_given(
    desk: Desk, route: Route, ruled: dict[Route, Routes], named: Sequence[Routes]
) -> Iterator[Option]:
    text, name = capital(route.value), slug(route)
    if route in ruled:
        fact = ruled[route]
        of = "" if fact.subject == desk.drug else f" of the {desk.within(fact.subject)}"
        why = f"{text} use{of} is ruled out."
        yield wrong(fact, name, text, why, Proof.DENIED, fact.id)
    elif not ruled and name in desk.lexicon.concepts and named:
        why = f"{text} use is not among the routes that are named."
        evidence = (f"list:routes={name}", f"asked:route={name}")
        yield wrong(named[0], name, text, why, Proof.CLOSED_LIST, *evidence)


def _first(desk: Desk, fact: Fact, made: Iterator[Choice]) -> Draft:
    found = first_sound(desk, made)
    if isinstance(found, str):
        return Refusal(fact.id, f"Not asked as a product: {found}.")
    return found
