"""One learner taking one quiz: start, question, answer, feedback, results."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from baclofen_quiz.items.answers import Answer, to_record
from baclofen_quiz.items.marks import UnfitAnswer
from baclofen_quiz.learning.answering import require_given
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.scoring import (
    by_section,
    next_step,
    together,
)
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.learning.study_days import usable_zone
from baclofen_quiz.services import drafting
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.earlier import earlier_sections
from baclofen_quiz.services.ending import end
from baclofen_quiz.services.sitting_errors import (
    MarkedAtTheEnd,
    NoSuchPosition,
    NotAnswered,
    SittingError,
    SittingFinished,
    SittingNotFound,
)
from baclofen_quiz.services.sitting_finding import located, located_among, own
from baclofen_quiz.services.sitting_reading import (
    feedback_view,
    question_view,
    result_row,
    summary,
)
from baclofen_quiz.services.sitting_starting import start
from baclofen_quiz.services.sitting_views import (
    FeedbackView,
    QuestionView,
    ResultsView,
    SittingSummary,
    Stored,
)
from baclofen_quiz.services.sitting_writing import (
    Given,
    keep,
)
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import drafts, miss_reasons, responses
from baclofen_quiz.store.queries import sittings as rows
from baclofen_quiz.store.queries.responses import Response
from baclofen_quiz.store.queries.sittings import Sitting

__all__ = [
    "MarkedAtTheEnd",
    "NoSuchPosition",
    "NotAnswered",
    "SittingError",
    "SittingFinished",
    "SittingNotFound",
    "answer",
    "current",
    "feedback",
    "finish",
    "next_open",
    "question",
    "recent",
    "results",
    "start",
]


def question(
    store: Store, learner: Learner, sitting_id: str, position: int
) -> QuestionView:
    """Show one question, as it was when the sitting began.

    Raises:
        SittingNotFound, NoSuchPosition: see their sentences.
    """
    return question_view(*located(store, learner, sitting_id, position))


def answer(  # noqa: PLR0913, PLR0917 - an answer is these things
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    read: Callable[[QuestionView], Answer],
    confidence: Confidence | None,
    shown_at: datetime,
    now: datetime,
    *,
    hint: bool = False,
) -> Stored:
    """Mark and keep an answer; whatever the retries, the first one stands.

    The sitting ends by itself with its last answer. ``read`` gives the answer to the
    question as it was shown.

    Raises:
        SittingNotFound, NoSuchPosition, SittingFinished, MarkedAtTheEnd: see their
            sentences.
        UnfitAnswer: one of its kinds (items.marking, learning.answering) says why the
            answer cannot be taken; EmptyAnswer is one.
    """
    found = located_among(store, learner, sitting_id, position, lock=True)
    sitting, place = found.sitting, found.place
    if Mode(sitting.mode) is Mode.TEST:
        raise MarkedAtTheEnd
    if place.response is not None:
        ignored = _ignored(question_view(sitting, place), place.response, read)
        return Stored(duplicate=True, ignored=ignored)
    if sitting.ended_at is not None:
        raise SittingFinished
    zone = usable_zone(learner.zone, store.server_zone)
    answer = read(question_view(sitting, place))
    shown = shown_at
    if found.around.drafted:
        shown = drafting.shown_with_draft(store, sitting.id, position, shown_at)
        drafts.remove(store, sitting.id, position)
    keep(store, place, learner.id, zone, Given(answer, confidence, hint, shown, now))
    if found.around.answered + 1 == sitting.length:
        rows.end(store, sitting.id, now)
    return Stored(duplicate=False)


def _ignored(
    view: QuestionView, stands: Response, read: Callable[[QuestionView], Answer]
) -> Answer | None:
    """Give an answer that came second and says something else; None if none did."""
    try:
        second = read(view)
        require_given(second)
    except UnfitAnswer:
        return None
    return None if to_record(second) == stands.answer else second


def feedback(
    store: Store, learner: Learner, sitting_id: str, position: int
) -> FeedbackView:
    """Show the stored answer of one question and why it is right or wrong.

    Raises:
        SittingNotFound, NoSuchPosition, NotAnswered: see their sentences.
    """
    found = located_among(store, learner, sitting_id, position)
    sitting, place = found.sitting, found.place
    if place.response is None:
        raise NotAnswered(position)
    following = found.around.following if sitting.ended_at is None else None
    return feedback_view(sitting, place, place.response, following)


def finish(store: Store, learner: Learner, sitting_id: str, now: datetime) -> None:
    """End a sitting; a second time changes nothing.

    The drafts of a test become answers now.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    sitting = own(store, learner, sitting_id, lock=True)
    end(store, learner, sitting, now)


def results(store: Store, learner: Learner, sitting_id: str) -> ResultsView:
    """Sum a sitting up.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    sitting = own(store, learner, sitting_id)
    places = rows.places(store, sitting.id)
    given = [place.response for place in places if place.response]
    reasons = miss_reasons.of_responses(store, learner.id, [row.id for row in given])
    answered = tuple(
        result_row(place, place.response, reasons.get(place.response.id, ""))
        for place in places
        if place.response
    )
    sections = by_section((row.item.section, row.mark.fraction, 1) for row in answered)
    earlier = earlier_sections(store, learner.id, sitting.started_at)
    return ResultsView(
        summary=summary(sitting, responses.sums(store, learner.id, [sitting.id])),
        sections=sections,
        rows=answered,
        not_reached=tuple(p.item.position for p in places if p.response is None),
        next_step=next_step(sections),
        late=drafting.late_answers(store, sitting.id, places),
        earlier=together(earlier.values()),
        earlier_sections=earlier,
    )


def current(store: Store, learner: Learner) -> SittingSummary | None:
    """Find the newest sitting that is not finished; None if there is none."""
    sitting = rows.newest_open(store, learner.id)
    return None if sitting is None else _listed(store, learner, [sitting])[0]


def next_open(store: Store, learner: Learner, sitting_id: str) -> int:
    """Say with which question a sitting that has not ended goes on.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    sitting = own(store, learner, sitting_id)
    return _listed(store, learner, [sitting])[0].next_position or sitting.length


def recent(store: Store, learner: Learner, limit: int) -> tuple[SittingSummary, ...]:
    """List the newest sittings, newest first; those without an answer, too."""
    return _listed(store, learner, rows.newest(store, learner.id, limit))


def _listed(
    store: Store, learner: Learner, found: Iterable[Sitting]
) -> tuple[SittingSummary, ...]:
    listed = tuple(found)
    sums = responses.sums(store, learner.id, [sitting.id for sitting in listed])
    return tuple(
        _going_on(
            store,
            sitting,
            summary(sitting, [part for part in sums if part.sitting_id == sitting.id]),
        )
        for sitting in listed
    )


def _going_on(store: Store, sitting: Sitting, found: SittingSummary) -> SittingSummary:
    """Of a test that goes on, what is put down counts for where to continue."""
    if sitting.ended_at is not None or Mode(sitting.mode) is Mode.TUTOR:
        return found
    return replace(found, next_position=drafting.first_open(store, sitting))
