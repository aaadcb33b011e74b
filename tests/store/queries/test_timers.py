"""Deadlines, and the sittings that passed theirs."""

from datetime import timedelta

from baclofen_quiz.services import sittings
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import TimerRow
from baclofen_quiz.store.queries import timers
from databases import NOW, make_guest, make_sitting
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def timer(sitting_id: str, minutes: int) -> TimerRow:
    ends_at = NOW + timedelta(minutes=minutes)
    return TimerRow(sitting_id=sitting_id, seconds=minutes * 60, ends_at=ends_at)


def test_open_sittings_past_their_deadline_are_listed_for_their_learner(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    late, later, running, ended, untimed = (
        make_sitting(database, learner) for _ in range(5)
    )
    others = make_sitting(database, other)
    with database.writing() as store:
        minutes = {late: 1, later: 2, running: 3, ended: 1, others: 1}
        for sitting_id, length in minutes.items():
            timers.add(store, timer(sitting_id, length))
        sittings.finish(store, learner, ended, NOW)

    with database.reading() as store:
        now = NOW + timedelta(minutes=2)
        assert timers.overdue(store, learner.id, now) == [late, later]
        assert timers.overdue(store, learner.id, NOW) == []
        found = timers.find(store, running)
        assert found is not None
        assert found.seconds == 180
        assert timers.find(store, untimed) is None
