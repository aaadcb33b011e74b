"""Every option again: which was right, which was chosen, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import (
    ClozeItem,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
    SourceLine,
)
from baclofen_quiz.services.sitting_views import FeedbackView, QuestionView
from baclofen_quiz.text import NBSP, number
from baclofen_quiz.web.given_words import in_words
from baclofen_quiz.web.question_page import LETTERS
from baclofen_quiz.web.sources import Locator
from baclofen_quiz.web.words import sentence

Locate = Callable[[SourceLine], Locator | None]

RIGHT = "Right answer"
"""Of an option: "correct" would say that what it says is so, which may be asked not."""

LEFT = "Not ticked"
"""Of one of several right options."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: its letter or place, its text, and why it is right or wrong.

    ``pills`` say in words what the colours say: correct, your answer. ``option`` is
    its id where one may be chosen.
    """

    mark: str
    text: str
    rationale: str
    locator: Locator | None
    right: bool
    mine: bool
    pills: tuple[str, ...]
    option: str = ""

    def tone(self, pill: str) -> str:
        """Name the class of a pill: that of the row, unless the pill tells a miss."""
        if not self.right:
            return "due" if self.mine else ""
        return "due" if pill == LEFT else "ok"


def right_answer(question: QuestionView) -> str:
    """Say the right answer in a sentence; "" where only the rows below can say it."""
    item = question.item
    match item:
        case SingleItem():
            return f"The answer is {_named(question.options, item.key)}"
        case MultipleItem():
            letters = _letters(question.options, item.keys)
            one = len(item.keys) == 1
            return f"The answer is {letters}" if one else f"The answers are {letters}"
        case NumericItem() | ShortItem() | ClozeItem():
            return f"The answer is {_typed_key(item)}"
        case OrderingItem() | MatchingItem():
            return ""
        case _:
            assert_never(item)


def reasons_of(view: FeedbackView, locate: Locate) -> tuple[Reason, ...]:
    """Explain every option of an answered question."""
    item, answer = view.question.item, view.answer
    match item:
        case SingleItem():
            keys = frozenset({item.key})
            return of_options(view.question.options, keys, _chosen(answer), locate)
        case MultipleItem():
            chosen = _chosen(answer)
            return of_options(view.question.options, item.keys, chosen, locate)
        case OrderingItem():
            return of_steps(item, answer, locate)
        case MatchingItem():
            return (*of_pairs(item, answer, locate), *unused(item, locate))
        case NumericItem() | ShortItem() | ClozeItem():
            return _typed(item, answer, view)
        case _:
            assert_never(item)


def _named(options: tuple[Option, ...], key: str) -> str:
    named = zip(LETTERS, options, strict=False)
    return next(f"{letter}, {o.text}" for letter, o in named if o.id == key)


def _letters(options: tuple[Option, ...], keys: frozenset[str]) -> str:
    named = zip(LETTERS, options, strict=False)
    *most, last = [letter for letter, option in named if option.id in keys]
    return f"{', '.join(most)} and {last}" if most else last


def _typed_key(item: NumericItem | ShortItem | ClozeItem) -> str:
    if isinstance(item, NumericItem):
        return f"{number(item.value)}{NBSP}{item.unit}"
    return item.accepted[0]


def _chosen(answer: Answer) -> frozenset[str]:
    match answer:
        case Chosen(option):
            return frozenset({option})
        case ChosenSet(options):
            return options
        case _:
            return frozenset()


def of_options(
    options: tuple[Option, ...],
    keys: frozenset[str],
    chosen: frozenset[str],
    locate: Locate,
) -> tuple[Reason, ...]:
    """Explain the options of a list, in shown order."""
    return tuple(
        Reason(
            mark=letter,
            text=option.text,
            rationale=sentence(option.rationale),
            locator=locate(option.source),
            right=option.id in keys,
            mine=option.id in chosen,
            pills=_ticks(option, keys, chosen),
            option=option.id,
        )
        for letter, option in zip(LETTERS, options, strict=False)
    )


def _ticks(
    option: Option, keys: frozenset[str], chosen: frozenset[str]
) -> tuple[str, ...]:
    """Say of an option what it is, and of one of several right ones if it was left."""
    right, mine = option.id in keys, option.id in chosen
    left = right and not mine and len(keys) > 1 and bool(chosen)
    return (*_pills(right=right, mine=mine), *(LEFT,) * left)


def _pills(*, right: bool, mine: bool) -> tuple[str, ...]:
    return (RIGHT,) * right + ("Your answer",) * mine


def of_steps(item: OrderingItem, answer: Answer, locate: Locate) -> tuple[Reason, ...]:
    """Explain the steps, in the right order.

    As it is marked, a step is right that follows the right one, wherever it stands.
    """
    order = answer.options if isinstance(answer, Ordered) else ()
    places = {option.id: place for place, option in enumerate(item.options, 1)}
    rows = []
    for place, option in enumerate(item.options, 1):
        mine = order.index(option.id) + 1 if option.id in order else 0
        after = places[order[mine - 2]] if mine > 1 else 0
        right = bool(mine) and after == place - 1
        rows.append(
            Reason(
                mark=str(place),
                text=option.text,
                rationale=sentence(option.rationale),
                locator=locate(option.source),
                right=right,
                mine=bool(mine) and not right,
                pills=(_placed(place, mine, after, right=right),) * bool(mine),
            )
        )
    return tuple(rows)


def _placed(place: int, mine: int, after: int, *, right: bool) -> str:
    """Say where a step was put, and after which one."""
    if right and mine == place:
        return "Right place"
    follows = f"after step {after}" if after else "first"
    return f"Rightly {follows}" if right else f"You put it {follows}"


def of_pairs(item: MatchingItem, answer: Answer, locate: Locate) -> tuple[Reason, ...]:
    """Explain the right pairs, line by line."""
    given = dict(answer.pairs) if isinstance(answer, Matched) else {}
    texts = {option.id: option.text for option in item.right}
    partners = dict(item.pairs)
    rows = []
    for letter, option in zip(LETTERS, item.left, strict=False):
        mine = given.get(option.id, "")
        right = mine == partners[option.id]
        said = (
            f"You chose: {texts[mine]}" if mine else "No partner chosen" * bool(given)
        )
        rows.append(
            Reason(
                mark=letter,
                text=f"{option.text}: {texts[partners[option.id]]}",
                rationale=sentence(option.rationale),
                locator=locate(option.source),
                right=right,
                mine=bool(mine) and not right,
                pills=("Right pair",) if right else (said,) * bool(said),
            )
        )
    return tuple(rows)


def unused(item: MatchingItem, locate: Locate) -> tuple[Reason, ...]:
    """Explain the partners that belong to no line."""
    used = {partner for _, partner in item.pairs}
    return tuple(
        Reason(
            mark="-",
            text=option.text,
            rationale=sentence(option.rationale),
            locator=locate(option.source),
            right=False,
            mine=False,
            pills=("No partner here",),
        )
        for option in item.right
        if option.id not in used
    )


def _typed(
    item: NumericItem | ShortItem | ClozeItem, answer: Answer, view: FeedbackView
) -> tuple[Reason, ...]:
    """Set what was typed beside the right answer; what went wrong is said above."""
    right = view.mark.fraction == 1
    rows = [] if right else [key_row(_typed_key(item))]
    if isinstance(answer, Typed):
        said = in_words(item, answer)
        pills = _pills(right=right, mine=True)
        mark = "=" if right else "?"
        rows.append(Reason(mark, said, "", None, right, not right, pills))
    return tuple(rows)


def key_row(text: str) -> Reason:
    """Show a right answer that is no option of a list."""
    return Reason(
        mark="=",
        text=text,
        rationale="",
        locator=None,
        right=True,
        mine=False,
        pills=(RIGHT,),
    )
