"""How well a statement is remembered: what a monograph is tinted by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from baclofen_quiz.learning.memory.states import MemoryState, Tried, lasting
from baclofen_quiz.learning.recall_steps import RecallStep, percent, recall_step


@dataclass(frozen=True, slots=True)
class Recalled:
    """The weakest of its facts decides; ``untried`` counts those never asked."""

    recall: float
    untried: int = 0

    @property
    def percent(self) -> int:
        """The number that is printed."""
        return percent(self.recall)

    @property
    def step(self) -> RecallStep:
        """Which of the five steps that is."""
        return recall_step(self.recall)


@dataclass(frozen=True, slots=True)
class NotAsked:
    """It can be asked, and never was; that is not the same as forgotten."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Nothing asks it, for this reason."""

    reason: str


Tint = Recalled | NotAsked | Closed
"""Either: match on its class."""


def tint(states: Iterable[MemoryState], day: date, closed: str = "") -> Tint:
    """Judge a statement by what is remembered of its facts on a day.

    Args:
        states: of each fact that may be asked.
        day: today, or a day to come on which nothing was studied since.
        closed: why nothing asks it; a card may have asked it all the same.
    """
    facts = tuple(states)
    recalls = [lasting(state, day) for state in facts if isinstance(state, Tried)]
    if recalls:
        return Recalled(min(recalls), len(facts) - len(recalls))
    return Closed(closed) if closed else NotAsked()


@dataclass(frozen=True, slots=True)
class Heat:
    """Some statements together; ``unasked`` counts those that could be asked."""

    recalls: tuple[float, ...]
    unasked: int

    @property
    def mean(self) -> int:
        """The mean recall of what was asked, in percent; 0 if nothing was."""
        return percent(sum(self.recalls) / len(self.recalls)) if self.recalls else 0

    @property
    def lowest(self) -> int:
        """The lowest recall, in percent; 0 if nothing was asked."""
        return percent(min(self.recalls, default=0.0))

    @property
    def step(self) -> RecallStep:
        """The step of the mean."""
        return recall_step(self.mean / 100)


def together(tints: Iterable[Tint]) -> Heat:
    """Sum statements up; what nothing asks does not count."""
    found = tuple(tints)
    return Heat(
        tuple(one.recall for one in found if isinstance(one, Recalled)),
        sum(isinstance(one, NotAsked) for one in found),
    )
