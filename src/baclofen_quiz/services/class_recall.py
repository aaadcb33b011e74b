"""What the learners who have an account remember together."""

from collections import defaultdict
from datetime import date

from baclofen_quiz.learning.class_recall import class_means
from baclofen_quiz.learning.memory.scheduler import Strength
from baclofen_quiz.learning.memory.states import lasting_strength
from baclofen_quiz.services.account_types import Role
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import class_memory


def class_recall(store: Store, drug: str, day: date) -> dict[str, float]:
    """Give the mean recall of each fact of a drug on a day.

    A fact that too few have tried is missing. Guests do not count: whoever opens five
    windows is not a class.
    """
    recalls: defaultdict[str, list[float]] = defaultdict(list)
    for held in class_memory.of_role(store, Role.LEARNER.value, drug):
        strength = Strength(held.stability, held.difficulty, held.last_day)
        recalls[held.fact_id].append(lasting_strength(strength, day))
    return class_means(recalls)
