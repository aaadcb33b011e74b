"""A second opinion: keys recomputed from the facts, sharing nothing with the models.

The solver reads an item as a student does, from its stem and its options, and answers
from the typed facts of the monograph. Where it can answer, it must find one true
option, and that must be the key. It knows no lexicon and no certificate.
"""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import (
    Action,
    ComparatorTarget,
    Contraindication,
    Dose,
    MechanismStep,
    Phase,
    Precaution,
    ReceptorAction,
    Route,
    Side,
    Titration,
)
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    SingleItem,
)
from desks import bundled_lexicon, bundled_monograph

MONOGRAPH = bundled_monograph()
FACTS = tuple(MONOGRAPH.facts)
ITEMS = generate(MONOGRAPH, bundled_lexicon()).items
TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
REGIMEN = re.compile(r"([\d.,]+) mg (once|twice|three times|four times) daily")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace(",", "")


def number_before(unit: str, text: str) -> Decimal:
    found = re.search(rf"([\d.]+) {re.escape(unit)}(?![\w/])", plain(text))
    assert found is not None, (unit, text)
    return Decimal(found[1])


def taken(text: str) -> tuple[Decimal, int]:
    found = REGIMEN.search(plain(text))
    assert found is not None, text
    return Decimal(found[1]), TIMES[found[2]]


def total(text: str) -> Decimal:
    dose, times = taken(text)
    return dose * times


def dose(route: Route, population: str, phase: Phase, condition: str = "") -> Dose:
    return next(
        f
        for f in FACTS
        if isinstance(f, Dose)
        and f.route is route
        and f.population.startswith(population)
        and f.phase is phase
        and f.condition.startswith(condition)
    )


def steps() -> list[Decimal]:
    return [q.value for f in FACTS if isinstance(f, Titration) for q in f.steps]


def usual_maximum() -> Decimal:
    return dose(Route.ORAL, "adults", Phase.MAXIMUM, "usual").amount.high


CHILD_START = dose(Route.ORAL, "children", Phase.INITIAL)
CHILD_RANGE = dose(Route.ORAL, "children", Phase.MAINTENANCE).amount


# --- numbers -------------------------------------------------------------------------


def per_dose(stem: str) -> Decimal:
    day = CHILD_START.amount.low * number_before("kg", stem)
    return day / CHILD_START.times_daily


def earliest(stem: str) -> Decimal:
    begin, end = (Decimal(d) for d, _ in REGIMEN.findall(plain(stem)))
    ladder = [begin, *steps()]
    return ladder.index(end) * number_before("days", stem)


def ratio(stem: str) -> Decimal:
    return total(stem) * 1000 / number_before("mcg", stem)


def bottle_days(stem: str) -> Decimal:
    per_ml = number_before("mg/5 mL", stem) / 5
    volume = Decimal(re.findall(r"([\d.]+) mL", plain(stem))[-1])
    return volume * per_ml / total(stem)


def tablets(stem: str) -> Decimal:
    strength = Decimal(re.findall(r"tablets of ([\d.]+) mg", plain(stem))[0])
    return total(stem) / strength


def bottle_strength(stem: str) -> Decimal:
    return Decimal(re.findall(r"([\d.]+) mg/mL", plain(stem))[-1])


NUMBERS: dict[str, Callable[[str], Decimal]] = {
    "mg-per-kg": per_dose,
    "earliest": earliest,
    "last-step-total": lambda _: steps()[-1] * 3,
    "daily-total": total,
    "maximum": lambda _: usual_maximum(),
    "rare-maximum": lambda _: (
        dose(Route.ORAL, "adults", Phase.MAXIMUM, "rare").amount.high
    ),
    "room-to-maximum": lambda stem: usual_maximum() - total(stem),
    "lowest-maintenance": lambda s: CHILD_RANGE.low * number_before("kg", s),
    "mcg-to-mg": lambda stem: number_before("mcg", stem) / 1000,
    "route-ratio": ratio,
    "swapped-strength": lambda s: number_before("mL", s) * bottle_strength(s),
    "strong-volume": lambda stem: taken(stem)[0] / bottle_strength(stem),
    "volume": lambda s: taken(s)[0] / (number_before("mg/5 mL", s) / 5),
    "duration": bottle_days,
    "tablets-per-day": tablets,
}


@pytest.mark.parametrize(
    "item", [i for i in ITEMS if isinstance(i, NumericItem)], ids=lambda i: i.id
)
def test_every_typed_number_is_the_one_that_the_stem_asks_for(
    item: NumericItem,
) -> None:
    assert item.value == NUMBERS[item.model](item.stem)


@pytest.mark.parametrize(
    "item",
    [i for i in ITEMS if isinstance(i, SingleItem) and i.model.endswith("-choice")],
    ids=lambda i: i.id,
)
def test_one_option_of_a_numeric_choice_is_right_and_it_is_the_key(
    item: SingleItem,
) -> None:
    value = NUMBERS[item.model.removesuffix("-choice")](item.stem)
    shown = {o.id: Decimal(plain(o.text).split()[0]) for o in item.options}
    assert [name for name, number in shown.items() if number == value] == [item.key]


# --- words ---------------------------------------------------------------------------


def says(option_text: str, *words: str) -> bool:
    return all(word.lower() in option_text.lower() for word in words)


def truths(item: SingleItem | MultipleItem) -> list[str] | None:
    """The ids of the options that are true of the stem; None when out of reach."""
    solve = SOLVERS.get(item.model)
    if solve is None:
        return None
    return [option.id for option in item.options if solve(item, option.text)]


