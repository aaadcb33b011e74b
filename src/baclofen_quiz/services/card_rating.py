"""Rating a flashcard, once however often it is sent, and taking a rating back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import uuid4

from baclofen_quiz.learning.memory.events import Event, Place, Rated, Source
from baclofen_quiz.learning.memory.replaying import preview
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.memory.states import MemoryState, next_day
from baclofen_quiz.learning.study_days import study_day, usable_zone
from baclofen_quiz.learning.timing import not_before
from baclofen_quiz.services import memory_events
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.card_box import note_key
from baclofen_quiz.services.memory_keeping import (
    holder,
    replay_facts,
    states,
    take_in,
)
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import CardReviewRow
from baclofen_quiz.store.queries import card_reviews, people


@dataclass(frozen=True, slots=True)
class Ticket:
    """One showing of a card: what its buttons promised, and what was there before.

    ``uuid`` will be the review's. ``previous`` is the uuid of the latest review of
    the fact when it was shown ("" if none): after another one this showing is over.
    ``waits`` are days from the study day, for the buttons in their order.
    """

    fact_id: str
    uuid: str
    shown_at: datetime
    previous: str
    waits: tuple[int, ...]


class Taken(StrEnum):
    """What became of a rating."""

    KEPT = "kept"
    CHANGED = "changed"  # kept, with another interval than the button said
    ALREADY = "already"  # it was there, or another one came first


def ticket_for(store: Store, learner: Learner, fact_id: str, now: datetime) -> Ticket:
    """Write down what each button of a card will do from here."""
    uuid = uuid4().hex
    day = _day(store, learner, now)
    state = states(store, learner.id, (fact_id,))[fact_id]

    def past() -> Iterable[Event]:
        return memory_events.of_facts(store, learner.id, (fact_id,)).get(fact_id, ())

    place = Place(day, now, Source.SITE, uuid)
    seen = preview(state, place, past, holder(learner.id, fact_id))
    waits = tuple(wait(seen[grade], day) for grade in Grade)
    previous = _previous(store, learner, fact_id)
    return Ticket(fact_id, uuid, now, previous, waits)


def rate(
    store: Store, learner: Learner, ticket: Ticket, grade: Grade, now: datetime
) -> Taken:
    """Keep the rating of a card and remember it, by the moment at which it was pressed.

    A card that has left the bank meanwhile is rated all the same.
    """
    people.hold(store, learner.id)
    if _previous(store, learner, ticket.fact_id) != ticket.previous:
        return Taken.ALREADY
    moment = not_before(now, ticket.shown_at)
    zone = usable_zone(learner.zone, store.server_zone)
    day = study_day(moment, zone)
    known = states(store, learner.id, (ticket.fact_id,))
    review = CardReviewRow(
        uuid=ticket.uuid,
        learner_id=learner.id,
        fact_id=ticket.fact_id,
        card=note_key(ticket.fact_id),
        button=grade.value,
        source=Source.SITE.value,
        shown_at=ticket.shown_at,
        reviewed_at=moment,
        zone=zone,
        study_day=day,
    )
    if not card_reviews.add(store, review):
        return Taken.ALREADY
    event = Rated(Place(day, moment, Source.SITE, ticket.uuid), grade)
    take_in(store, learner.id, known, {ticket.fact_id: event})
    after: Mapping[str, MemoryState] = states(store, learner.id, (ticket.fact_id,))
    promised = ticket.waits[list(Grade).index(grade)]
    kept = wait(after[ticket.fact_id], day) == promised
    return Taken.KEPT if kept else Taken.CHANGED


def undo(store: Store, learner: Learner, review_id: int, now: datetime) -> str:
    """Take a rating back; give its fact, or "" if there is no such rating."""
    people.hold(store, learner.id)
    review = card_reviews.find(store, learner.id, review_id)
    if review is None or review.source != Source.SITE:
        return ""
    card_reviews.undo(store, learner.id, review_id, now)
    replay_facts(store, learner.id, (review.fact_id,))
    return review.fact_id


def wait(state: MemoryState, day: date) -> int:
    """Count the days from a day until a fact is due; 0 if nothing says when."""
    due = next_day(state)
    return 0 if due is None else (due - day).days


def _previous(store: Store, learner: Learner, fact_id: str) -> str:
    reviews = card_reviews.of_facts(store, learner.id, (fact_id,))
    here = [review for review in reviews if review.source == Source.SITE]
    return max(here, key=lambda review: review.id).uuid if here else ""


def _day(store: Store, learner: Learner, now: datetime) -> date:
    return study_day(now, usable_zone(learner.zone, store.server_zone))
