"""How a learner did before a moment."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.scoring import NOTHING, Tally, tallied
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import score_sums
from baclofen_quiz.store.queries.score_sums import MarkSum


def earlier_sections(
    store: Store, learner_id: int, moment: datetime
) -> Mapping[Section, Tally]:
    """Sum up by section what was answered before a moment.

    An index holds the sums of all answers, and mostly few came since: what is left
    without those is found much faster than by looking at each answer before.
    """
    whole = _by_section(score_sums.marks(store, learner_id))
    since = _by_section(score_sums.marks(store, learner_id, moment))
    rest = {
        section: _without(tally, since.get(section, NOTHING))
        for section, tally in whole.items()
    }
    return {section: tally for section, tally in rest.items() if tally.asked}


def _by_section(parts: list[MarkSum]) -> Mapping[Section, Tally]:
    return tallied(
        (
            Section(one.section),
            Fraction(one.numerators, one.mark_denominator),
            one.answers,
        )
        for one in parts
    )


def _without(whole: Tally, part: Tally) -> Tally:
    return Tally(whole.right - part.right, whole.asked - part.asked)
