"""What an answer led to: when its facts come back, and what others chose."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, from_record
from baclofen_quiz.learning.memory.guessing import chance, known_share
from baclofen_quiz.learning.memory.states import MemoryState, next_day, recall
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.study_days import study_day, usable_zone
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.memory_records import from_row
from baclofen_quiz.services.sitting_views import FeedbackView
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import aftermath as rows
from baclofen_quiz.store.queries import shares

ENOUGH_OTHERS = 10
"""With fewer first answers, what others chose would be chance, or somebody's secret."""

AHEAD = timedelta(days=7)
"""Just after an answer everything is remembered: its worth shows some days later."""

ALMOST_GIVEN = 0.99
"""A higher chance of guessing right says nothing of what was known."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How well the weakest of an item's ``facts`` was remembered, and will be.

    ``before`` is the recall when it was asked, 0 of a fact that was never rated;
    ``after`` that in a week from now, 0 if still nothing rated it. ``due`` is the day
    from which it comes back, None if nothing says when.
    """

    before: float
    after: float
    due: date | None
    facts: int


@dataclass(frozen=True, slots=True)
class Others:
    """First answers of all learners: how many, how many right, and who chose what."""

    answers: int
    right: int
    chose: Mapping[str, int]

    def percent(self, number: int) -> int:
        """Give a number of these answers in percent."""
        return round(100 * number / self.answers)


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What the page after an answer shows besides it.

    ``moved`` is None of an item on no fact, ``others`` with too few answers, and
    ``reason`` while the learner told none.
    """

    today: date
    moved: Moved | None
    others: Others | None
    reason: MissReason | None
    flagged: bool
    note: str
    single_keys: bool


def aftermath(
    store: Store, learner: Learner, view: FeedbackView, now: datetime
) -> Aftermath:
    """Tell what an answer led to, in two queries."""
    found = rows.of_response(store, view.response_id)
    item = view.question.item
    first = shares.first_answers(store, item.family, item.id, view.revision)
    today = study_day(now, usable_zone(learner.zone, store.server_zone))
    states = [from_row(one) for one in found.remembered]
    return Aftermath(
        today=today,
        moved=_moved(view, states, today) if states else None,
        others=others_of(first),
        reason=MissReason(found.reason) if found.reason else None,
        flagged=found.flagged,
        note=found.note,
        single_keys=found.single_keys,
    )


def _moved(view: FeedbackView, states: list[MemoryState], today: date) -> Moved:
    """Take the weakest fact: it decides the next answer, as it decided this one."""
    by_guess = min(chance(view.question.item), ALMOST_GIVEN)
    days = [day for day in map(next_day, states) if day is not None]
    return Moved(
        before=known_share(view.predicted or 0.0, by_guess),
        after=min(recall(state, today + AHEAD) for state in states),
        due=min(days, default=None),
        facts=len(states),
    )


def others_of(first: Iterable[shares.Share]) -> Others | None:
    """Sum up what others chose; None while they are too few."""
    each = tuple(first)
    answers = sum(share.answers for share in each)
    if answers < ENOUGH_OTHERS:
        return None
    chose = Counter[str]()
    for share in each:
        for option in _options(from_record(share.answer)):
            chose[option] += share.answers
    return Others(answers, sum(share.right for share in each), chose)


def _options(answer: Answer) -> frozenset[str]:
    match answer:
        case Chosen(option):
            return frozenset({option})
        case ChosenSet(options):
            return options
        case _:
            return frozenset()
