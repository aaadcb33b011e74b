"""A learner's scores over time and by section."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.scoring import SectionScore, by_section
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.sitting_reading import summary, total
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import responses, sittings
from baclofen_quiz.store.queries.responses import Sum


@dataclass(frozen=True, slots=True)
class ScoresView:
    """Everything answered so far: sittings oldest first, sections in reading order."""

    sittings: tuple[SittingSummary, ...]
    sections: tuple[SectionScore, ...]
    score: Fraction
    answered: int


def my_scores(store: Store, learner: Learner) -> ScoresView:
    """Sum up all sittings of one learner that have an answer."""
    parts = defaultdict[str, list[Sum]](list)
    for part in responses.sums(store, learner.id, None):
        parts[part.sitting_id].append(part)
    given = [part for own in parts.values() for part in own if part.denominator]
    newest_first = sittings.newest(store, learner.id, None)
    summaries = [summary(row, parts[row.id]) for row in reversed(newest_first)]
    return ScoresView(
        sittings=tuple(one for one in summaries if one.answered),
        sections=by_section(
            (
                Section(part.section),
                Fraction(part.numerators, part.denominator),
                part.items,
            )
            for part in given
        ),
        score=total(given),
        answered=sum(part.items for part in given),
    )
