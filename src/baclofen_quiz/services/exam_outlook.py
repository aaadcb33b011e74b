"""What a learner will recall on the day of an exam, if study goes on as it does."""

from dataclasses import dataclass
from datetime import date, timedelta

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.forecast import Outlook, Plan, forecast
from baclofen_quiz.learning.memory.states import UNTRIED, Tried
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.learner_memory import LearnerMemory
from baclofen_quiz.services.readiness import counts
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import study_days

LOOKED_AT = 14
"""How many study days tell how many reviews a day there are."""

ENOUGH = 20
"""Of fewer facts tried, memory is not known well enough to look ahead."""

LONGEST = 180
"""An exam in more days is too far off for a habit of two weeks to last."""

MOST = 600
"""More facts would take too long while a page is waited for."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is foretold, if there are so many reviews a day."""

    outlook: Outlook
    a_day: int


def foretold(
    store: Store, bank: Bank, learner: Learner, memory: LearnerMemory, exam: date
) -> Foretold | None:
    """Look ahead to an exam; None where nothing honest can be said.

    That is where there is no day left to study, or too many; where too few facts were
    tried; and where there was less than a review a day of late.
    """
    days = (exam - memory.today).days
    states = [
        memory.states.get(fact.id, UNTRIED)
        for book in bank.monographs
        for fact in book.facts
        if counts(bank, fact)
    ]
    tried = sum(isinstance(state, Tried) for state in states)
    if not 1 < days <= LONGEST or tried < ENOUGH or len(states) > MOST:
        return None
    first = memory.today - timedelta(days=LOOKED_AT - 1)
    a_day = round(study_days.since(store, learner.id, first) / LOOKED_AT)
    if not a_day:
        return None
    return Foretold(forecast(states, Plan(memory.today, exam, a_day)), a_day)
