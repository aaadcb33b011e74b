"""What the page after an answer shows besides it, in one query."""

from typing import NamedTuple

from sqlalchemy import bindparam, func, select, true

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    FlagRow,
    MemoryRow,
    MissReasonRow,
    NoteRow,
    ResponseFactRow,
    ResponseRow,
    SettingRow,
)
from baclofen_quiz.store.queries.inserting import table_of
from baclofen_quiz.store.queries.memory import Remembered


class Aftermath(NamedTuple):
    """What became of an answer; ``reason`` and ``note`` are "" if there is none.

    ``remembered`` is what the learner remembers now of each of its facts.
    """

    reason: str
    flagged: bool
    note: str
    single_keys: bool
    remembered: tuple[Remembered, ...]


_GIVEN, _ABOUT, _KNOWN = (
    table_of(model) for model in (ResponseRow, ResponseFactRow, MemoryRow)
)
_WHY, _FLAG, _NOTE, _SET = (
    table_of(model) for model in (MissReasonRow, FlagRow, NoteRow, SettingRow)
)
_ASIDE = 4
"""How many columns stand before those of the memory."""

_AFTER = (  # built once and of plain tables, since each answer asks it
    select(
        func.coalesce(_WHY.c.reason, ""),
        _FLAG.c.item_id.is_not(None),
        func.coalesce(_NOTE.c.text, ""),
        func.coalesce(_SET.c.single_keys, true()),
        *(_KNOWN.c[name] for name in Remembered._fields),
    )
    .select_from(_GIVEN)
    .outerjoin(_WHY, _WHY.c.response_id == _GIVEN.c.id)
    .outerjoin(
        _FLAG,
        (_FLAG.c.learner_id == _GIVEN.c.learner_id)
        & (_FLAG.c.item_id == _GIVEN.c.item_id),
    )
    .outerjoin(
        _NOTE,
        (_NOTE.c.learner_id == _GIVEN.c.learner_id)
        & (_NOTE.c.item_id == _GIVEN.c.item_id),
    )
    .outerjoin(_SET, _SET.c.learner_id == _GIVEN.c.learner_id)
    .outerjoin(_ABOUT, _ABOUT.c.response_id == _GIVEN.c.id)
    .outerjoin(
        _KNOWN,
        (_KNOWN.c.learner_id == _GIVEN.c.learner_id)
        & (_KNOWN.c.fact_id == _ABOUT.c.fact_id),
    )
    .where(_GIVEN.c.id == bindparam("response"))
)


def of_response(store: Store, response_id: int) -> Aftermath:
    """Tell what became of an answer that was found before."""
    rows = store.connection.execute(_AFTER, {"response": response_id}).all()
    reason, flagged, note, single_keys = rows[0][:_ASIDE]
    known = [row[_ASIDE:] for row in rows if row[_ASIDE] is not None]
    return Aftermath(
        reason,
        bool(flagged),
        note,
        bool(single_keys),
        tuple(Remembered._make(memory) for memory in known),
    )
