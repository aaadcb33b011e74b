"""Figures on items: distractors, levels of thinking, duplicates, flaws."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from quality_banks import Measured

from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.item import (
    Bloom,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    Proof,
    SingleItem,
)
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.problems import Severity

HIGHER = {Bloom.APPLY, Bloom.ANALYSE, Bloom.EVALUATE}
BY_ERROR = {Proof.ERROR_MODEL, Proof.SEQUENCE}
NEAR = 0.8
_WORD = re.compile(r"\w+")


def distractors(items: Iterable[Item]) -> Iterator[Option]:
    """All wrong options of choices that were generated."""
    for item in items:
        match item:
            case SingleItem(options=options, key=key) if not item.authored:
                yield from (option for option in options if option.id != key)
            case MultipleItem(options=options, keys=keys) if not item.authored:
                yield from (option for option in options if option.id not in keys)
            case _:
                pass


def is_plausible(option: Option, measured: Measured) -> bool:
    """Whether a distractor is true of something else, or comes from a named error."""
    certificate = option.certificate
    if certificate is None:
        return False
    facts = measured.bank.facts
    return certificate.proof in BY_ERROR or any(
        name in facts for name in certificate.evidence
    )


def is_higher(item: Item) -> bool:
    """Whether an item asks for more than knowing and understanding."""
    return item.bloom in HIGHER


def right(item: Item) -> str:
    """The right answer of an item in its own words."""
    match item:
        case SingleItem(options=options, key=key):
            said = [option.text for option in options if option.id == key]
        case MultipleItem(options=options, keys=keys):
            said = sorted(option.text for option in options if option.id in keys)
        case OrderingItem(options=options):
            said = [option.text for option in options]
        case MatchingItem(left=left, right=right_side, pairs=pairs):
            text = {option.id: option.text for option in (*left, *right_side)}
            said = sorted(f"{text[one]}={text[other]}" for one, other in pairs)
        case NumericItem():
            said = [f"{item.value} {item.unit}"]
        case _:
            said = list(item.accepted)
    return "|".join(said).casefold()


def exact_duplicates(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Pairs of items with the same stem and the same right answer."""
    return [
        (one, other)
        for one, other in combinations(items, 2)
        if one.stem.casefold() == other.stem.casefold() and right(one) == right(other)
    ]


def near_duplicates(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Pairs with the same right answer and almost the same words in the stem."""
    said = {item.id: set(_WORD.findall(item.stem.casefold())) for item in items}
    return [
        (one, other)
        for one, other in combinations(items, 2)
        if right(one) == right(other)
        and len(said[one.id] & said[other.id])
        >= NEAR * len(said[one.id] | said[other.id])
    ]


def findings(
    items: Sequence[Item], measured: Measured, lexicon: Lexicon
) -> tuple[Finding, ...]:
    """What the rules find in items as they stand in the bank."""
    return check_items(items, lexicon, measured.bank.facts)


def with_errors(found: Iterable[Finding]) -> set[str]:
    """The ids of items with a flaw of error level."""
    return {f.item_id for f in found if f.problem.severity is Severity.ERROR}


def with_two_warnings(found: Iterable[Finding]) -> set[str]:
    """The ids of items with two or more different warnings that count."""
    codes: dict[str, set[str]] = {}
    for finding in found:
        if finding.counts and finding.problem.severity is Severity.WARNING:
            codes.setdefault(finding.item_id, set()).add(finding.problem.code)
    return {item_id for item_id, own in codes.items() if len(own) > 1}
