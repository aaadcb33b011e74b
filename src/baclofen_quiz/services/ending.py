"""The end of a sitting: what was put down in a test becomes its answers."""

from datetime import datetime

from baclofen_quiz.items.answers import DontKnow, from_record
from baclofen_quiz.items.marks import UnfitAnswer
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.learning.study_days import usable_zone
from baclofen_quiz.learning.timing import NO_TIME, left_blank, time_spent
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.clocks import Timed, clock_of, moment_in
from baclofen_quiz.services.sitting_finding import own
from baclofen_quiz.services.sitting_writing import Given, keep
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import DraftRow
from baclofen_quiz.store.queries import drafts, people, timers
from baclofen_quiz.store.queries import sittings as rows
from baclofen_quiz.store.queries.sittings import Sitting


def end(store: Store, learner: Learner, sitting: Sitting, now: datetime) -> None:
    """End a sitting whose learner is held; a second time changes nothing.

    A timed one ends at its deadline at the latest, whenever this is noticed.
    """
    if sitting.ended_at is not None:
        return
    moment = moment_in(store, sitting, now)
    clock = clock_of(store, sitting, now)
    if isinstance(clock, Timed):
        moment = min(moment, clock.limit.ends_at)
    if Mode(sitting.mode) is Mode.TEST:
        _hand_in(store, learner, sitting, moment)
    drafts.remove_all(store, sitting.id)
    rows.end(store, sitting.id, moment)


def end_overdue(store: Store, learner: Learner, now: datetime) -> None:
    """End the sittings of a learner whose deadline is over.

    The learner is held from here on, so that nothing read later is out of date.
    """
    people.hold(store, learner.id)
    for sitting_id in timers.overdue(store, learner.id, now):
        end(store, learner, own(store, learner, sitting_id), now)


def _hand_in(
    store: Store, learner: Learner, sitting: Sitting, moment: datetime
) -> None:
    """Turn drafts into answers, and what was passed over into blanks."""
    found = {row.position: row for row in drafts.of_sitting(store, sitting.id)}
    given = {at: _given(row) for at, row in found.items() if row.answer}
    passed = left_blank(frozenset(given))
    given |= {at: _blank(found.get(at), moment) for at in passed}
    zone = usable_zone(learner.zone, store.server_zone)
    for place in rows.places(store, sitting.id):
        at = place.item.position
        if at not in given:
            continue
        try:
            keep(store, place, learner.id, zone, given[at])
        except UnfitAnswer:  # fit when it was put down; a test must always end
            keep(store, place, learner.id, zone, _blank(found.get(at), moment))


def _blank(row: DraftRow | None, moment: datetime) -> Given:
    """Leave a question blank at the end, after what it was looked at until then."""
    spent = NO_TIME if row is None else time_spent(row.shown_at, row.saved_at)
    return Given(DontKnow(), None, hint=False, shown_at=moment - spent, now=moment)


def _given(row: DraftRow) -> Given:
    sure = None if row.confidence is None else Confidence(row.confidence)
    answer = from_record(row.answer)
    return Given(answer, sure, hint=False, shown_at=row.shown_at, now=row.saved_at)
