"""From an item to a verdict: what is true in it, against what it calls true."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import assert_never

from baclofen_quiz.content.facts import Fact
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
from baclofen_quiz.items.solver.amounts import in_mcg, measured
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import (
    Missing,
    Pairing,
    Rank,
    Reader,
    Truth,
    Unreadable,
    Value,
)
from baclofen_quiz.items.solver.table import READERS
from baclofen_quiz.items.solver.verdict import Sound, Unjudged, Unsound, Verdict
from baclofen_quiz.items.solver.words import stems

CHOICE = "-choice"
"""How the name of a model ends that offers the numbers of another to choose from."""


_UNFIT = "Its reader is for items of another kind."


def judge(item: Item, facts: Mapping[str, Fact]) -> Verdict:
    """Recompute what is true in an item.

    Args:
        item: a generated item, of one or several true options, pairs, steps or a
            typed number.
        facts: the facts of its monograph (of both, if it compares two) by id.
    """
    reader = READERS.get(item.model) or READERS.get(item.model.removesuffix(CHOICE))
    if reader is None:
        return Unjudged(item.model)
    try:
        faults = list(_faults(item, reader, _question(item, facts)))
    except Unreadable as reason:
        return Unsound(f"The facts give no answer: {reason}.")
    except ZeroDivisionError:
        return Unsound("It divides by nothing.")
    return Unsound(" ".join(faults)) if faults else Sound()


def _question(item: Item, facts: Mapping[str, Fact]) -> Question:
    said = [stems(option.text) for option in _options(item)]
    common = frozenset.intersection(*said) if said else frozenset()
    return Question(_stem(item), item.drug, item.section, common, facts)


def _stem(item: Item) -> str:
    """The stem, its source called by one name."""
    stem = item.stem.replace("the source text on", "the monograph of")
    return stem.replace("the source text", "the monograph")


def _options(item: Item) -> tuple[Option, ...]:
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            return item.options
        case MatchingItem():
            return item.right
        case _:
            return ()


def _faults(item: Item, reader: Reader, question: Question) -> Iterable[str]:
    match reader:
        case Truth():
            return _wrongly_marked(item, reader, question)
        case Value():
            return _wrong_number(item, reader.of(question))
        case Rank():
            return _out_of_order(item, reader, question)
        case Pairing():
            return _wrongly_paired(item, reader, question)
        case Missing():
            return _wrongly_filled(item, reader, question)
        case _:
            assert_never(reader)


def _wrongly_marked(item: Item, reader: Truth, question: Question) -> Iterable[str]:
    match item:
        case SingleItem():
            marked = frozenset({item.key})
        case MultipleItem():
            marked = item.keys
        case ShortItem() | ClozeItem():
            yield from _wrongly_accepted(item.accepted, reader, question)
            return
        case _:
            yield _UNFIT
            return
    for option in item.options:
        true = reader.of(question, option.text)
        if true is not (option.id in marked):
            yield f"{option.text!r} is {'true' if true else 'not true'}."


def _wrongly_accepted(
    accepted: Iterable[str], reader: Truth, question: Question
) -> Iterable[str]:
    for text in accepted:
        if not reader.of(question, text):
            yield f"{text!r} is not true."


def _wrong_number(item: Item, value: Fraction) -> Iterable[str]:
    match item:
        case SingleItem():
            return _wrong_choice(item, value)
        case NumericItem():
            return _wrong_value(item, value)
        case _:
            return [_UNFIT]


def _wrong_choice(item: SingleItem, value: Fraction) -> Iterable[str]:
    for option in item.options:
        true = measured(option.text) == value
        if true is not (option.id == item.key):
            yield f"{option.text!r} is {'right' if true else 'not right'}."


def _wrong_value(item: NumericItem, value: Fraction) -> Iterable[str]:
    if in_mcg(Fraction(item.value), item.unit) != value:
        yield f"{item.value} is not the number that the stem asks for."
    for error in item.errors:
        if in_mcg(Fraction(error.value), item.unit) == value:
            yield f"The error {error.model} leads to the right number."


def _out_of_order(item: Item, reader: Rank, question: Question) -> Iterable[str]:
    if not isinstance(item, OrderingItem):
        yield _UNFIT
        return
    places = [reader.of(question, option.text) for option in item.options]
    for one, other, before, after in zip(
        item.options, item.options[1:], places, places[1:], strict=False
    ):
        if before >= after:
            yield f"{one.text!r} does not come before {other.text!r}."


def _wrongly_paired(item: Item, reader: Pairing, question: Question) -> Iterable[str]:
    if not isinstance(item, MatchingItem):
        yield _UNFIT
        return
    paired = set(item.pairs)
    for left in item.left:
        for right in item.right:
            true = reader.of(question, left.text, right.text)
            if true is not ((left.id, right.id) in paired):
                verb = "belongs" if true else "does not belong"
                yield f"{right.text!r} {verb} to {left.text!r}."


def _wrongly_filled(item: Item, reader: Missing, question: Question) -> Iterable[str]:
    if not isinstance(item, ClozeItem | ShortItem):
        yield _UNFIT
        return
    for text in reader.of(question, item.accepted):
        yield f"{text!r} is not what is missing."
