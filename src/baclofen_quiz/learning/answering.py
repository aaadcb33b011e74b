"""Whether something was answered at all; what it is worth, marking says."""

from typing import assert_never

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.marks import UnfitAnswer

LONGEST_ANSWER = 500
"""How many characters a typed answer may have, its unit included."""


class EmptyAnswer(UnfitAnswer):
    """Nothing was chosen or typed."""

    def __init__(self) -> None:
        """Ask for an answer, or for the option made for those who have none."""
        super().__init__(
            "Choose an answer, or \N{LEFT DOUBLE QUOTATION MARK}I don't know"
            "\N{RIGHT DOUBLE QUOTATION MARK}."
        )


class AnswerTooLong(UnfitAnswer):
    """More was typed than any answer needs."""

    def __init__(self) -> None:
        """Name the limit."""
        super().__init__(
            f"An answer may have at most {LONGEST_ANSWER} characters. "
            "Nothing was stored: shorten it and answer again."
        )


def require_given(answer: Answer) -> None:
    """Check that an answer says something, and not without end.

    Raises:
        EmptyAnswer: nothing was chosen or typed.
        AnswerTooLong: more than ``LONGEST_ANSWER`` characters were typed.
    """
    if not _given(answer):
        raise EmptyAnswer
    if isinstance(answer, Typed) and len(answer.text + answer.unit) > LONGEST_ANSWER:
        raise AnswerTooLong


def _given(answer: Answer) -> bool:
    match answer:
        case DontKnow():
            return True
        case Chosen(option):
            return option != ""
        case ChosenSet(options):
            return bool(options)
        case Ordered(options):
            return bool(options)
        case Matched(pairs):
            return bool(pairs)
        case Typed(text, _):
            return text.strip() != ""
        case _:
            assert_never(answer)
