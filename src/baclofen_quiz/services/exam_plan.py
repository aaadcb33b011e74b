"""An exam by section, and what more or fewer reviews a day would change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.forecast import Outlook, Plan, play
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.exam_outlook import (
    Foretold,
    Silence,
    facts_of,
    rate_of_late,
    silence,
    states_of,
)
from baclofen_quiz.services.learner_memory import memory_of
from baclofen_quiz.services.readiness import ReadinessView, readiness_of
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.store.database import Store

SUPPOSED = 10
"""So many reviews a day are supposed of somebody who has not studied of late."""

MOST_A_DAY = 200
"""No more reviews a day are foretold."""


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """What will be recalled on the day of an exam.

    ``then`` is what will be if nothing is studied until then, ``now`` is today.
    ``rates`` are what so many reviews a day would make of it, the fewest first; with
    ``a_day`` of them a section has its part in ``sections``. Both are empty where
    ``silence`` tells why nothing is foretold. ``of_late`` is the number of reviews a
    day in the last two weeks.
    """

    exam: date
    today: date
    now: ReadinessView
    then: ReadinessView
    of_late: int
    a_day: int
    silence: Silence | None
    rates: tuple[Foretold, ...] = ()
    sections: Mapping[Section, Outlook] = field(default_factory=dict)


def exam_plan(
    store: Store, bank: Bank, learner: Learner, now: datetime, a_day: int = 0
) -> ExamPlan | None:
    """Look ahead to the exam that a learner has set; None if none is to come.

    Args:
        store: to read.
        bank: what may be asked.
        learner: whose exam.
        now: the time.
        a_day: so many reviews a day; 0 for as many as there were of late.
    """
    memory = memory_of(store, learner, now)
    exam = settings_of(store, learner).exam_day
    if exam is None or exam < memory.today:
        return None
    books, facts = bank.monographs, facts_of(bank)
    states = states_of(facts, memory)
    of_late = rate_of_late(store, learner, memory.today)
    plan = ExamPlan(
        exam=exam,
        today=memory.today,
        now=readiness_of(bank, books, memory.states, memory.today),
        then=readiness_of(bank, books, memory.states, exam),
        of_late=of_late,
        a_day=min(a_day, MOST_A_DAY) or of_late or SUPPOSED,
        silence=silence(states, memory.today, exam),
    )
    if plan.silence is not None:
        return plan
    played = {
        rate: play(states, Plan(memory.today, exam, rate)) for rate in _rates(plan)
    }
    places: dict[Section, list[int]] = {}
    for at, fact in enumerate(facts):
        places.setdefault(fact.section, []).append(at)
    mine = played[plan.a_day]
    return replace(
        plan,
        rates=tuple(Foretold(one.whole, rate) for rate, one in played.items()),
        sections={section: mine.of(own) for section, own in places.items()},
    )


def _rates(plan: ExamPlan) -> list[int]:
    """Choose how many reviews a day are compared: none, half, as now, and twice."""
    usual = plan.of_late or SUPPOSED
    return sorted({0, max(usual // 2, 1), usual, 2 * usual, plan.a_day})
