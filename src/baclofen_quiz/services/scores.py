"""A learner's scores over time, by section and kind, and how well they were foretold.

Marks are summed up in the database, so that many answers take little longer than few.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.calibration import Calibration, Foretold, calibration
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.scoring import (
    SectionScore,
    Tally,
    by_section,
    tallied,
    together,
)
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.services.sittings import recent
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import score_sums, study_days
from baclofen_quiz.store.queries.score_sums import ForetoldSum, MarkSum

MOST_SUMS = 200
"""The newest study days are read until there are so many sums."""

LATELY = 2_000
"""Of so many of the newest answers it is told what they mixed up, and how well they
were foretold: years later, what was mixed up at first is not mixed up any more."""

LISTED = 10
"""How many sittings are listed, the newest; their answers are in the download."""

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ScoresView:
    """Everything answered so far.

    ``days`` are the newest study days, oldest first; sections, kinds and confidences
    stand in their own order; ``calibration`` is None while nothing was predicted;
    ``calibrations`` are the same by kind.
    ``recent`` are the newest of all ``sittings``, with and without an answer.
    """

    days: tuple[tuple[date, Tally], ...]
    sections: tuple[SectionScore, ...]
    kinds: tuple[tuple[Kind, Tally], ...]
    confidences: tuple[tuple[Confidence, Tally], ...]
    calibration: Calibration | None
    calibrations: tuple[tuple[Kind, Calibration], ...]
    recent: tuple[SittingSummary, ...]
    sittings: int
    whole: Tally


def my_scores(store: Store, learner: Learner) -> ScoresView:
    """Sum up all that one learner answered."""
    parts = score_sums.marks(store, learner.id)
    days = tallied(
        (one.study_day, Fraction(one.numerators, one.mark_denominator), one.answers)
        for one in score_sums.newest_days(store, learner.id, MOST_SUMS)
    )
    kinds = tallied((Kind(one.kind), _marks(one), one.answers) for one in parts)
    said = tallied(
        (Confidence(one.confidence), _marks(one), one.answers)
        for one in parts
        if one.confidence is not None
    )
    foretold = score_sums.foretold(store, learner.id, LATELY)
    return ScoresView(
        days=tuple(sorted(days.items(), key=_day)),
        sections=section_scores(parts),
        kinds=_in_order(Kind, kinds),
        confidences=_in_order(reversed(Confidence), said),
        calibration=calibration(map(_foretold, foretold)),
        calibrations=_by_kind(foretold),
        recent=recent(store, learner, LISTED),
        sittings=score_sums.sittings(store, learner.id),
        whole=together(kinds.values()),
    )


def section_scores(parts: Iterable[MarkSum]) -> tuple[SectionScore, ...]:
    """Add marks up by section, in reading order."""
    return by_section((Section(one.section), _marks(one), one.answers) for one in parts)


def totals(store: Store, learner: Learner) -> tuple[int, int]:
    """Count the sittings and the answers of a learner."""
    days = study_days.answers(store, learner.id)
    sittings = score_sums.sittings(store, learner.id)
    return sittings, sum(day.answers for day in days)


def _marks(one: MarkSum) -> Fraction:
    return Fraction(one.numerators, one.mark_denominator)


def _day(scored: tuple[date, Tally]) -> date:
    return scored[0]


def _by_kind(foretold: Iterable[ForetoldSum]) -> tuple[tuple[Kind, Calibration], ...]:
    own: dict[Kind, list[Foretold]] = {}
    for one in foretold:
        own.setdefault(Kind(one.kind), []).append(_foretold(one))
    found = ((kind, calibration(rows)) for kind, rows in _in_order(Kind, own))
    return tuple((kind, one) for kind, one in found if one is not None)


def _foretold(one: ForetoldSum) -> Foretold:
    mark = Fraction(one.mark_numerator, one.mark_denominator)
    return Foretold(one.predicted / one.answers, mark, one.answers)


def _in_order(
    order: Iterable[Key], found: dict[Key, Value]
) -> tuple[tuple[Key, Value], ...]:
    return tuple((key, found[key]) for key in order if key in found)
