"""What a quiz is chosen by, besides what was asked for: read once, as plain values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.difficulty import Difficulty, FirstAnswers, difficulty
from baclofen_quiz.learning.memory.scheduler import Strength, recall
from baclofen_quiz.learning.scoring import ENOUGH
from baclofen_quiz.learning.selection import Asked, Inputs, Scope, Standing
from baclofen_quiz.learning.study_days import study_day, usable_zone
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import choosing, flags, memory, responses
from baclofen_quiz.store.queries.choosing import ItemAnswers, SectionMarks
from baclofen_quiz.store.queries.memory import Remembered

WEAKEST = 3
"""How many sections are called the weakest."""


def inputs_for(
    store: Store, bank: Bank, learner: Learner | None, now: datetime
) -> Inputs:
    """Read all that selection needs; of nobody, only what is true for everybody."""
    safety = frozenset(f.id for f in bank.facts.values() if f.statement.critical)
    hard = _difficulties(bank, choosing.first_answers(store))
    if learner is None:
        return Inputs(safety=safety, difficulty=hard)
    day = study_day(now, usable_zone(learner.zone, store.server_zone))
    remembered = memory.of_learner(store, learner.id).values()
    return Inputs(
        standing=_standing(store, learner),
        recall=_recall(remembered, day),
        due=frozenset(one.fact_id for one in remembered if _due(one, day)),
        flagged=frozenset(flags.of_learner(store, learner.id)),
        weakest=weakest_scopes(choosing.marks_by_section(store, learner.id)),
        safety=safety,
        difficulty=hard,
        asked=_asked(bank, choosing.answered_items(store, learner.id)),
    )


def answered(store: Store, bank: Bank, learner: Learner) -> Inputs:
    """Read no more than which items a learner has answered, and how they stand."""
    return Inputs(
        standing=_standing(store, learner),
        asked=_asked(bank, choosing.answered_items(store, learner.id)),
    )


def _recall(remembered: Iterable[Remembered], day: date) -> dict[str, float]:
    """Say how probably each fact is remembered that was ever rated."""
    return {
        one.fact_id: recall(Strength(one.stability, one.difficulty, one.last_day), day)
        for one in remembered
        if one.stability is not None
        and one.difficulty is not None
        and one.last_day is not None
    }


def _due(one: Remembered, day: date) -> bool:
    days = (one.due_day, one.retest_day, one.second_retest_day)
    return any(due is not None and due <= day for due in days)


def _standing(store: Store, learner: Learner) -> dict[str, Standing]:
    """Tell how each family stands that a learner has answered."""
    latest = responses.latest_by_family(store, learner.id)
    return {
        family: Standing.RIGHT if right else Standing.MISSED
        for family, right in latest.items()
    }


def weakest_scopes(rows: Iterable[SectionMarks]) -> frozenset[Scope]:
    """Choose the sections with the lowest share right; few answers say nothing."""
    known = [row for row in rows if row.asked >= ENOUGH and row.marks < row.asked]
    ranked = sorted(known, key=lambda row: (row.marks / row.asked, row.drug))
    return frozenset(Scope(row.drug, Section(row.section)) for row in ranked[:WEAKEST])


def _difficulties(
    bank: Bank, firsts: Mapping[str, tuple[float, int]]
) -> dict[str, Difficulty]:
    """Judge the families that somebody has answered; the others by their form."""
    return {
        item.family: difficulty(item, FirstAnswers(*firsts[item.family]))
        for item in bank.items
        if item.family in firsts
    }


def _asked(bank: Bank, answered: Iterable[ItemAnswers]) -> dict[str, tuple[Asked, ...]]:
    """For each fact, the items of this bank by which it was asked, latest first."""
    found: defaultdict[str, list[Asked]] = defaultdict(list)
    for ago, one in enumerate(answered):
        item = bank.by_id.get(one.item_id)
        if item is not None:
            asked = Asked(item.id, one.family, item.model, ago)
            for fact in item.facts:
                found[fact].append(asked)
    return {fact: tuple(asked) for fact, asked in found.items()}
