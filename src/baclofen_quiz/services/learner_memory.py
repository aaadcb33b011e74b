"""All that a learner remembers, read once for a page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.states import MemoryState, Tried, due, next_day
from baclofen_quiz.learning.study_days import study_day, usable_zone
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store


@dataclass(frozen=True, slots=True)
class LearnerMemory:
    """What is remembered of each fact that was ever asked, and what day it is."""

    today: date
    states: Mapping[str, MemoryState] = field(default_factory=dict)

    @property
    def tried(self) -> bool:
        """Whether anything was ever rated."""
        return any(isinstance(state, Tried) for state in self.states.values())

    def due(self, bank: Bank) -> tuple[str, ...]:
        """List the facts of a bank that are due today and may still be asked."""
        return tuple(
            fact.id
            for fact in bank.facts.values()
            if fact.usable
            and fact.id in self.states
            and due(self.states[fact.id], self.today)
        )

    def asked(self, bank: Bank) -> list[MemoryState]:
        """List the states of the facts of a bank that may still be asked."""
        return [
            self.states[fact.id]
            for fact in bank.facts.values()
            if fact.usable and fact.id in self.states
        ]

    def coming_back(self, bank: Bank) -> Counter[date]:
        """Count by their day the facts that come back after today, if still asked."""
        days = map(next_day, self.asked(bank))
        return Counter(day for day in days if day is not None and day > self.today)


def memory_of(store: Store, learner: Learner | None, now: datetime) -> LearnerMemory:
    """Read what a learner remembers; nobody remembers nothing."""
    if learner is None:
        return LearnerMemory(study_day(now, usable_zone(store.server_zone)))
    from baclofen_quiz.services.memory_keeping import all_states  # noqa: PLC0415 - not for nobody

    zone = usable_zone(learner.zone, store.server_zone)
    return LearnerMemory(study_day(now, zone), all_states(store, learner.id))
