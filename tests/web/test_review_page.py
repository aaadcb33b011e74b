from datetime import UTC, datetime, timedelta

import pytest

from baclofen_quiz.items.answers import Answer, DontKnow
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.learning.timing import Limit
from baclofen_quiz.services.clocks import Clock, Timed, Untimed
from baclofen_quiz.services.question_desk import Draft, Review, ReviewRow
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.review_page import ReviewPage, Show, TimeUpPage
from factories import make_numeric_item

ITEM = make_numeric_item()
UNTIMED = Untimed()


def row(
    position: int,
    answer: Answer | None = None,
    *,
    flagged: bool = False,
    text: str = "",
) -> ReviewRow:
    view = QuestionView("s", position, 3, ITEM, (), (), answered=False, finished=False)
    typed = {"text": (text,), "confidence": ("sure",)}
    return ReviewRow(view, Draft(typed, frozenset(), answer, None), flagged)


def page(show: Show, *rows: ReviewRow, clock: Clock = UNTIMED) -> ReviewPage:
    return ReviewPage(Review("s", Mode.TEST, ended=False, rows=rows, clock=clock), show)


ROWS = (row(1, DontKnow()), row(2, flagged=True), row(3, text="4"))


@pytest.mark.parametrize(
    ("show", "positions"),
    [(Show.ALL, [1, 2, 3]), (Show.UNANSWERED, [2, 3]), (Show.FLAGGED, [2])],
)
def test_filters_list_what_they_say(show: Show, positions: list[int]) -> None:
    found = page(show, *ROWS)

    assert [one.question.position for one in found.rows] == positions
    assert found.counts[show] == len(positions)
    assert found.unanswered == 2
    assert found.title == "Review: 2 questions unanswered"


@pytest.mark.parametrize("show", Show)
def test_an_empty_list_says_so(show: Show) -> None:
    found = page(show)

    assert found.rows == ()
    assert found.nothing.endswith(".")
    assert found.title == "Review: every question is answered"


def test_a_row_says_what_was_given_or_begun() -> None:
    known, nothing, half = ROWS
    found = page(Show.ALL, *ROWS)

    assert [found.given(one) for one in ROWS] == ["I don't know", "", ""]
    assert [found.begun(one) for one in (known, nothing, half)] == [False, False, True]
    assert found.question(half) == "How much is given per dose?"


def test_the_time_left_is_said_if_there_is_a_limit() -> None:
    limit = Limit(600, datetime(2026, 11, 22, tzinfo=UTC))

    assert (page(Show.ALL).seconds, page(Show.ALL).seconds_left) == (0, 0)
    assert page(Show.ALL, clock=Timed(limit, timedelta(0))).time_left == "0 s"


def test_a_deadline_that_is_over_is_named_in_the_title() -> None:
    assert TimeUpPage("s").title == "Time is up"
