"""The answer block of an item that is fit for GIFT."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from baclofen_quiz.exchange.gift.escapes import written
from baclofen_quiz.exchange.gift.matching import ARROW
from baclofen_quiz.exchange.gift.typed import FALSE, TRUE
from baclofen_quiz.exchange.gift.weights import is_grade, share
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
from baclofen_quiz.text import decimal_text


def answer_of(item: Item) -> str:
    """Write what stands between the braces, without the general feedback."""
    match item:
        case SingleItem():
            return _single(item)
        case MultipleItem():
            return _lines(_weighed(item))
        case NumericItem():
            return "#" + _lines(_numbers(item))
        case MatchingItem():
            return _lines(_pairs(item))
        case ShortItem() | ClozeItem():
            return _lines(_words(item))
        case OrderingItem():
            return ""  # it has no form, and is not written
        case _:
            assert_never(item)


def part(text: str) -> str:
    """Write one text; a bracket at its start must not be taken for a form."""
    return ("[plain]" if text.startswith("[") else "") + written(text)


def _lines(answers: Iterable[str]) -> str:
    return "".join(f"\n\t{answer}" for answer in answers) + "\n"


def _feedback(text: str) -> str:
    return f"#{part(text)}" if text else ""


def _said(option: Option) -> str:
    return part(option.text) + _feedback(option.rationale)


def _single(item: SingleItem) -> str:
    if [option.text for option in item.options] == [TRUE, FALSE]:
        return _verdict(item)
    return _lines(
        f"={_said(option)}" if option.id == item.key else _unweighed(option)
        for option in item.options
    )


def _unweighed(option: Option) -> str:
    """A wrong option; one that begins with a per cent sign has no weight either."""
    return f"~{'%0%' if option.text.startswith('%') else ''}{_said(option)}"


def _verdict(item: SingleItem) -> str:
    """True or false: the first feedback is for the wrong answer."""
    wrong, right = sorted(item.options, key=lambda option: option.id == item.key)
    said = [_feedback(wrong.rationale), _feedback(right.rationale)]
    if said[1]:
        said[0] = said[0] or "#"
    return f"{right.text.upper()}{''.join(said)}"


def _weighed(item: MultipleItem) -> Iterator[str]:
    wrong = len(item.options) - len(item.keys)
    gain = decimal_text(share(len(item.keys)))
    costs = decimal_text(-share(wrong)) if costs_fairly(item) else "0"
    for option in item.options:
        yield f"~%{gain if option.id in item.keys else costs}%{_said(option)}"


def costs_fairly(item: MultipleItem) -> bool:
    """Whether the weights can say that ticking everything earns nothing."""
    wrong = len(item.options) - len(item.keys)
    return wrong > 0 and is_grade(share(wrong))


def _numbers(item: NumericItem) -> Iterator[str]:
    spread = decimal_text(item.tolerance)
    yield f"=%100%{decimal_text(item.value)}:{spread}"
    for error in item.errors:
        value = decimal_text(error.value)
        yield f"=%0%{value}:{spread}{_feedback(error.diagnosis)}"


def _pairs(item: MatchingItem) -> Iterator[str]:
    right = {option.id: option.text for option in item.right}
    partners = dict(item.pairs)
    for option in item.left:
        yield f"={part(option.text)} {ARROW} {written(right[partners[option.id]])}"
    used = set(partners.values())
    yield from (f"= {ARROW} {written(right[one])}" for one in right if one not in used)


def _words(item: ShortItem | ClozeItem) -> Iterator[str]:
    for text in item.accepted:
        starred = text.replace("*", "\\*")  # a bare star stands for anything
        yield f"=%100%{part(starred)}"
