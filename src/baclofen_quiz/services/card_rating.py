"""Rating a flashcard, once however often it is sent, and taking a rating back."""

from collections.abc import Iterable, Mapping, Sequence
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
    return tickets_for(store, learner, (fact_id,), now)[fact_id]


def tickets_for(
    store: Store, learner: Learner, fact_ids: Sequence[str], now: datetime
) -> dict[str, Ticket]:
    """Write down what each button of several cards will do, by their facts."""
    known = states(store, learner.id, fact_ids)
    previous = _previous(store, learner, fact_ids)
    day = study_day(now, usable_zone(learner.zone, store.server_zone))

    def ticket(fact_id: str) -> Ticket:
        def past() -> Iterable[Event]:
            found = memory_events.of_facts(store, learner.id, (fact_id,))
            return found.get(fact_id, ())

        uuid = uuid4().hex
        place = Place(day, now, Source.SITE, uuid)
        seen = preview(known[fact_id], place, past, holder(learner.id, fact_id))
        waits = tuple(wait(seen[grade], day) for grade in Grade)
        return Ticket(fact_id, uuid, now, previous.get(fact_id, ""), waits)

    return {fact_id: ticket(fact_id) for fact_id in fact_ids}


def rate(
    store: Store, learner: Learner, ticket: Ticket, grade: Grade, now: datetime
) -> Taken:
    """Keep the rating of a card and remember it, by the moment at which it was pressed.

    A card that has left the bank meanwhile is rated all the same.
    """
    people.hold(store, learner.id)
    fact_ids = (ticket.fact_id,)
    if _previous(store, learner, fact_ids).get(ticket.fact_id, "") != ticket.previous:
        return Taken.ALREADY
    moment = not_before(now, ticket.shown_at)
    known = states(store, learner.id, fact_ids)
    review = review_of(store, learner, ticket, grade, moment)
    if not card_reviews.add(store, review):
        return Taken.ALREADY
    day = review.study_day
    event = Rated(Place(day, moment, Source.SITE, ticket.uuid), grade)
    take_in(store, learner.id, known, {ticket.fact_id: event})
    after: Mapping[str, MemoryState] = states(store, learner.id, fact_ids)
    promised = ticket.waits[list(Grade).index(grade)]
    kept = wait(after[ticket.fact_id], day) == promised
    return Taken.KEPT if kept else Taken.CHANGED


def review_of(
    store: Store, learner: Learner, ticket: Ticket, grade: Grade, moment: datetime
) -> CardReviewRow:
    """Make the review of a showing whose button was pressed at a moment."""
    zone = usable_zone(learner.zone, store.server_zone)
    return CardReviewRow(
        uuid=ticket.uuid,
        learner_id=learner.id,
        fact_id=ticket.fact_id,
        card=note_key(ticket.fact_id),
        button=grade.value,
        source=Source.SITE.value,
        shown_at=ticket.shown_at,
        reviewed_at=moment,
        zone=zone,
        study_day=study_day(moment, zone),
    )


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


def _previous(
    store: Store, learner: Learner, fact_ids: Sequence[str]
) -> dict[str, str]:
    """Give the uuid of the latest review on this site of each fact that has one."""
    reviews = card_reviews.of_facts(store, learner.id, fact_ids)
    here = (review for review in reviews if review.source == Source.SITE)
    return {one.fact_id: one.uuid for one in sorted(here, key=lambda one: one.id)}
