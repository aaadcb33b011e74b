"""Finding a learner's own sittings, and nobody else's."""

import re

from baclofen_quiz.learning.selection import LONGEST_SITTING
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.sitting_errors import NoSuchPosition, SittingNotFound
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import sittings as rows
from baclofen_quiz.store.queries.sittings import Found, Place, Sitting

SITTING_ID = re.compile("[0-9a-f]{32}")
"""What ``start`` gives; PostgreSQL would choke on other characters."""


def own(
    store: Store, learner: Learner, sitting_id: str, *, lock: bool = False
) -> Sitting:
    """Find a sitting; with ``lock`` whoever else would change it waits.

    Raises:
        SittingNotFound: no such sitting among this learner's.
    """
    formed = SITTING_ID.fullmatch(sitting_id)
    sitting = formed and rows.find(store, learner.id, sitting_id, lock=lock)
    if sitting is None:
        raise SittingNotFound
    return sitting


def located(
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    *,
    lock: bool = False,
) -> tuple[Sitting, Place]:
    """Find one position of a sitting; ``lock`` as above.

    Raises:
        SittingNotFound, NoSuchPosition: see their sentences.
    """
    found = located_among(store, learner, sitting_id, position, lock=lock)
    return found.sitting, found.place


def located_among(
    store: Store,
    learner: Learner,
    sitting_id: str,
    position: int,
    *,
    lock: bool = False,
) -> Found:
    """Find one position, and what else its sitting holds.

    Raises:
        SittingNotFound, NoSuchPosition: see their sentences.
    """
    formed = SITTING_ID.fullmatch(sitting_id) and 1 <= position <= LONGEST_SITTING
    found = formed and rows.located(store, learner.id, sitting_id, position, lock=lock)
    if not found:
        raise NoSuchPosition(position, own(store, learner, sitting_id).length)
    return found
