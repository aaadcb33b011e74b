"""An answer says something, and not without end."""

import pytest

from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.learning.answering import (
    LONGEST_ANSWER,
    AnswerTooLong,
    EmptyAnswer,
    require_given,
)


@pytest.mark.parametrize(
    "answer",
    [
        DontKnow(),
        Chosen("gaba-b"),
        ChosenSet(frozenset({"oral"})),
        Ordered(("bound", "channels")),
        Matched((("tizanidine", "alpha-2"),)),
        Typed("4", "mg"),
        Typed("x" * LONGEST_ANSWER),
    ],
)
def test_an_answer_that_says_something_is_taken(answer: Answer) -> None:
    require_given(answer)


@pytest.mark.parametrize(
    "answer",
    [
        Chosen(""),
        ChosenSet(frozenset()),
        Ordered(()),
        Matched(()),
        Typed(""),
        Typed(" \N{NO-BREAK SPACE}\n", "mg"),
    ],
)
def test_an_empty_answer_is_asked_for_again(answer: Answer) -> None:
    with pytest.raises(EmptyAnswer) as caught:
        require_given(answer)

    assert str(caught.value) == "Choose an answer, or “I don't know”."


def test_a_typed_answer_without_end_is_refused() -> None:
    with pytest.raises(AnswerTooLong) as caught:
        require_given(Typed("x" * LONGEST_ANSWER, "mg"))

    assert str(caught.value) == (
        "An answer may have at most 500 characters. "
        "Nothing was stored: shorten it and answer again."
    )
