"""What the first page is given: what to do next, and where a learner stands.

Nothing here sums up all answers; it reads memory, this week, and the newest sittings.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.states import Tried, lasting
from baclofen_quiz.learning.readiness import Readiness
from baclofen_quiz.learning.recall_steps import RecallStep, recall_step
from baclofen_quiz.learning.study_weeks import StudyWeek, monday, study_week
from baclofen_quiz.learning.weak_sections import SectionFact, WeakSection, weakest
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.learner_memory import LearnerMemory, memory_of
from baclofen_quiz.services.readiness import (
    ReadinessView,
    counts,
    readiness_of,
    readiness_on,
)
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.store.database import Store

if TYPE_CHECKING:
    from baclofen_quiz.services.exam_outlook import Foretold
    from baclofen_quiz.services.sitting_views import SittingSummary

RECENT = 4
WEAKEST = 3


@dataclass(frozen=True, slots=True)
class Due:
    """What is due today.

    ``questions`` counts facts that a question asks, ``cards`` those that a card asks,
    ``critical`` the safety-critical facts among those with a question. ``next_facts``
    come back on ``next_day``, the first day after today; None if none will.
    """

    questions: int = 0
    cards: int = 0
    critical: int = 0
    next_day: date | None = None
    next_facts: int = 0


@dataclass(frozen=True, slots=True)
class Exam:
    """The day of an exam, and what would be recalled on it without more study.

    ``foretold`` is what will be if study goes on; None where that cannot be said.
    """

    day: date
    expected: Readiness
    foretold: "Foretold | None" = None


@dataclass(frozen=True, slots=True)
class Dashboard:
    """One learner today; ``steps`` counts the facts by their recall tomorrow.

    ``exam`` is None until a learner sets its day. ``time_up``: the current sitting is a
    test whose deadline is over, and nobody has ended it yet.
    """

    current: "SittingSummary | None"
    recent: "tuple[SittingSummary, ...]"
    due: Due
    week: StudyWeek
    weakest: tuple[WeakSection, ...]
    readiness: ReadinessView
    steps: Mapping[RecallStep, int]
    exam: Exam | None
    time_up: bool = False

    @property
    def tried(self) -> bool:
        """Whether anything was ever rated."""
        return any(self.steps.values())


def dashboard(
    store: Store, bank: Bank, learner: Learner | None, now: datetime
) -> Dashboard:
    """Collect what the first page shows; nobody has done nothing."""
    memory = memory_of(store, learner, now)
    current, recent, time_up = _sittings(store, learner, now)
    settings = settings_of(store, learner)
    return Dashboard(
        current=current,
        recent=recent,
        due=due_today(bank, memory),
        week=_week(store, learner, memory, settings.weekly_goal),
        weakest=weakest(_rated(bank, memory), memory.today, WEAKEST),
        readiness=readiness_of(bank, bank.monographs, memory.states, memory.today),
        steps=_steps(bank, memory),
        exam=_exam(store, bank, learner, memory, settings.exam_day),
        time_up=time_up,
    )


def _exam(
    store: Store,
    bank: Bank,
    learner: Learner | None,
    memory: LearnerMemory,
    day: date | None,
) -> Exam | None:
    """Look ahead to the exam; of one that is over nothing is expected but today's."""
    if learner is None or day is None:
        return None
    from baclofen_quiz.services.exam_outlook import foretold  # noqa: PLC0415 - few have one

    later = max(day, memory.today)
    expected = readiness_on(bank, bank.monographs, memory.states, later)
    return Exam(day, expected, foretold(store, bank, learner, memory, day))


def _sittings(
    store: Store, learner: Learner | None, now: datetime
) -> "tuple[SittingSummary | None, tuple[SittingSummary, ...], bool]":
    """Find the sitting that goes on, the newest, and whether its time is up."""
    if learner is None:
        return None, (), False
    from baclofen_quiz.services import sittings  # noqa: PLC0415 - nobody has none
    from baclofen_quiz.store.queries import timers  # noqa: PLC0415 - as above

    current = sittings.current(store, learner)
    over = current is not None and current.sitting_id in timers.overdue(
        store, learner.id, now
    )
    return current, sittings.recent(store, learner, RECENT), over


def due_today(bank: Bank, memory: LearnerMemory) -> Due:
    """Count what is due: the same fact can be asked by a question and by a card."""
    due = memory.due(bank)
    asked = [fact for fact in due if fact in bank.items_of_fact]
    later = memory.coming_back(bank)
    next_day = min(later, default=None)
    return Due(
        questions=len(asked),
        cards=len(due),
        critical=sum(bank.facts[fact].statement.critical for fact in asked),
        next_day=next_day,
        next_facts=later[next_day] if next_day else 0,
    )


def _week(
    store: Store, learner: Learner | None, memory: LearnerMemory, goal: int
) -> StudyWeek:
    if learner is None:
        return study_week(memory.today, (), goal)
    from baclofen_quiz.store.queries import study_days  # noqa: PLC0415 - as above

    active = study_days.active(store, learner.id, monday(memory.today))
    return study_week(memory.today, active, goal)


def _rated(bank: Bank, memory: LearnerMemory) -> list[SectionFact]:
    """List the facts that were rated and that a question asks."""
    return [
        SectionFact(fact.id, book.drug, fact.section, fact.statement.critical, state)
        for book in bank.monographs
        for fact in book.facts
        for state in [memory.states.get(fact.id)]
        if fact.id in bank.items_of_fact and isinstance(state, Tried)
    ]


def _steps(bank: Bank, memory: LearnerMemory) -> Mapping[RecallStep, int]:
    found = Counter(
        recall_step(lasting(state, memory.today))
        for fact in bank.facts.values()
        for state in [memory.states.get(fact.id)]
        if counts(bank, fact) and isinstance(state, Tried)
    )
    return {step: found[step] for step in RecallStep}
