"""Whether an answer can be taken for an item at all; its mark is another matter."""

from collections.abc import Iterable

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    Kind,
    MatchingItem,
    MultipleItem,
    NumericItem,
    Option,
    OrderingItem,
    ShortItem,
    SingleItem,
)

LONGEST_TEXT = 500
"""How many characters a typed answer may have."""


class AnswerRefused(BaclofenQuizError):
    """The answer cannot be taken; nothing was stored."""


class UnknownOption(AnswerRefused):
    """The answer names an option that the question does not have."""

    def __init__(self, option: str) -> None:
        """Name the option, and how to go on."""
        super().__init__(
            f"This question has no option \N{LEFT DOUBLE QUOTATION MARK}{option[:80]}"
            "\N{RIGHT DOUBLE QUOTATION MARK}. Nothing was stored: choose one of the "
            "options shown and answer again."
        )


class EmptyAnswer(AnswerRefused):
    """Nothing was chosen or typed."""

    def __init__(self, message: str = "") -> None:
        """Ask for an answer."""
        super().__init__(
            message
            or "Choose an answer, or \N{LEFT DOUBLE QUOTATION MARK}I don't know"
            "\N{RIGHT DOUBLE QUOTATION MARK}."
        )


class IncompleteAnswer(EmptyAnswer):
    """Some options were left without a place or a partner, or were given twice."""

    def __init__(self) -> None:
        """Say what a whole answer is."""
        super().__init__("Give every line exactly one answer, and use no place twice.")


class WrongKindOfAnswer(AnswerRefused):
    """The answer is of another kind than the question, such as text for options."""

    def __init__(self, kind: Kind) -> None:
        """Name the kind, and how to go on."""
        super().__init__(
            f"This is no answer to a question of the kind {kind.value}. Nothing was "
            "stored: open the question again and answer it there."
        )


class AnswerTooLong(AnswerRefused):
    """More was typed than any answer needs."""

    def __init__(self) -> None:
        """Name the limit."""
        super().__init__(
            f"An answer may have at most {LONGEST_TEXT} characters. "
            "Nothing was stored: shorten it and answer again."
        )


def require_answerable(item: Item, answer: Answer) -> None:
    """Check that an answer can be taken for an item.

    Raises:
        AnswerRefused: one of the classes above says why it cannot.
    """
    match item, answer:
        case _, DontKnow():
            return
        case SingleItem(), Chosen(option):
            _require_known(item.options, [option])
        case MultipleItem(), ChosenSet(options):
            _require_known(item.options, options)
            _require_some(options)
        case OrderingItem(), Ordered(order):
            _require_known(item.options, order)
            _require_each_once(item.options, order)
        case MatchingItem(), Matched(pairs):
            _require_known(item.left, [left for left, _ in pairs])
            _require_known(item.right, [right for _, right in pairs])
            _require_each_once(item.left, [left for left, _ in pairs])
        case ((NumericItem() | ShortItem() | ClozeItem()), Typed(text, unit)):
            _require_text(text, unit)
        case _:
            raise WrongKindOfAnswer(item.kind)


def _require_known(options: tuple[Option, ...], chosen: Iterable[str]) -> None:
    known = {option.id for option in options}
    for option in sorted(chosen):
        if option == "":
            raise EmptyAnswer
        if option not in known:
            raise UnknownOption(option)


def _require_some(chosen: frozenset[str]) -> None:
    if not chosen:
        raise EmptyAnswer


def _require_each_once(options: tuple[Option, ...], chosen: Iterable[str]) -> None:
    given = sorted(chosen)
    if not given:
        raise EmptyAnswer
    if given != sorted(option.id for option in options):
        raise IncompleteAnswer


def _require_text(text: str, unit: str) -> None:
    if not text.strip():
        raise EmptyAnswer
    if len(text) + len(unit) > LONGEST_TEXT:
        raise AnswerTooLong
