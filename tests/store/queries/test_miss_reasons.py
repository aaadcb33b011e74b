"""Reasons of a miss, told by whoever missed."""

import sqlalchemy as sa

from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import MissReasonRow, ResponseRow
from baclofen_quiz.store.queries import miss_reasons
from databases import NOW, give, make_guest, make_sitting
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def reason(response_id: int, text: str) -> MissReasonRow:
    return MissReasonRow(response_id=response_id, reason=text, made_at=NOW)


def answers(store: Store) -> list[int]:
    return list(store.session.scalars(sa.select(ResponseRow.id).order_by("id")))


def test_the_last_reason_told_stands_and_only_of_ones_own_answer(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    sitting_id = make_sitting(database, learner)
    for position in (1, 2):
        give(database, learner, sitting_id, position)

    with database.writing() as store:
        first, second = answers(store)
        assert miss_reasons.save(store, learner.id, reason(first, "misread"))
        assert miss_reasons.save(store, learner.id, reason(first, "out-of-time"))
        assert not miss_reasons.save(store, other.id, reason(second, "misread"))
        assert not miss_reasons.save(store, learner.id, reason(999, "misread"))

    with database.reading() as store:
        both = [first, second]
        told = miss_reasons.of_responses(store, learner.id, both)
        assert told == {first: "out-of-time"}
        assert miss_reasons.of_responses(store, other.id, both) == {}
        assert miss_reasons.of_responses(store, learner.id, [second]) == {}
