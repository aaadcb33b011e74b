"""Single keys: whether a letter alone does something on a learner's pages."""

from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SettingRow
from baclofen_quiz.store.queries import people, settings


def single_keys(store: Store, learner: Learner) -> bool:
    """Tell whether single keys are on; they are until switched off."""
    row = settings.find(store, learner.id)
    return row is None or row.single_keys


def switch_single_keys(store: Store, learner: Learner, *, on: bool) -> None:
    """Switch single keys on or off; the other settings stay."""
    people.hold(store, learner.id)
    row = settings.find(store, learner.id)
    if row is not None:
        row.single_keys = on
        return
    usual = SettingRow(
        learner_id=learner.id,
        single_keys=on,
        new_cards=20,
        weekly_goal=0,
        extra_time="1",
        exam_day=None,
    )
    settings.save(store, usual)
