"""One item as its instructor sees it: the key, why each option is so, its source."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import ClassVar, assert_never

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Note, NoteKind, Statement
from baclofen_quiz.items.answers import Matched, Ordered
from baclofen_quiz.items.bank import Bank, Placed
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
from baclofen_quiz.web.question_page import KINDS, split_stem
from baclofen_quiz.web.reasons import (
    Locate,
    Reason,
    key_row,
    of_options,
    of_pairs,
    of_steps,
    unused,
)
from baclofen_quiz.web.sources import Context, anchor
from baclofen_quiz.web.words import sentence_case

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


@dataclass(frozen=True, slots=True)
class ItemPage:
    """An item with its key; ``variants`` are the others of its family.

    ``contexts`` are its source sentences, ``marked`` the answering words in them;
    ``asked`` are the statements of its facts, ``problems`` counts those of all files.
    """

    template: ClassVar[str] = "bank/item.html"
    item: Item
    rows: tuple[AnswerRow, ...]
    contexts: tuple[Context, ...]
    marked: tuple[str, ...]
    asked: tuple[Placed, ...]
    variants: tuple[Item, ...]
    problems: int

    @property
    def title(self) -> str:
        """The item's id, which no other item has."""
        return f"Question {self.item.id}"

    @property
    def stem(self) -> tuple[str, str]:
        """What is told and what is asked."""
        return split_stem(self.item.stem)

    @property
    def section(self) -> str:
        """The section's title."""
        return TITLES[self.item.section]

    @property
    def kind(self) -> str:
        """The kind as people name it."""
        return KINDS[self.item.kind]

    @property
    def take_away(self) -> str:
        """One line to keep, if the item has one."""
        return sentence_case(self.item.take_away)

    @property
    def cautions(self) -> tuple[Note, ...]:
        """Notes that mark a fact as safety-critical."""
        return tuple(n for n in self.item.notes if n.kind is NoteKind.CAUTION)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes that qualify a fact."""
        return tuple(n for n in self.item.notes if n.kind is NoteKind.NOTE)

    @property
    def asks(self) -> tuple[tuple[Monograph, Statement, str], ...]:
        """The statements that it asks, each with its monograph and its anchor there."""
        return tuple((p.book, p.statement, anchor(p.statement)) for p in self.asked)

    @property
    def file(self) -> str:
        """The file and line that it comes from."""
        return f"{PurePath(self.item.source.file).name}:{self.item.source.line}"


def variants_of(bank: Bank, item: Item) -> tuple[Item, ...]:
    """Find the other items of a family."""
    return tuple(
        other for other in bank.items if other.family == item.family and other != item
    )


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
