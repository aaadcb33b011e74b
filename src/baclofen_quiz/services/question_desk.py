"""A question with all that lies beside it: what was put down, flag, note and clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from baclofen_quiz.items.answers import Answer, from_record
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.clocks import Clock, clock_of
from baclofen_quiz.services.marginalia import is_flagged, note_on
from baclofen_quiz.services.sitting_finding import located, own
from baclofen_quiz.services.sitting_reading import question_view
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import DraftRow
from baclofen_quiz.store.queries import drafts, flags
from baclofen_quiz.store.queries import sittings as rows


@dataclass(frozen=True, slots=True)
class Draft:
    """What was put down and may still be changed; ``saved_at`` is None if nothing."""

    typed: Mapping[str, tuple[str, ...]]
    struck: frozenset[str]
    answer: Answer | None
    saved_at: datetime | None

    @property
    def version(self) -> str:
        """Name its state; "" where nothing was put down."""
        return self.saved_at.isoformat() if self.saved_at else ""


NO_DRAFT = Draft({}, frozenset(), None, None)


@dataclass(frozen=True, slots=True)
class Desk:
    """A question as its page shows it."""

    question: QuestionView
    mode: Mode
    draft: Draft
    flagged: bool
    note: str
    clock: Clock

    @property
    def test(self) -> bool:
        """Whether feedback waits for the end."""
        return self.mode is Mode.TEST


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One question of a test that goes on, and what was put down there."""

    question: QuestionView
    draft: Draft
    flagged: bool


@dataclass(frozen=True, slots=True)
class Review:
    """All questions of a test that goes on."""

    sitting_id: str
    mode: Mode
    ended: bool
    rows: tuple[ReviewRow, ...]
    clock: Clock


def desk(
    store: Store, learner: Learner, sitting_id: str, position: int, now: datetime
) -> Desk:
    """Lay a question out.

    Raises:
        SittingNotFound, NoSuchPosition: see their sentences.
    """
    sitting, place = located(store, learner, sitting_id, position)
    item_id = place.snapshot.item_id
    return Desk(
        question=question_view(sitting, place),
        mode=Mode(sitting.mode),
        draft=_draft(drafts.find(store, sitting.id, position)),
        flagged=is_flagged(store, learner, item_id),
        note=note_on(store, learner, item_id),
        clock=clock_of(store, sitting, now),
    )


def review(store: Store, learner: Learner, sitting_id: str, now: datetime) -> Review:
    """List all questions of a sitting with what was put down.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    sitting = own(store, learner, sitting_id)
    found = {row.position: row for row in drafts.of_sitting(store, sitting.id)}
    flagged = flags.of_learner(store, learner.id)
    return Review(
        sitting_id=sitting.id,
        mode=Mode(sitting.mode),
        ended=sitting.ended_at is not None,
        rows=tuple(
            ReviewRow(
                question=question_view(sitting, place),
                draft=_draft(found.get(place.item.position)),
                flagged=place.snapshot.item_id in flagged,
            )
            for place in rows.places(store, sitting.id)
        ),
        clock=clock_of(store, sitting, now),
    )


def mode_of(store: Store, learner: Learner, sitting_id: str) -> Mode:
    """Say whether a sitting is a test.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    return Mode(own(store, learner, sitting_id).mode)


def _draft(row: DraftRow | None) -> Draft:
    if row is None:
        return NO_DRAFT
    return Draft(
        typed={name: tuple(values) for name, values in row.typed.items()},
        struck=frozenset(row.struck),
        answer=from_record(row.answer) if row.answer else None,
        saved_at=row.saved_at,
    )
