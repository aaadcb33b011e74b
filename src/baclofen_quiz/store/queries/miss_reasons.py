"""Why answers were missed, as their learner says."""

from collections.abc import Collection

from sqlalchemy import select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import MissReasonRow, ResponseRow
from baclofen_quiz.store.queries.inserting import upsert


def save(store: Store, learner_id: int, reason: MissReasonRow) -> bool:
    """Keep a reason in place of the one before; False if the answer is not theirs."""
    own = select(ResponseRow.id).where(
        ResponseRow.id == reason.response_id, ResponseRow.learner_id == learner_id
    )
    if store.session.scalar(own) is None:
        return False
    upsert(store, MissReasonRow, [reason])
    return True


def of_responses(
    store: Store, learner_id: int, response_ids: Collection[int]
) -> dict[int, str]:
    """Give the reasons of a learner's answers by the id of the answer."""
    query = (
        select(MissReasonRow.response_id, MissReasonRow.reason)
        .join(ResponseRow, ResponseRow.id == MissReasonRow.response_id)
        .where(
            ResponseRow.learner_id == learner_id,
            MissReasonRow.response_id.in_(response_ids),
        )
    )
    return {row.response_id: row.reason for row in store.session.execute(query)}
