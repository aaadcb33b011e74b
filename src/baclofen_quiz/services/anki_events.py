"""From reviews in Anki to events of facts, and to rows that are kept."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Final

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.learning.memory.events import Place, Rated, Source
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.learning.study_days import study_day
from baclofen_quiz.services.anki_cards import Cards

_EPOCH: Final = datetime.fromtimestamp(0, UTC)
_LONGEST_LOOK: Final = 3_600_000
"""Milliseconds: whoever looks longer at a card has gone away."""

Named = Mapping[str, Review]
"""Reviews by their uuids."""


def named(reviews: Iterable[Review]) -> dict[str, Review]:
    """Name reviews: each has the same name in every package that holds it."""
    return {_name(review): review for review in reviews}


def by_fact(reviews: Named, cards: Cards) -> dict[str, dict[str, Review]]:
    """Part reviews by the facts that their cards ask.

    A button tells of the card as a whole, since nobody saw which part of the answer was
    missed: so it rates each of the facts.
    """
    found: dict[str, dict[str, Review]] = {}
    for name, review in reviews.items():
        for number, fact in enumerate(cards[review.guid].facts):
            found.setdefault(fact, {})[_own_name(name, number)] = review
    return found


def event(name: str, review: Review, zone: str) -> Rated:
    """Tell what a review says of one fact; ``zone`` is the learner's."""
    moment, day = _when(review.moment, zone)
    return Rated(Place(day, moment, Source.ANKI, name), Grade(review.button))


def rows(
    reviews: Named, cards: Cards, learner_id: int, zone: str
) -> Iterator[dict[str, object]]:
    """Write down reviews, a row for each fact that the card asks."""
    for name, review in reviews.items():
        card = cards[review.guid]
        moment, day = _when(review.moment, zone)
        looked = timedelta(milliseconds=min(max(review.taken, 0), _LONGEST_LOOK))
        for number, fact in enumerate(card.facts):
            yield {
                "uuid": _own_name(name, number),
                "learner_id": learner_id,
                "fact_id": fact,
                "card": card.key,
                "button": review.button,
                "source": Source.ANKI.value,
                "shown_at": moment - looked,
                "reviewed_at": moment,
                "zone": zone,
                "study_day": day,
            }


def _name(review: Review) -> str:
    told = f"anki {review.guid} {review.ord} {review.moment}"
    return sha256(told.encode()).hexdigest()[:32]


def _own_name(name: str, number: int) -> str:
    """Name what a review says of one of its facts: the first has its name."""
    return f"{name}-{number}" if number else name


@lru_cache(maxsize=8_192)
def _when(milliseconds: int, zone: str) -> tuple[datetime, date]:
    """Tell when a review was, which is asked for its events and again for its rows."""
    moment = _EPOCH + timedelta(milliseconds=milliseconds)
    return moment, study_day(moment, zone)
