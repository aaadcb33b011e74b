"""Today's flashcards of a learner: what is due, then what is new, up to a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.card_order import interleaved, shuffled
from baclofen_quiz.learning.memory.states import (
    UNTRIED,
    MemoryState,
    Tried,
    Untried,
    due,
    next_day,
)
from baclofen_quiz.learning.study_days import study_day, usable_zone
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.card_box import CardFilter, cards_of, place_of
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import card_reviews
from baclofen_quiz.store.queries.card_reviews import Review

if TYPE_CHECKING:
    from baclofen_quiz.items.recall import RecallCard


@dataclass(frozen=True, slots=True)
class Queue:
    """What is left of today, in order; all counts are within the filter.

    ``done`` counts the cards reviewed today, ``waiting`` the new ones that today's
    number leaves out, ``matching`` all cards. ``reviews`` are those of today whatever
    the filter, and ``next_day`` is the next day on which one of the cards is due.
    """

    today: date
    due: tuple[str, ...]
    new: tuple[str, ...]
    done: int
    waiting: int
    matching: int
    reviews: tuple[Review, ...]
    next_day: date | None

    @property
    def left(self) -> tuple[str, ...]:
        """All that is left of today."""
        return self.due + self.new


def queue_of(
    store: Store, bank: Bank, learner: Learner, wanted: CardFilter, now: datetime
) -> Queue:
    """Lay out today's cards; whatever is done, the others keep their order."""
    today = study_day(now, usable_zone(learner.zone, store.server_zone))
    every = cards_of(bank)
    cards = {fact: card for fact, card in every.items() if wanted.takes(card)}
    states = all_states(store, learner.id)
    reviews = tuple(card_reviews.of_day(store, learner.id, today))
    seen = {review.fact_id for review in reviews}
    first = {fact for fact in seen if _began(states.get(fact, UNTRIED), today)}
    started = {fact: states.get(fact, UNTRIED) for fact in cards}
    open_new = _left(_new(cards, started, first, today), started, seen, today)
    number = max(settings_of(store, learner).new_cards - len(first), 0)
    return Queue(
        today=today,
        due=_left(_due(cards, started, seen - first, today), started, seen, today),
        new=open_new[:number],
        done=len(seen & cards.keys()),
        waiting=len(open_new[number:]),
        matching=len(cards),
        reviews=reviews,
        next_day=_next(started, today),
    )


Cards = Mapping[str, "RecallCard"]
States = Mapping[str, MemoryState]


def _due(cards: Cards, states: States, done: set[str], today: date) -> list[str]:
    """Order what was due when the day began."""
    there = [
        place_of(card)
        for fact, card in cards.items()
        if fact in done or due(states[fact], today)
    ]
    return interleaved(shuffled(there, today), today)


def _new(cards: Cards, states: States, first: set[str], today: date) -> list[str]:
    """Order what was new when the day began: each section as it is read."""
    there = [
        place_of(card)
        for fact, card in cards.items()
        if fact in first
        or (isinstance(states[fact], Untried) and not _set(states[fact]))
    ]
    return interleaved(there, today)


def _set(state: MemoryState) -> bool:
    """Whether a day is set on which to ask again, so that it counts as due."""
    return next_day(state) is not None


def _left(
    order: list[str], states: States, seen: set[str], today: date
) -> tuple[str, ...]:
    """Leave out what something happened to today: more would not rate it."""
    return tuple(
        fact
        for fact in order
        if fact not in seen and states[fact].trace.last.study_day < today
    )


def _began(state: MemoryState, today: date) -> bool:
    """Whether a fact was rated today for the first time."""
    return (
        isinstance(state, Tried)
        and state.reviews == 1
        and state.strength.last_day == today
    )


def _next(states: States, today: date) -> date | None:
    days = (next_day(state) for state in states.values())
    return min((day for day in days if day is not None and day > today), default=None)
