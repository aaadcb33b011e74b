"""Single keys: whether a letter alone does something on a learner's pages."""

from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.settings import set_keys, settings_of
from baclofen_quiz.store.database import Store


def single_keys(store: Store, learner: Learner) -> bool:
    """Tell whether single keys are on; they are until switched off."""
    return settings_of(store, learner).single_keys


def switch_single_keys(store: Store, learner: Learner, *, on: bool) -> None:
    """Switch single keys on or off; the other settings stay."""
    set_keys(store, learner, on=on)