def agonist_there(_: Item, text: str) -> bool:
    return any(
        isinstance(f, ReceptorAction)
        and f.action is Action.AGONIST
        and f.receptor in text
        for f in FACTS
    )


def drug_acts(item: Item, text: str) -> bool:
    asked = item.stem.removeprefix("Which muscle relaxant ").rstrip("?")
    words = {w for w in re.findall(r"[\w\-]{4,}", asked.lower()) if w != "acts"}
    best = max(
        (f for f in FACTS if isinstance(f, ComparatorTarget)),
        key=lambda f: sum(word.rstrip("s") in f.target.lower() for word in words),
    )
    return text == best.drug


def stated_reason(fact: Contraindication | Precaution) -> set[str]:
    action = fact.action if isinstance(fact, Precaution) else ""
    said = f"{fact.reason} {action}".lower().replace("psychiatric", "mental")
    said = said.replace("excreted", "leaves the body")
    return set(re.findall(r"[a-z]{4,}", said))


def concern_of(item: Item, text: str) -> bool:
    """The option is the concern (or the condition) of the asked fact, not another's."""
    cared = [f for f in FACTS if isinstance(f, Contraindication | Precaution)]
    asked = next(f for f in cared if f.id == item.facts[0])
    if "Which condition does this patient have" in item.stem:
        return asked.condition.lower().startswith(text.lower())
    told = set(re.findall(r"[a-z]{4,}", text.lower()))
    return max(cared, key=lambda f: len(told & stated_reason(f))) is asked


def rules_out(_: Item, text: str) -> bool:
    listed = any(
        isinstance(f, Contraindication) and f.condition.lower().startswith(text.lower())
        for f in FACTS
    )
    cared = any(
        isinstance(f, Precaution) and f.condition.lower().startswith(text.lower())
        for f in FACTS
    )
    return listed and not cared


def in_range(item: Item, text: str) -> bool:
    weight = number_before("kg", item.stem)
    low, high = CHILD_RANGE.low * weight, CHILD_RANGE.high * weight
    day = total(item.stem)
    verdict = "Below" if day < low else "Above" if day > high else "Within"
    return text.startswith(verdict)


def next_step(item: Item, text: str) -> bool:
    now, times = taken(item.stem)
    ladder = [dose(Route.ORAL, "adults", Phase.INITIAL).amount.low, *steps()]
    return taken(text) == (ladder[ladder.index(now) + 1], times)


def initial(_: Item, text: str) -> bool:
    start = dose(Route.ORAL, "adults", Phase.INITIAL)
    return taken(text) == (start.amount.low, start.times_daily)


def bolus(_: Item, text: str) -> bool:
    span = dose(Route.INTRATHECAL, "", Phase.TEST).amount
    return plain(text) == f"{span.low} to {span.high} {span.unit.value}"


SOLVERS: dict[str, Callable[[Item, str], bool]] = {
    "receptor": agonist_there,
    "site": lambda _, text: says(text, "spinal cord"),
    "transmission": lambda _, text: says(text, "inhibits", "excitatory"),
    "transmitters": lambda _, text: text in {"Glutamate", "Substance P"},
    "channel": lambda _, text: says(text, "voltage-gated", "calcium"),
    "flow": lambda _, text: says(text, "potassium", "out"),
    "drug-from-mechanism": drug_acts,
    "reason": concern_of,
    "condition-behind-concern": concern_of,
    "rules-out": rules_out,
    "listed": rules_out,
    "range-check": in_range,
    "next-step": next_step,
    "initial-regimen": initial,
    "above-maximum": lambda _, text: total(text) > usual_maximum(),
    "within-maximum": lambda _, text: total(text) <= usual_maximum(),
    "test-dose": bolus,
}
CHOSEN = [i for i in ITEMS if isinstance(i, SingleItem | MultipleItem)]
SOLVED = [item for item in CHOSEN if truths(item) is not None]


@pytest.mark.parametrize("item", SOLVED, ids=lambda i: i.id)
def test_the_true_options_are_exactly_the_keys(item: SingleItem | MultipleItem) -> None:
    keys = {item.key} if isinstance(item, SingleItem) else set(item.keys)
    assert set(truths(item) or []) == keys


def test_the_solver_answers_most_items_of_every_section() -> None:
    numeric = [i for i in ITEMS if isinstance(i, NumericItem)]
    choices = [i for i in CHOSEN if i.model.endswith("-choice")]
    answered = len(SOLVED) + len(numeric) + len(choices)
    assert answered / (len(CHOSEN) + len(numeric)) > 0.7
    assert {i.section for i in SOLVED} == {i.section for i in ITEMS}


# --- orders and sides ----------------------------------------------------------------


def test_the_order_of_a_chain_is_that_of_its_facts() -> None:
    place = {
        f.id: (f.side is Side.OUTCOME, f.order)
        for f in FACTS
        if isinstance(f, MechanismStep)
    }
    slugs = {fact_id.rpartition("/")[2]: fact_id for fact_id in place}
    for item in ITEMS:
        if isinstance(item, OrderingItem) and item.section.value == "mechanism":
            ids = [slugs[o.id.removeprefix("mechanism-")] for o in item.options]
            assert [place[i] for i in ids] == sorted(place[i] for i in ids)


def test_each_event_is_sorted_to_the_side_of_its_fact() -> None:
    sides = {
        "mechanism-" + f.id.rpartition("/")[2]: f.side.value
        for f in FACTS
        if isinstance(f, MechanismStep)
    }
    item = next(i for i in ITEMS if i.model == "sides")
    assert isinstance(item, MatchingItem)
    assert all(sides[left] == right for left, right in item.pairs)
