"""The sweep: what the rules and the solver say of all that could be shown.

Every clone row in its option order under each seed, and every combination of options
that an item model may choose from, not only the one that it chose.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from types import ModuleType
from unittest.mock import patch

from quality_banks import Measured

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items import generation
from baclofen_quiz.items.certificates import Grounds, refusal
from baclofen_quiz.items.flaws.checking import flaws_of
from baclofen_quiz.items.flaws.finding import withheld
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.tables import choosing
from baclofen_quiz.items.generation.tables.abbreviations import Made, written_out
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    Option,
    OrderingItem,
    SingleItem,
)
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.items.showing import (
    key_places,
    shown_options,
    shown_order,
    shown_right,
)
from baclofen_quiz.items.solver import Sound, judge
from baclofen_quiz.problems import Severity

MOST = 40
"""Combinations that a model looks at before it gives up."""


def orders(measured: Measured, lexicon: Lexicon, seeds: Iterable[int]) -> Iterator[str]:
    """Name what is wrong with an item in some order in which a seed shows it."""
    items = measured.bank.items
    grounds = Grounds(measured.bank.facts, lexicon)
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for seed in seeds:
        places = key_places(items, seed)
        for item in items:
            order = (item.id, shown_order(item, seed, places))
            fault = "" if order in seen else _fault(item, seed, places, grounds)
            seen.add(order)
            if fault:
                yield f"{item.id}, seed {seed}: {fault}"


def _fault(item: Item, seed: int, places: Mapping[str, int], grounds: Grounds) -> str:
    match item:
        case SingleItem() | MultipleItem():
            shown = shown_options(item, seed, places)
            return _unsound(_fixed(item, shown), grounds)
        case OrderingItem():
            right = shown_options(item, seed) == item.options
            return "it is shown in the right order" if right else ""
        case MatchingItem():
            partners = dict(item.pairs)
            beside = [partners.get(option.id) for option in item.left]
            shown_ids = [option.id for option in shown_right(item, seed)]
            aligned = shown_ids[: len(beside)] == beside
            return "each partner is shown beside its own" if aligned else ""
        case _:
            return ""


def _fixed(
    item: SingleItem | MultipleItem, shown: tuple[Option, ...]
) -> SingleItem | MultipleItem:
    """The item as if its author had written the options in the shown order."""
    return replace(item, options=shown, fixed_order=True)


def _unsound(item: Item, grounds: Grounds) -> str:
    codes = withheld(flaws_of(item, grounds)).get(item.id, ())
    if codes:
        return ", ".join(codes)
    return "" if item.authored else _contradicted(item, grounds.facts)


def _contradicted(item: Item, facts: Mapping[str, Fact]) -> str:
    verdict = judge(item, facts)
    return "" if isinstance(verdict, Sound) else str(verdict)


def choices(measured: Measured, lexicon: Lexicon) -> tuple[int, list[str]]:
    """Count the combinations that pass the rules; name those the facts contradict."""
    grounds = Grounds(measured.bank.facts, lexicon)
    sound = [item for item in _considered(measured, lexicon) if _passes(item, grounds)]
    faults = [
        f"{item.id}: {fault}"
        for item in sound
        if (fault := _contradicted(item, grounds.facts))
    ]
    return len(sound), faults


def _considered(measured: Measured, lexicon: Lexicon) -> list[Item]:
    """All items between which a model may choose, for the whole bank."""
    seen: list[Item] = []

    def all_seen(
        desk: Desk, made: Iterable[Made], *, strict: bool = False
    ) -> Made | str:
        drafts = list(islice(made, MOST))
        seen.extend(written_out(draft, desk.lexicon) for draft in drafts)
        return choosing.first_sound(desk, drafts, strict=strict)

    with ExitStack() as patches:
        for module in _choosers():
            patches.enter_context(patch.object(module, "first_sound", all_seen))
        for book in measured.books:
            generate(book, lexicon)
    return seen


def _choosers() -> list[ModuleType]:
    """The modules that let ``first_sound`` choose for them."""
    return [
        module
        for name, module in list(sys.modules.items())
        if name.startswith(generation.__name__)
        and module is not choosing
        and hasattr(module, choosing.first_sound.__name__)
    ]


def _passes(item: Item, grounds: Grounds) -> bool:
    if refusal(item, grounds):
        return False
    found = flaws_of(item, grounds)
    return not any(
        f.counts and f.problem.severity is not Severity.NOTICE for f in found
    )
