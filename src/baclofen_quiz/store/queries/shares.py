"""What everybody chose: counts only, and of each learner only the first answer."""

from sqlalchemy import func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SnapshotRow


def first_answers(
    store: Store, family: str, item_id: str, revision: str
) -> dict[str, int]:
    """Count first answers to an item as it is in one revision, by the answer's record.

    Whoever met another item of the same family before has seen its explanation, so
    the answer to this one is no first answer.
    """
    of_family = select(SnapshotRow.item_id).where(SnapshotRow.family == family)
    first = (
        select(func.min(ResponseRow.id))
        .where(ResponseRow.item_id.in_(of_family))
        .group_by(ResponseRow.learner_id)
    )
    query = (
        select(ResponseRow.answer, func.count())
        .where(
            ResponseRow.id.in_(first),
            ResponseRow.item_id == item_id,
            ResponseRow.revision == revision,
        )
        .group_by(ResponseRow.answer)
    )
    return {row[0]: row[1] for row in store.session.execute(query)}
