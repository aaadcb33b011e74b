"""What the flashcard pages are given: the card to look at, or the end of the day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.events import Source
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.memory.states import MemoryState, Tried
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.card_box import (
    ALL_CARDS,
    CardFilter,
    cards_of,
    note_key,
)
from baclofen_quiz.services.card_queue import Queue, queue_of
from baclofen_quiz.services.card_rating import Ticket, ticket_for, tickets_for, wait
from baclofen_quiz.services.marginalia import is_flagged
from baclofen_quiz.services.memory_keeping import states
from baclofen_quiz.store.database import Store

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard

MOST_CARDS = 500
"""A device is given no more cards at once: about 200 KB of text."""


@dataclass(frozen=True, slots=True)
class LastRating:
    """The latest rating of today, which can be taken back; ``days`` until it is due."""

    review_id: int
    grade: Grade
    days: int


@dataclass(frozen=True, slots=True)
class CardView:
    """A card to look at; ``last_seen`` is the day it was last rated on, if ever."""

    card: "RecallCard"
    ticket: Ticket
    queue: Queue
    flagged: bool
    last_seen: date | None
    last: LastRating | None


@dataclass(frozen=True, slots=True)
class DayDone:
    """No card is left today, or none matches the filter."""

    queue: Queue
    last: LastRating | None


def look(  # noqa: PLR0913, PLR0917 - who, what and when are six things
    store: Store,
    bank: Bank,
    learner: Learner,
    wanted: CardFilter,
    pinned: str,
    now: datetime,
) -> CardView | DayDone:
    """Show the first card of the queue, or the pinned one if it is in the queue."""
    queue = queue_of(store, bank, learner, wanted, now)
    last = _last(store, learner, queue)
    if not queue.left:
        return DayDone(queue, last)
    fact_id = pinned if pinned in queue.left else queue.left[0]
    state = states(store, learner.id, (fact_id,))[fact_id]
    return CardView(
        card=cards_of(bank)[fact_id],
        ticket=ticket_for(store, learner, fact_id, now),
        queue=queue,
        flagged=is_flagged(store, learner, note_key(fact_id)),
        last_seen=_last_seen(state),
        last=last,
    )


def deck(
    store: Store, bank: Bank, learner: Learner, now: datetime
) -> tuple[tuple["RecallCard", Ticket], ...]:
    """Give the cards that are left of today, to be learnt without a connection."""
    here = queue_of(store, bank, learner, ALL_CARDS, now).left[:MOST_CARDS]
    tickets = tickets_for(store, learner, here, now)
    cards = cards_of(bank)
    return tuple((cards[fact_id], tickets[fact_id]) for fact_id in here)


def _last_seen(state: MemoryState) -> date | None:
    return state.strength.last_day if isinstance(state, Tried) else None


def _last(store: Store, learner: Learner, queue: Queue) -> LastRating | None:
    here = [review for review in queue.reviews if review.source == Source.SITE]
    if not here:
        return None
    review = max(here, key=lambda review: review.id)
    state = states(store, learner.id, (review.fact_id,))[review.fact_id]
    return LastRating(review.id, Grade(review.button), wait(state, queue.today))
