"""From the rows of a sitting to what its pages are given."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import assert_never

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import from_record
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
from baclofen_quiz.items.marking import Mark, Verdict
from baclofen_quiz.items.records import from_snapshot
from baclofen_quiz.items.showing import in_order
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.timing import time_spent
from baclofen_quiz.services.sitting_views import (
    FeedbackView,
    QuestionView,
    ResultRow,
    SittingSummary,
)
from baclofen_quiz.store.queries.responses import Response, Sum
from baclofen_quiz.store.queries.sittings import Place, Sitting


def item_at(place: Place) -> Item:
    """Read the item of a place, as it was when the sitting began."""
    return item_in(place.snapshot.body)


@lru_cache(maxsize=512)
def item_in(body: str) -> Item:
    """Read a snapshot once for the question, its answer and its feedback.

    Args:
        body: what ``items.records.to_snapshot`` wrote.
    """
    return from_snapshot(body).item


def question_view(sitting: Sitting, place: Place) -> QuestionView:
    """Show a place as a question."""
    item = item_at(place)
    options, right = _shown(item, tuple(place.item.shown_order))
    return QuestionView(
        sitting_id=sitting.id,
        position=place.item.position,
        total=sitting.length,
        item=item,
        options=options,
        right=right,
        answered=place.response is not None,
        finished=sitting.ended_at is not None,
    )


def _shown(
    item: Item, order: tuple[str, ...]
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """Put the options, and of a matching item the right ones, in their shown order."""
    match item:
        case SingleItem() | MultipleItem() | OrderingItem():
            return in_order(item.options, order), ()
        case MatchingItem():
            return item.left, in_order(item.right, order)
        case NumericItem() | ShortItem() | ClozeItem():
            return (), ()
        case _:
            assert_never(item)


def mark_of(response: Response) -> Mark:
    """Give the mark that the learner was given then."""
    fraction = Fraction(response.mark_numerator, response.mark_denominator)
    return Mark(fraction, Verdict(response.verdict), response.diagnosis)


def seconds_of(response: Response) -> int:
    """Say how long the learner looked before answering, in whole seconds."""
    spent = time_spent(response.shown_at, response.answered_at)
    return int(spent.total_seconds())


def feedback_view(
    sitting: Sitting, place: Place, response: Response, next_position: int | None
) -> FeedbackView:
    """Show a place with its answer."""
    known = response.confidence
    return FeedbackView(
        question=question_view(sitting, place),
        answer=from_record(response.answer),
        mark=mark_of(response),
        confidence=None if known is None else Confidence(known),
        hint=response.hint,
        seconds=seconds_of(response),
        next_position=next_position,
        response_id=response.id,
        revision=response.revision,
        predicted=response.predicted,
    )


def result_row(place: Place, response: Response, reason: str = "") -> ResultRow:
    """Show a place and its answer as one line of the results."""
    known = response.confidence
    return ResultRow(
        position=place.item.position,
        item=item_at(place),
        answer=from_record(response.answer),
        mark=mark_of(response),
        confidence=None if known is None else Confidence(known),
        reason=MissReason(reason) if reason else None,
        seconds=seconds_of(response),
    )


def summary(sitting: Sitting, sums: Iterable[Sum]) -> SittingSummary:
    """Sum a sitting up; ``sums`` are its own."""
    own = list(sums)
    given = [part for part in own if part.denominator]
    missing = [part.first for part in own if not part.denominator]
    asked = {part.section for part in own}
    return SittingSummary(
        sitting_id=sitting.id,
        started=sitting.started_at,
        ended=sitting.ended_at,
        sections=tuple(section for section in Section if section.value in asked),
        score=total(given),
        answered=sum(part.items for part in given),
        total=sitting.length,
        next_position=min(missing, default=None) if sitting.ended_at is None else None,
    )


def total(given: Iterable[Sum]) -> Fraction:
    """Add marks up, exactly."""
    marks = (Fraction(part.numerators, part.denominator) for part in given)
    return sum(marks, Fraction(0))
