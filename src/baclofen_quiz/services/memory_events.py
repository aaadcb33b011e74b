"""From stored answers and card reviews to the events of each fact."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from fractions import Fraction

from baclofen_quiz.items.answers import Answer, from_record
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marks import Mark, Verdict
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.crediting import answered, credits_of
from baclofen_quiz.learning.memory.events import (
    Answered,
    Event,
    Place,
    Rated,
    Source,
)
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services.sitting_reading import item_in
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import card_reviews, histories, snapshots
from baclofen_quiz.store.queries.card_reviews import Review
from baclofen_quiz.store.queries.histories import Given
from baclofen_quiz.store.queries.responses import Response

Events = Mapping[str, list[Event]]
"""The events of each fact, by its id."""


def of_response(
    response: Response, item: Item, answer: Answer, mark: Mark
) -> Mapping[str, Answered]:
    """Tell what an answer that has just come says of each of its facts."""
    return answered(
        credits_of(item, answer, mark),
        _place(response.study_day, response.answered_at, response.uuid),
        confidence=_confidence(response.confidence),
        hint=response.hint,
    )


def of_facts(store: Store, learner_id: int, fact_ids: Iterable[str]) -> Events:
    """Gather all that happened to some facts of a learner."""
    wanted = set(fact_ids)
    found = histories.of_facts(store, learner_id, wanted)
    reviews = card_reviews.of_facts(store, learner_id, wanted)
    events = _gathered(store, found, reviews)
    return {fact: events[fact] for fact in wanted if fact in events}


def of_review(review: Review) -> Rated:
    """Turn a card review into the event of its fact."""
    place = Place(
        review.study_day, review.reviewed_at, Source(review.source), review.uuid
    )
    return Rated(place, Grade(review.button))


def _gathered(store: Store, given: list[Given], reviews: list[Review]) -> Events:
    bodies = snapshots.bodies(store, {one.snapshot_digest for one in given})
    events = defaultdict[str, list[Event]](list)
    for one in given:
        told = _of_given(one, item_in(bodies[one.snapshot_digest]))
        for fact, event in told.items():
            events[fact].append(event)
    for review in reviews:
        events[review.fact_id].append(of_review(review))
    return events


def _of_given(given: Given, item: Item) -> Mapping[str, Answered]:
    fraction = Fraction(given.mark_numerator, given.mark_denominator)
    mark = Mark(fraction, Verdict(given.verdict), given.diagnosis)
    return answered(
        credits_of(item, from_record(given.answer), mark),
        _place(given.study_day, given.answered_at, given.uuid),
        confidence=_confidence(given.confidence),
        hint=given.hint,
        misread=given.miss_reason == MissReason.MISREAD,
    )


def _place(study_day: date, moment: datetime, key: str) -> Place:
    return Place(study_day, moment, Source.SITE, key)


def _confidence(said: str | None) -> Confidence | None:
    return None if said is None else Confidence(said)
