"""A second opinion: keys recomputed from the facts, sharing nothing with the models.

The solver reads an item as a student does, from its stem and its options, and answers
from the typed facts of the monograph. Where it can answer, it must find one true
option, and that must be the key. It knows no lexicon and no certificate.
"""

import re
from collections.abc import Callable

import pytest

from baclofen_quiz.content.facts import (
    Action,
    ComparatorDifference,
    ComparatorTarget,
    Contraindication,
    MechanismStep,
    Phase,
    Precaution,
    ReceptorAction,
    Route,
    Side,
)
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    SingleItem,
)
from solving import (
    CHILD_RANGE,
    FACTS,
    ITEMS,
    dose,
    number_before,
    plain,
    steps,
    taken,
    total,
    usual_maximum,
)


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


def set_apart(item: Item, text: str) -> bool:
    """The drug of which the words of the stem (or of the option) are stated."""
    told = [f for f in FACTS if isinstance(f, ComparatorDifference | ComparatorTarget)]
    reverse = item.model == "difference-from-drug"
    words = set(re.findall(r"[a-z]{5,}", (text if reverse else item.stem).lower()))

    def shared(fact: ComparatorDifference | ComparatorTarget) -> int:
        said = fact.statement.text.lower()
        return sum(word.rstrip("s")[:7] in said for word in words)

    best = max(told, key=shared).drug
    return best.lower() in item.stem.lower() if reverse else best == text


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
    "drug-from-structure": drug_acts,
    "drug-from-difference": set_apart,
    "difference-from-drug": set_apart,
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
