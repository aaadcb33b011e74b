"""The extra time of everybody who has an account."""

from typing import NamedTuple

from sqlalchemy import func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import AccountRow, SettingRow


class Timed(NamedTuple):
    """Somebody with an account, and their extra time as it is stored."""

    name: str
    role: str
    extra_time: str


def of_accounts(store: Store, usual: str) -> list[Timed]:
    """List the accounts by name; who has no settings has the usual time."""
    query = (
        select(
            AccountRow.name,
            AccountRow.role,
            func.coalesce(SettingRow.extra_time, usual),
        )
        .outerjoin(SettingRow, SettingRow.learner_id == AccountRow.learner_id)
        .order_by(AccountRow.name_key)
    )
    return [Timed._make(row) for row in store.session.execute(query)]
