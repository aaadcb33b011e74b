"""What a page about a sitting is given: plain values, no database behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer
from baclofen_quiz.items.item import Item, Option
from baclofen_quiz.items.marking import Mark
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.scoring import NOTHING, SectionScore, Tally


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question as it is shown; ``position`` counts from 1.

    ``options`` stand in shown order (of a matching item: the left ones), ``right`` are
    the right ones of a matching item, in shown order.
    """

    sitting_id: str
    position: int
    total: int
    item: Item
    options: tuple[Option, ...]
    right: tuple[Option, ...]
    answered: bool
    finished: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """An answer is in the database; ``duplicate`` means an earlier one stands.

    ``ignored`` is what was sent now, if the one that stands says something else.
    """

    duplicate: bool
    ignored: Answer | None = None


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """The stored answer and its mark; ``next_position`` is None at the end.

    ``response_id`` and ``revision`` name the answer and what was asked; ``predicted``
    is the probability of a right answer that was expected before it.
    """

    question: QuestionView
    answer: Answer
    mark: Mark
    confidence: Confidence | None
    hint: bool
    seconds: int
    next_position: int | None
    response_id: int = 0
    revision: str = ""
    predicted: float | None = None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One answered question of a sitting; ``reason`` is why it was missed, if told."""

    position: int
    item: Item
    answer: Answer
    mark: Mark
    confidence: Confidence | None
    reason: MissReason | None
    seconds: int


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """An answer that came after the end; it counts for nothing."""

    position: int
    item: Item
    answer: Answer


@dataclass(frozen=True, slots=True)
class SittingSummary:
    """A sitting in a list; ``ended`` is None while it goes on.

    ``score`` is the sum of the marks of the ``answered`` questions out of ``total``;
    ``next_position`` is the first question without an answer; None at the end.
    """

    sitting_id: str
    started: datetime
    ended: datetime | None
    sections: tuple[Section, ...]
    score: Fraction
    answered: int
    total: int
    next_position: int | None


@dataclass(frozen=True, slots=True)
class ResultsView:
    """A sitting when it is over (or so far).

    ``score`` counts the answered questions (``answered`` of ``total``); a position
    without an answer is not reached, which is not the same as wrong. ``next_step`` is
    the section to study next, or None when nothing was missed. ``earlier`` and
    ``earlier_sections`` are the learner's own marks before this sitting. ``late`` are
    answers that came after the end.
    """

    summary: SittingSummary
    sections: tuple[SectionScore, ...]
    rows: tuple[ResultRow, ...]
    not_reached: tuple[int, ...]
    next_step: SectionScore | None
    late: tuple[LateAnswer, ...] = ()
    earlier: Tally = NOTHING
    earlier_sections: Mapping[Section, Tally] = field(default_factory=dict)
