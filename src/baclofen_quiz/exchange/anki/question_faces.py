"""What each kind of question shows on either side of its card.

Options stand in one order for good: shuffling is a script's work, and cards have none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from baclofen_quiz.exchange.anki.markup import (
    EMPTY,
    Html,
    bullets,
    explained,
    html,
    join,
    lettered,
    marked,
    named,
    numbered,
    paragraph,
    paragraphs,
    table,
)
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
from baclofen_quiz.items.paper import letter
from baclofen_quiz.items.recall.wording import capital
from baclofen_quiz.items.showing import shown_options, shown_right
from baclofen_quiz.text import NBSP, number

ORDER_OF_OPTIONS = 0
"""The seed by which options are shuffled, for ever: another would move every note."""

_ASKS_FOR_WRONG = re.compile(
    r"\b(?:which|what)\b[^.?!]*\b(?:misunder\w+|mistake\w*|errors?|wrong(?:ly)?"
    r"|incorrect(?:ly)?|false|untrue|unsafe|except|not)\b[^.?!]*\?$",
    re.IGNORECASE,
)
"""Questions whose answer is what is wrong: a tick beside it would call it right."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Fields of a note by their names, and the answer in plain words."""

    fields: Mapping[str, Html]
    plain: str


def faces_of(item: Item) -> Faces:
    """Set what is given, the answer and the reasons of a question."""
    match item:
        case SingleItem():
            return _choice(item, frozenset({item.key}), task="")
        case MultipleItem():
            return _choice(item, item.keys, task="Choose all that apply.")
        case NumericItem():
            return _numeric(item)
        case OrderingItem():
            return _ordering(item)
        case MatchingItem():
            return _matching(item)
        case ShortItem() | ClozeItem():
            return _typed(item)
        case _:
            assert_never(item)


def _choice(
    item: SingleItem | MultipleItem, keys: frozenset[str], *, task: str
) -> Faces:
    shown = shown_options(item, ORDER_OF_OPTIONS)
    mark = named if _ASKS_FOR_WRONG.search(item.stem) else marked
    right = [(letter(at), o.text) for at, o in enumerate(shown) if o.id in keys]
    return Faces(
        {
            "Given": join(
                paragraph(task, "task"), lettered(html(option.text) for option in shown)
            ),
            "Answer": paragraphs(f"{place}. {text}" for place, text in right),
            "Reasons": lettered(mark(_reasoned(o), right=o.id in keys) for o in shown),
        },
        "; ".join(text for _, text in right),
    )


def _reasoned(option: Option) -> Html:
    return explained(option.text, sentence(option.rationale))


def sentence(reason: str) -> str:
    """Begin a reason with a capital and end it with a full stop."""
    ended = reason.endswith((".", "!", "?", "\N{RIGHT DOUBLE QUOTATION MARK}"))
    return capital(reason) + ("" if ended or not reason else ".")


def _numeric(item: NumericItem) -> Faces:
    unit = f"{NBSP}{item.unit}" if item.unit else ""
    answer = f"{number(item.value)}{unit}"
    slips = bullets(
        explained(f"{number(error.value)}{unit}", sentence(error.diagnosis))
        for error in item.errors
    )
    named = re.search(rf"\b(?:in|many) {re.escape(item.unit)}(?!\w)", item.stem)
    units = f"Give the number in {item.unit}." if item.unit and not named else ""
    return Faces(
        {
            "Given": paragraph(units, "task"),
            "Answer": html(answer),
            "Steps": numbered(html(step) for step in item.worked),
            "Reasons": join(paragraph("Common slips:", "task"), slips)
            if slips
            else EMPTY,
        },
        answer,
    )


def _ordering(item: OrderingItem) -> Faces:
    shown = shown_options(item, ORDER_OF_OPTIONS)
    return Faces(
        {
            "Given": join(
                paragraph("Put these in order:", "task"),
                bullets(html(option.text) for option in shown),
            ),
            "Answer": table(
                [
                    (html(f"{place}."), _reasoned(option))
                    for place, option in enumerate(item.options, 1)
                ],
                "steps",
            ),
        },
        "; ".join(option.text for option in item.options),
    )


def _matching(item: MatchingItem) -> Faces:
    partner = dict(item.pairs)
    right = {option.id: option for option in item.right}
    pairs = [(left, right[partner[left.id]]) for left in item.left]
    unused = [o for o in item.right if o.id not in set(partner.values())]
    return Faces(
        {
            "Given": join(
                table([(html(left.text), html("?")) for left in item.left], "blanks"),
                paragraph(_choose_from(item), "task"),
                bullets(html(o.text) for o in shown_right(item, ORDER_OF_OPTIONS)),
            ),
            "Answer": table(
                (html(left.text), explained(fits.text, sentence(left.rationale)))
                for left, fits in pairs
            ),
            "Reasons": _left_over(unused),
        },
        "; ".join(f"{left.text}: {fits.text}" for left, fits in pairs),
    )


def _choose_from(item: MatchingItem) -> str:
    used = [right for _, right in item.pairs]
    if len(set(used)) == len(used) == len(item.right):
        return "Choose from these, each once:"
    return "Choose from these, each once, several times or not at all:"


def _left_over(unused: list[Option]) -> Html:
    if not unused:
        return EMPTY
    reasons = (_reasoned(option) for option in unused)
    return join(paragraph("Left over:", "task"), bullets(reasons))


def _typed(item: ShortItem | ClozeItem) -> Faces:
    first, *others = item.accepted
    also = f"Also right: {', '.join(others)}"
    return Faces(
        {
            "Answer": html(first),
            "Reasons": paragraph(also if others else "", "task"),
        },
        first,
    )
