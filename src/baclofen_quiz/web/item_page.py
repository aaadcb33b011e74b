"""The answers of an item as its instructor sees them: the key, why each is so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from baclofen_quiz.items.answers import Matched, Ordered
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    Proof,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.showing import shown_options
from baclofen_quiz.text import NBSP, number
from baclofen_quiz.web.reasons import (
    Locate,
    Reason,
    key_row,
    of_options,
    of_pairs,
    of_steps,
    unused,
)

PROOFS: dict[Proof, str] = {
    Proof.TRUE: "the source says so",
    Proof.FUNCTIONAL: "one value a subject, and this is another's",
    Proof.DENIED: "the monograph denies it or gives it another status",
    Proof.DISJOINT: "the two classes have no member in common",
    Proof.CLOSED_LIST: "not on a list that is complete",
    Proof.ERROR_MODEL: "what a named slip in the sum gives",
    Proof.SEQUENCE: "it breaks the stated order",
}
"""What each certificate proves, in a few words."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One option, step, pair or typed answer; ``proof`` says how it is certified."""

    reason: Reason
    proof: str


def answer_rows(item: Item, locate: Locate) -> tuple[AnswerRow, ...]:
    """Show every option of an item with the right ones marked."""
    match item:
        case SingleItem():
            return _of_list(item, frozenset({item.key}), locate)
        case MultipleItem():
            return _of_list(item, item.keys, locate)
        case OrderingItem():
            right = Ordered(tuple(option.id for option in item.options))
            return _proven(of_steps(item, right, locate), item.options)
        case MatchingItem():
            pairs = of_pairs(item, Matched(item.pairs), locate)
            used = {partner for _, partner in item.pairs}
            left_over = tuple(o for o in item.right if o.id not in used)
            return (
                *_proven(pairs, item.left),
                *_proven(unused(item, locate), left_over),
            )
        case NumericItem():
            return tuple(AnswerRow(reason, "") for reason in _numbers(item))
        case ShortItem() | ClozeItem():
            return tuple(AnswerRow(key_row(text), "") for text in item.accepted)
        case _:
            assert_never(item)


def _of_list(
    item: SingleItem | MultipleItem, keys: frozenset[str], locate: Locate
) -> tuple[AnswerRow, ...]:
    options = shown_options(item, 0)
    return _proven(of_options(options, keys, frozenset(), locate), options)


def _proven(
    reasons: tuple[Reason, ...], options: tuple[Option, ...]
) -> tuple[AnswerRow, ...]:
    return tuple(
        AnswerRow(reason, _proof(option))
        for reason, option in zip(reasons, options, strict=True)
    )


def _proof(option: Option) -> str:
    if option.certificate is None:
        return ""
    proof = option.certificate.proof
    return f"{proof.value}: {PROOFS[proof]}"


def _numbers(item: NumericItem) -> Iterator[Reason]:
    """Show the right number, and each wrong one that is recognised."""
    yield key_row(f"{number(item.value)}{NBSP}{item.unit}")
    for error in item.errors:
        yield replace(
            key_row(f"{number(error.value)}{NBSP}{item.unit}"),
            mark="?",
            rationale=error.diagnosis,
            right=False,
            pills=("Recognised error",),
        )
