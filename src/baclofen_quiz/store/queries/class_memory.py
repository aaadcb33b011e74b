"""How well everybody of a role remembers the facts of a drug, without who is who."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import AccountRow, MemoryRow
from baclofen_quiz.store.queries.inserting import table_of


class Held(NamedTuple):
    """The memory of one fact by somebody; guests are nobody here."""

    fact_id: str
    stability: float
    difficulty: float
    last_day: date


_MEMORY, _ACCOUNT = table_of(MemoryRow), table_of(AccountRow)
_OF_ROLE = (
    select(*(_MEMORY.c[name] for name in Held._fields))
    .join_from(_ACCOUNT, _MEMORY, _ACCOUNT.c.learner_id == _MEMORY.c.learner_id)
    .where(
        _ACCOUNT.c.role == bindparam("role"),
        _MEMORY.c.fact_id.startswith(bindparam("drug")),
        _MEMORY.c.stability.is_not(None),
    )
)


def of_role(store: Store, role: str, drug: str) -> Iterable[Held]:
    """Give every rated memory of a fact of a drug, once for each account of a role."""
    asked = {"role": role, "drug": f"{drug}/"}
    rows = store.session.connection().execute(_OF_ROLE, asked)
    return map(Held._make, rows)
