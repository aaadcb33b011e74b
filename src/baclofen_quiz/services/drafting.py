"""What is put down at a question and may still be changed.

In a test that is each answer until the end; else what was not checked yet.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from baclofen_quiz.items.answers import Answer, from_record, to_record
from baclofen_quiz.items.marking import UnknownOption, WrongKindOfAnswer, mark
from baclofen_quiz.items.marks import UnfitAnswer
from baclofen_quiz.learning.answering import EmptyAnswer, require_given
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.learning.timing import shown_since
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.clocks import Timed, clock_of, moment_in
from baclofen_quiz.services.ending import end
from baclofen_quiz.services.sitting_errors import SittingFinished
from baclofen_quiz.services.sitting_finding import located
from baclofen_quiz.services.sitting_reading import item_at, question_view
from baclofen_quiz.services.sitting_views import LateAnswer, QuestionView
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import DraftRow
from baclofen_quiz.store.queries import drafts
from baclofen_quiz.store.queries.sittings import Place, Sitting

Read = Callable[[QuestionView], Answer]
"""Reads the answer to a question as it was shown."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a form held: an answer, half of one, or nothing.

    ``typed`` are its fields as they were; ``struck`` the ids of ruled-out options.
    """

    typed: Mapping[str, tuple[str, ...]]
    confidence: Confidence | None
    struck: frozenset[str]
    shown_at: datetime


class Put(Enum):
    """What became of a sketch."""

    SAVED = auto()
    ANSWERED = auto()  # the question has its answer; nothing was changed
    LATE = auto()  # it came after the end: kept, and not counted
    OVER = auto()  # it came after the end, and was no whole answer: not kept


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sketch, and why it is no answer yet (None if it is one).

    ``ignored`` is an answer that does not count, since another was there before it.
    """

    put: Put
    fault: UnfitAnswer | None = None
    ignored: Answer | None = None


def put(  # noqa: PLR0913, PLR0917 - who, where, what and when are six things
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    read: Read,
    sketch: Sketch,
    now: datetime,
) -> Outcome:
    """Keep what was put down in place of what was there; nothing is marked.

    Raises:
        SittingNotFound, NoSuchPosition, SittingFinished: see their sentences.
        UnknownOption, WrongKindOfAnswer: no form of this question says that.
    """
    sitting, place = located(store, learner, sitting_id, position, lock=True)
    answer, fault = _answer(question_view(sitting, place), read)
    if _over(store, sitting, now):
        end(store, learner, sitting, now)
        sitting, place = located(store, learner, sitting_id, position)
    if sitting.ended_at is not None:
        return _after_the_end(store, sitting, place, answer, sketch, now)
    if place.response is not None:
        return Outcome(Put.ANSWERED)
    drafts.save(store, _row(store, sitting, place, answer, sketch, now))
    return Outcome(Put.SAVED, fault)


def _answer(view: QuestionView, read: Read) -> tuple[str, UnfitAnswer | None]:
    """Write the answer down ("" if there is none), and say what is wrong with it."""
    try:
        answer = read(view)
        require_given(answer)
        mark(view.item, answer)
    except (UnknownOption, WrongKindOfAnswer):
        raise
    except EmptyAnswer:
        return "", None
    except UnfitAnswer as fault:
        return "", fault
    return to_record(answer), None


def _over(store: Store, sitting: Sitting, now: datetime) -> bool:
    clock = clock_of(store, sitting, now)
    return sitting.ended_at is None and isinstance(clock, Timed) and clock.over


def _after_the_end(  # noqa: PLR0913, PLR0917 - as ``put``
    store: Store,
    sitting: Sitting,
    place: Place,
    answer: str,
    sketch: Sketch,
    now: datetime,
) -> Outcome:
    """Keep a late answer to a test beside what counts; a retry is none."""
    if place.response is not None and (
        Mode(sitting.mode) is Mode.TUTOR or place.response.answer == answer
    ):
        return Outcome(Put.ANSWERED)
    if Mode(sitting.mode) is Mode.TUTOR:
        raise SittingFinished
    if not answer:
        return Outcome(Put.OVER)
    row = _row(store, sitting, place, answer, sketch, now)
    row.late = True
    drafts.save(store, row)
    return Outcome(Put.LATE)


def _row(  # noqa: PLR0913, PLR0917 - as ``put``
    store: Store,
    sitting: Sitting,
    place: Place,
    answer: str,
    sketch: Sketch,
    now: datetime,
) -> DraftRow:
    moment = moment_in(store, sitting, now)
    position = place.item.position
    shown = min(sketch.shown_at, moment)
    return DraftRow(
        sitting_id=sitting.id,
        position=position,
        answer=answer,
        typed={name: list(values) for name, values in sketch.typed.items()},
        confidence=None if sketch.confidence is None else sketch.confidence.value,
        struck=sorted(sketch.struck),
        shown_at=shown_with_draft(store, sitting.id, position, shown),
        saved_at=moment,
        late=False,
    )


def shown_with_draft(
    store: Store, sitting_id: str, position: int, shown: datetime
) -> datetime:
    """Count what was looked at until a draft was saved with the look that goes on."""
    before = drafts.find(store, sitting_id, position)
    if before is None:
        return shown
    return shown_since(shown, before.shown_at, before.saved_at)


def first_open(store: Store, sitting: Sitting) -> int | None:
    """Find the first question of a test without an answer; None if all have one."""
    answered = {d.position for d in drafts.of_sitting(store, sitting.id) if d.answer}
    open_ones = set(range(1, sitting.length + 1)) - answered
    return min(open_ones, default=None)


def late_answers(
    store: Store, sitting_id: str, places: Iterable[Place]
) -> tuple[LateAnswer, ...]:
    """List what came after the end of a test, in order."""
    items = {place.item.position: item_at(place) for place in places}
    return tuple(
        LateAnswer(row.position, items[row.position], from_record(row.answer))
        for row in drafts.of_sitting(store, sitting_id)
        if row.late
    )
