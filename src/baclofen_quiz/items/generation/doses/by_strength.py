"""How many tablets or millilitres make a dose, where a strength is stated."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from baclofen_quiz.content.facts import Form, Route
from baclofen_quiz.content.quantities import MASS_IN_MCG, Concentration, Quantity, Unit
from baclofen_quiz.items.doses import Row, amount, exact, finite, sound_rows
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.book import Group
from baclofen_quiz.items.generation.doses.common import slip
from baclofen_quiz.items.generation.doses.regimens import Period, Regimen, counted
from baclofen_quiz.items.generation.doses.slips import measurable
from baclofen_quiz.items.generation.doses.sums import MOST, Sum, given, sums, told_apart
from baclofen_quiz.items.generation.drafts import Draft
from baclofen_quiz.items.item import NumericItem, SingleItem
from baclofen_quiz.text import decimal_text

_Item = NumericItem | SingleItem

_SOLID = re.compile(r"\b(tablet|capsule)s?\b", re.IGNORECASE)
_BY_MOUTH = re.compile(
    r"\b(?:oral|syrup|suspension|solution|liquid|elixir|concentrate|drops)\b",
    re.IGNORECASE,
)
_NOT_SWALLOWED = re.compile(
    r"\b(?:nebuli\w+|inhal\w+|eyes?|ears?|ophthalmic|otic|nasal|nose|sprays?|rectal"
    r"|enemas?|vaginal|topical|cutaneous|scalp|mouthwash\w*|bladder|irrigat\w+"
    r"|haemofiltration|dialysis)\b",
    re.IGNORECASE,
)
"""Solutions, suspensions and drops that are made for another place."""

_INJECTED = re.compile(
    r"\b(?:injection|vial|ampoule|infusion|parenteral)s?\b", re.IGNORECASE
)
_SPECIAL = re.compile(
    r"\b\w+[- ]release\b|\bretard\b|\bdelayed\b|\bprolonged\b", re.IGNORECASE
)
_INTO_THE_BODY = {Route.INTRAVENOUS, Route.INTRAMUSCULAR, Route.SUBCUTANEOUS}
_MOST_PIECES = 4
_MOST_ML = 50


def strength_items(
    desk: Desk, groups: tuple[Group, ...], asked: set[str]
) -> Iterator[Draft]:
    """Ask once for each form, not asked yet, of which a dose can be made up."""
    plain = [group for group in groups if _plain(group.regimen)]
    for form in desk.of(Form):
        fit = [g for g in plain if form.id not in asked and _suits(form, g)]
        made = (draft for group in fit for draft in _of_form(desk, form, group))
        first = next(made, None)
        if first is not None:
            yield first
            yield from (d for d in made if d.facts == first.facts)


def _plain(regimen: Regimen) -> bool:
    return regimen.single and not regimen.per_kg and regimen.period is Period.DOSE


def _suits(form: Form, group: Group) -> bool:
    """Whether a dose is given in a form: the route fits, and so does the release."""
    said, route = group.setting.text, group.setting.route
    released = [found.lower() for found in _SPECIAL.findall(f"{form.name}")]
    if sorted(released) != sorted(found.lower() for found in _SPECIAL.findall(said)):
        return False
    if _SOLID.search(form.name):
        other = "capsule" if "tablet" in form.name.lower() else "tablet"
        return route is Route.ORAL and other not in said
    if _SOLID.search(said):
        return False
    if _INJECTED.search(form.name):
        return route in _INTO_THE_BODY
    drunk = _BY_MOUTH.search(form.name) and not _NOT_SWALLOWED.search(form.name)
    return route is Route.ORAL and bool(drunk)


def _of_form(desk: Desk, form: Form, group: Group) -> Iterator[_Item]:
    solid = _SOLID.search(form.name)
    if solid:
        yield from _pieces(desk, form, group, solid[1].lower())
        return
    for strength in form.strengths:
        if isinstance(strength, Concentration) and strength.volume.unit is Unit.ML:
            yield from _volume(desk, form, group, strength)


def _in_unit(strength: Quantity, unit: Unit) -> Fraction | None:
    """A strength in the unit of the dose; None when it measures something else."""
    if strength.unit is unit:
        return Fraction(strength.value)
    if {strength.unit, unit} <= set(MASS_IN_MCG):
        factor = Fraction(MASS_IN_MCG[strength.unit]) / Fraction(MASS_IN_MCG[unit])
        return Fraction(strength.value) * factor
    return None


def _pieces(desk: Desk, form: Form, group: Group, piece: str) -> Iterator[_Item]:
    made = [s for s in form.strengths if isinstance(s, Quantity)]
    rows = sound_rows(
        row
        for strength in made
        for row in _piece_row(group.regimen, strength, made, piece)
    )[:MOST]
    asked = Sum(
        model=f"{piece}s-per-dose",
        unit=f"{piece}s",
        units=(f"{piece}s",),
        explanation=f"The dose divided by the strength is the number of {piece}s.",
        take_away=f"{piece.capitalize()}s: dose divided by strength, in one unit.",
        rows=rows,
        stem=lambda row: (
            f"{given(desk, group)} Each {piece} holds {_held(made, row)}. How many"
            f" {piece}s make one dose?"
        ),
    )
    yield from sums(desk, (group.first.fact, form), asked, choice=False)


def _held(made: list[Quantity], row: Row) -> str:
    """The strength of a row, as printed."""
    value = Decimal(row.clone[0][1])
    return next(_printed(strength) for strength in made if strength.value == value)


def _piece_row(
    regimen: Regimen, strength: Quantity, made: list[Quantity], piece: str
) -> Iterator[Row]:
    held = _in_unit(strength, regimen.unit)
    if held is None:
        return
    key = regimen.low / held
    if key.denominator != 1 or not 1 < key <= _MOST_PIECES:
        return
    unit = regimen.unit.value
    slips = [slip("inverse", held / regimen.low, "The dose is the larger of the two.")]
    if regimen.times > 1:
        says = f"That is the number for {counted(regimen.times)} doses."
        slips.insert(0, slip("daily_total", key * regimen.times, says))
    for other in made:
        other_held = _in_unit(other, regimen.unit)
        if other is not strength and other_held:
            says = f"That is the number of {piece}s of {_printed(other)}."
            slips.append(slip("other_strength", regimen.low / other_held, says))
    divided = f"{amount(regimen.low, unit)} ÷ {amount(held, unit)}"
    worked = [f"{divided} = {amount(key, f'{piece}s')}"]
    if strength.unit is not regimen.unit:
        worked.insert(0, f"{_printed(strength)} = {amount(held, unit)}")
        unconverted = regimen.low / Fraction(strength.value)
        says = f"{_printed(strength)} is {amount(held, unit)}."
        slips.append(slip("thousandfold", unconverted, says))
    clone = (("s", decimal_text(strength.value)),)
    yield Row(clone, key, told_apart(key, slips), tuple(worked))


def _printed(strength: Quantity) -> str:
    return amount(strength.value, strength.unit.value)


def _volume(
    desk: Desk, form: Form, group: Group, strength: Concentration
) -> Iterator[_Item]:
    regimen, unit = group.regimen, group.regimen.unit.value
    held = _in_unit(strength.amount, regimen.unit)
    if held is None:
        return
    size = Fraction(strength.volume.value)
    per_ml = held / size
    key = regimen.low / per_ml
    if not measurable(key) or key > _MOST_ML or not finite(per_ml):
        return
    label = _label(strength)
    slips = [
        slip("label_amount_per_ml", regimen.low / held, f"The label says {label}."),
        slip("label_volume_per_mg", regimen.low * size, f"The label says {label}."),
        slip("multiplied_instead", regimen.low * per_ml, "Divide by the strength."),
        slip("tenfold", key * 10, f"The label says {label}."),
        slip("tenth", key / 10, f"The label says {label}."),
    ]
    if regimen.times > 1:
        says = f"That is the volume of {counted(regimen.times)} doses."
        slips.insert(2, slip("daily_total", key * regimen.times, says))
    divided = f"{amount(regimen.low, unit)} ÷ {amount(per_ml, f'{unit}/mL')}"
    worked = [f"{divided} = {amount(key, 'mL')}"]
    if size != 1 or strength.amount.unit is not regimen.unit:
        worked.insert(0, f"{label} = {amount(per_ml, f'{unit}/mL')}")
    clone = (("c", decimal_text(exact(per_ml))),)
    row = Row(clone, key, told_apart(key, slips), tuple(worked))
    asked = Sum(
        model="volume-per-dose",
        unit="mL",
        units=("mL", "L"),
        explanation="The dose divided by the strength on the label is the volume.",
        take_away="Volume: dose divided by strength, in one unit.",
        rows=sound_rows([row]),
        stem=lambda _: (
            f"{given(desk, group)} The label says {label}. How many mL make one dose?"
        ),
    )
    yield from sums(desk, (group.first.fact, form), asked, choice=False)


def _label(strength: Concentration) -> str:
    size = Fraction(strength.volume.value)
    volume = "mL" if size == 1 else amount(size, "mL")
    return f"{_printed(strength.amount)}/{volume}"
