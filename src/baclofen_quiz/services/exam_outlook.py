"""What a learner will recall on the day of an exam, if study goes on as it does."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.forecast import Outlook, Plan, play
from baclofen_quiz.learning.memory.states import UNTRIED, MemoryState, Tried
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


class Silence(StrEnum):
    """Why nothing is foretold."""

    NO_DAY = "no day"  # no day of study is left before the exam
    FAR = "far"
    FEW = "few"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is foretold, if there are so many reviews a day."""

    outlook: Outlook
    a_day: int


def foretold(
    store: Store, bank: Bank, learner: Learner, memory: LearnerMemory, exam: date
) -> Foretold | None:
    """Look ahead to an exam; None where nothing honest can be said.

    That is where there is a reason for silence, or where there was less than a review
    a day of late.
    """
    states = states_of(facts_of(bank), memory)
    if silence(states, memory.today, exam) is not None:
        return None
    a_day = rate_of_late(store, learner, memory.today)
    if not a_day:
        return None
    return Foretold(play(states, Plan(memory.today, exam, a_day)).whole, a_day)


def facts_of(bank: Bank) -> tuple[Fact, ...]:
    """List the facts that an exam is about, in reading order."""
    each = (fact for book in bank.monographs for fact in book.facts)
    return tuple(fact for fact in each if counts(bank, fact))


def states_of(facts: tuple[Fact, ...], memory: LearnerMemory) -> list[MemoryState]:
    """Give what is remembered of each of some facts."""
    return [memory.states.get(fact.id, UNTRIED) for fact in facts]


def silence(states: list[MemoryState], today: date, exam: date) -> Silence | None:
    """Tell why nothing can be foretold; None if it can."""
    days = (exam - today).days
    if days <= 1:
        return Silence.NO_DAY
    if days > LONGEST:
        return Silence.FAR
    if sum(isinstance(state, Tried) for state in states) < ENOUGH:
        return Silence.FEW
    return Silence.MANY if len(states) > MOST else None


def rate_of_late(store: Store, learner: Learner, today: date) -> int:
    """Say how many reviews a day there were in the last two weeks."""
    first = today - timedelta(days=LOOKED_AT - 1)
    return round(study_days.since(store, learner.id, first) / LOOKED_AT)
