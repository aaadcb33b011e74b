"""What a learner has set."""

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SettingRow
from baclofen_quiz.store.queries.inserting import upsert


def find(store: Store, learner_id: int) -> SettingRow | None:
    """Find a learner's settings; None if nothing was ever set."""
    return store.session.get(SettingRow, learner_id, populate_existing=True)


def save(store: Store, row: SettingRow) -> None:
    """Keep all settings of a learner in place of those before."""
    upsert(store, SettingRow, [row])
