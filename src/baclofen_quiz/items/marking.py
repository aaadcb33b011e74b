"""Marking: an item and an answer give a mark, exactly and always the same one.

Marks are fractions of 1, so that a store can add them up without rounding.
"""

from fractions import Fraction
from itertools import pairwise

from baclofen_quiz.items.amounts import (
    Amount,
    UnreadableNumber,
    convert,
    is_known,
    read_amount,
    unit_name,
)
from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.doses import ERROR_MODELS
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
from baclofen_quiz.items.marks import (
    BLANK,
    Mark,
    NotOnce,
    UnfitAnswer,
    UnknownOption,
    Verdict,
    WrongKindOfAnswer,
)
from baclofen_quiz.items.wording import same_wording

__all__ = [
    "Mark",
    "NotOnce",
    "UnfitAnswer",
    "UnknownOption",
    "UnreadableNumber",
    "Verdict",
    "WrongKindOfAnswer",
    "mark",
]


_PLACES = {
    Fraction(10): "tenfold",
    Fraction(1, 10): "tenth",
    Fraction(100): "hundredfold",
    Fraction(1, 100): "hundredth",
    Fraction(1000): "thousandfold",
    Fraction(1, 1000): "thousandfold",
}
"""How many times the right number somebody has whose digits are right."""


def mark(item: Item, answer: Answer) -> Mark:
    """Mark an answer.

    Raises:
        UnfitAnswer: the answer has another kind (``WrongKindOfAnswer``), names an
            option that the item has not (``UnknownOption``), leaves out or repeats an
            entry (``NotOnce``), or is no number (``UnreadableNumber``).
    """
    match item, answer:
        case _, DontKnow():
            return BLANK
        case SingleItem(), Chosen(option):
            return _mark_single(item, option)
        case MultipleItem(), ChosenSet(options):
            return _mark_multiple(item, options)
        case OrderingItem(), Ordered(order):
            return _mark_ordering(item, order)
        case MatchingItem(), Matched(pairs):
            return _mark_matching(item, pairs)
        case NumericItem() | ShortItem() | ClozeItem(), Typed():
            return _mark_typed(item, answer) if answer.text.strip() else BLANK
        case _:
            raise WrongKindOfAnswer(item)


def _graded(fraction: Fraction, diagnosis: str = "") -> Mark:
    if fraction == 1:
        return Mark(fraction, Verdict.CORRECT, diagnosis)
    return Mark(fraction, Verdict.PARTLY if fraction else Verdict.WRONG, diagnosis)


def _require_known(item: Item, options: tuple[Option, ...], *named: str) -> None:
    known = {option.id for option in options}
    for option in named:
        if option not in known:
            raise UnknownOption(item, option)


def _mark_single(item: SingleItem, option: str) -> Mark:
    _require_known(item, item.options, option)
    return _graded(Fraction(option == item.key))


def _mark_multiple(item: MultipleItem, ticked: frozenset[str]) -> Mark:
    """Share of the true options that were ticked, less that of the false ones.

    Both shares weigh the same, so ticking everything earns as little as ticking
    nothing, and a guesser gains nothing on average.
    """
    _require_known(item, item.options, *sorted(ticked))
    if not ticked:
        return BLANK
    hits, slips = len(ticked & item.keys), len(ticked - item.keys)
    false = len(item.options) - len(item.keys)
    share = Fraction(hits, len(item.keys)) - Fraction(slips, false)
    if share == 1:
        return _graded(share)
    said = f"{hits or 'None'} of the {len(item.keys)} right options ticked"
    return _graded(max(share, Fraction(0)), f"{said}, {slips or 'none'} wrong.")


def _mark_ordering(item: OrderingItem, order: tuple[str, ...]) -> Mark:
    """Share of the links that are right: this step directly followed by that one.

    Links, not places: one step moved to the front shifts all places, though the rest
    of the chain is known; and a random order earns only 1/n on average.
    """
    _require_known(item, item.options, *order)
    if len(order) != len(item.options) or len(set(order)) != len(order):
        raise NotOnce(item)
    links = set(pairwise(option.id for option in item.options))
    kept = len(links.intersection(pairwise(order)))
    said = _so_many(kept, f"{len(links)} links from one step to the next")
    return _graded(Fraction(kept, len(links)), "" if kept == len(links) else said)


def _mark_matching(item: MatchingItem, pairs: tuple[tuple[str, str], ...]) -> Mark:
    """Share of the pairs that are right; a left option may stay unmatched."""
    _require_known(item, item.left, *(left for left, _ in pairs))
    _require_known(item, item.right, *(right for _, right in pairs))
    if len({left for left, _ in pairs}) != len(pairs):
        raise NotOnce(item)
    if not pairs:
        return BLANK
    right, asked = len(set(item.pairs).intersection(pairs)), len(item.pairs)
    said = "" if right == asked else _so_many(right, f"{asked} pairs")
    return _graded(Fraction(right, asked), said)


def _so_many(right: int, asked: str) -> str:
    """Say how much of something is right: None of the 3 pairs is right."""
    verb = "are" if right > 1 else "is"
    return f"{right or 'None'} of the {asked} {verb} right."


def _mark_typed(item: NumericItem | ShortItem | ClozeItem, answer: Typed) -> Mark:
    if isinstance(item, NumericItem):
        return _mark_numeric(item, answer)
    accepted = any(same_wording(answer.text, word) for word in item.accepted)
    return _graded(Fraction(accepted))


def _mark_numeric(item: NumericItem, answer: Typed) -> Mark:
    amount = read_amount(answer.text, answer.unit)
    same_unit = unit_name(amount.unit) == unit_name(item.unit)
    if amount.unit and not (same_unit or is_known(amount.unit)):
        raise UnreadableNumber(answer.text)
    value = convert(amount, item.unit)
    if value is None:
        said = f"The answer is asked in {item.unit}, which {amount.unit} is no unit of."
        return _graded(Fraction(0), said)
    if abs(value - Fraction(item.value)) <= Fraction(item.tolerance):
        return _graded(Fraction(1), amount.hint)
    return _graded(Fraction(0), _diagnose(item, amount, value))


def _diagnose(item: NumericItem, amount: Amount, value: Fraction) -> str:
    """Say which named error leads to a wrong number, if just one does.

    An item need not name the slips of any number: of the decimal point and of units.
    """
    named = {
        error.diagnosis
        for error in item.errors
        if abs(value - Fraction(error.value)) <= Fraction(item.tolerance)
    }
    if named:
        return named.pop() if len(named) == 1 else ""
    if amount.value == Fraction(item.value):
        return f"The number is right, but in {item.unit}, not in {amount.unit}."
    slip = _PLACES.get(value / Fraction(item.value)) if item.value else None
    return ERROR_MODELS[slip] if slip else ""
