"""Ratings that waited on a device for a connection: each is kept once, at its moment.

The clock of a device is believed between the moment at which its cards were handed out
and the moment at which the ratings arrive.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.timing import not_before
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.card_rating import Ticket, review_of
from baclofen_quiz.services.memory_keeping import replay_facts
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import card_reviews, people


@dataclass(frozen=True, slots=True)
class Waited:
    """A rating that waited: when its card was seen and its button pressed there."""

    ticket: Ticket
    grade: Grade
    shown_at: datetime
    pressed_at: datetime


class Fate(StrEnum):
    """What became of a rating that waited."""

    STORED = "stored"
    DUPLICATE = "duplicate"


def take_waited(
    store: Store, learner: Learner, ratings: Iterable[Waited], now: datetime
) -> list[Fate]:
    """Keep the ratings that are not there yet, and say of each whether it was.

    Unlike a form, a rating that waited counts also where another device has rated the
    fact since: both happened, and memory is replayed in the order of their moments.
    """
    people.hold(store, learner.id)
    fates: list[Fate] = []
    changed: set[str] = set()
    for rating in ratings:
        shown, pressed = _believed(rating, now)
        ticket = replace(rating.ticket, shown_at=shown)
        review = review_of(store, learner, ticket, rating.grade, pressed)
        stored = card_reviews.add(store, review)
        fates.append(Fate.STORED if stored else Fate.DUPLICATE)
        if stored:
            changed.add(ticket.fact_id)
    replay_facts(store, learner.id, changed)
    return fates


def _believed(rating: Waited, now: datetime) -> tuple[datetime, datetime]:
    """Bring both moments between the handing out and now, and into their order."""
    start = rating.ticket.shown_at
    end = not_before(now, start)
    pressed = min(not_before(rating.pressed_at, start), end)
    return min(not_before(rating.shown_at, start), pressed), pressed
