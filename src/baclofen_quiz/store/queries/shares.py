"""What everybody chose: counts only, and of each learner only the first answer."""

from typing import NamedTuple

from sqlalchemy import bindparam, case, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import ResponseRow, SnapshotRow
from baclofen_quiz.store.queries.inserting import table_of


class Share(NamedTuple):
    """First answers that were the same, by their record; ``right`` were wholly so."""

    answer: str
    answers: int
    right: int


_GIVEN, _SHOWN = table_of(ResponseRow), table_of(SnapshotRow)

_OF_FAMILY = select(_SHOWN.c.item_id).where(_SHOWN.c.family == bindparam("family"))

_FIRST = (
    select(func.min(_GIVEN.c.id))
    .where(_GIVEN.c.item_id.in_(_OF_FAMILY))
    .group_by(_GIVEN.c.learner_id)
)

_RIGHT = case((_GIVEN.c.mark_numerator == _GIVEN.c.mark_denominator, 1), else_=0)

_SHARES = (  # built once, since each answer asks it
    select(_GIVEN.c.answer, func.count(), func.sum(_RIGHT))
    .where(
        _GIVEN.c.id.in_(_FIRST),
        _GIVEN.c.item_id == bindparam("item"),
        _GIVEN.c.revision == bindparam("revision"),
    )
    .group_by(_GIVEN.c.answer)
    .order_by(_GIVEN.c.answer)
)


def first_answers(
    store: Store, family: str, item_id: str, revision: str
) -> list[Share]:
    """Count first answers to an item as it is in one revision, by the answer's record.

    Whoever met another item of the same family before has seen its explanation, so
    the answer to this one is no first answer.
    """
    asked = {"family": family, "item": item_id, "revision": revision}
    rows = store.connection.execute(_SHARES, asked)
    return [Share._make(row) for row in rows]
