"""Views to make page objects from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import TypedDict, Unpack

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer, Chosen, DontKnow
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marking import mark
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.scoring import SectionScore, interval_if_enough
from baclofen_quiz.services.aftermath import Aftermath, Moved, Others
from baclofen_quiz.services.sitting_views import (
    FeedbackView,
    QuestionView,
    ResultRow,
    SittingSummary,
)
from factories import SingleChanges, make_single_item

AT = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)


class SummaryChanges(TypedDict, total=False):
    started: datetime
    ended: datetime | None
    sections: tuple[Section, ...]
    score: Fraction
    answered: int
    total: int
    next_position: int | None


def make_summary(**changes: Unpack[SummaryChanges]) -> SittingSummary:
    """Make a finished sitting: 14 of 20 right."""
    summary = SittingSummary(
        sitting_id="s",
        started=AT,
        ended=AT + timedelta(minutes=19),
        sections=(Section.MECHANISM,),
        score=Fraction(14),
        answered=20,
        total=20,
        next_position=None,
    )
    return replace(summary, **changes)


def make_section(section: Section, right: int, asked: int) -> SectionScore:
    score = Fraction(right)
    return SectionScore(section, score, asked, interval_if_enough(score, asked))


def make_row(
    position: int,
    option: str = "gaba-b",
    confidence: Confidence | None = None,
    **changes: Unpack[SingleChanges],
) -> ResultRow:
    item = make_single_item(**changes)
    answer: Answer = Chosen(option) if option else DontKnow()
    return ResultRow(
        position=position,
        item=item,
        answer=answer,
        mark=mark(item, answer),
        confidence=confidence,
        reason=None,
        seconds=30,
    )


def make_feedback(
    item: Item, answer: Answer, confidence: Confidence | None = None
) -> FeedbackView:
    question = QuestionView("s", 7, 20, item, (), (), answered=True, finished=False)
    return FeedbackView(
        question,
        answer,
        mark(item, answer),
        confidence=confidence,
        hint=False,
        seconds=48,
        next_position=8,
    )


class AftermathChanges(TypedDict, total=False):
    moved: Moved | None
    others: Others | None
    reason: MissReason | None
    flagged: bool
    note: str
    single_keys: bool


def make_aftermath(**changes: Unpack[AftermathChanges]) -> Aftermath:
    """Make what an answer led to: a fact that fell from Firm to Shaky."""
    after = Aftermath(
        today=date(2026, 11, 21),
        moved=Moved(before=0.86, after=0.58, due=date(2026, 11, 22), facts=1),
        others=None,
        reason=None,
        flagged=False,
        note="",
        single_keys=True,
    )
    return replace(after, **changes)
