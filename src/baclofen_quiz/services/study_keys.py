"""Single keys: whether a letter alone does something on a learner's pages."""

from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import settings


def single_keys(store: Store, learner: Learner) -> bool:
    """Tell whether single keys are on; they are until switched off."""
    row = settings.find(store, learner.id)
    return row is None or row.single_keys
