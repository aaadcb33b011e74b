"""Counting reviews back: those of a package are kept once, and memory follows them.

All reviews of a package are kept, or none. Memory is replayed in the order of moments,
so that packages may come in any order, and again and again. Replaying takes longer than
keeping, and while one writes others wait: so it is foreseen before, and done again only
if meanwhile something happened to one of the facts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.learning.memory.events import Source
from baclofen_quiz.learning.memory.states import MemoryState
from baclofen_quiz.learning.study_days import usable_zone
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.anki_cards import Cards
from baclofen_quiz.services.anki_events import Named, by_fact, event, named, rows
from baclofen_quiz.services.anki_reading import MOST_REVIEWS, TooManyReviewsError
from baclofen_quiz.services.memory_events import Events
from baclofen_quiz.services.memory_keeping import foreseen, keep_foreseen
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.queries import card_reviews, memory, people
from baclofen_quiz.store.queries.memory import Remembered

_ROWS_AT_ONCE: Final = 5_000
_FACTS_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Counted:
    """What became of the reviews of a package.

    ``new`` are kept now, ``known`` were there before; ``facts`` are those whose memory
    has changed.
    """

    new: int
    known: int
    facts: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """The reviews of a package, and what keeping them will do to whom.

    ``new`` are those that are not kept yet, by their uuids. ``before`` is what was
    remembered of their facts, ``after`` what will be.
    """

    learner_id: int
    zone: str
    cards: Cards
    reviews: Sequence[Review]
    new: Named
    before: Mapping[str, Remembered]
    after: Mapping[str, MemoryState]


def prepare(
    store: Store, learner: Learner, reviews: Sequence[Review], cards: Cards
) -> Prepared:
    """Look which reviews are new, and replay their facts; nothing is kept.

    Args:
        store: where to look.
        learner: whose they are.
        reviews: from a package, as ``anki_reading`` sorted them out.
        cards: what each card asks.

    Raises:
        TooManyReviewsError: there would be more than can be true.
    """
    zone = usable_zone(learner.zone, store.server_zone)
    known = card_reviews.uuids(store, learner.id, Source.ANKI)
    new = {name: one for name, one in named(reviews).items() if name not in known}
    if len(known) + len(new) > MOST_REVIEWS:
        raise TooManyReviewsError
    before: dict[str, Remembered] = {}
    after: dict[str, MemoryState] = {}
    for events in _events(new, cards, zone):
        before |= memory.of_facts(store, learner.id, events)
        after |= foreseen(store, learner.id, events)
    return Prepared(learner.id, zone, cards, reviews, new, before, after)


def keep(store: Store, learner: Learner, prepared: Prepared) -> Counted:
    """Keep the new reviews, and what is remembered after them.

    Raises:
        TooManyReviewsError: there would be more than can be true.
    """
    people.hold(store, learner.id)
    if not _holds(store, learner, prepared):
        prepared = prepare(store, learner, prepared.reviews, prepared.cards)
    written = rows(prepared.new, prepared.cards, learner.id, prepared.zone)
    while some := list(islice(written, _ROWS_AT_ONCE)):
        card_reviews.add_all(store, some)
    keep_foreseen(store, learner.id, prepared.after)
    new = len(prepared.new)
    return Counted(new, len(prepared.reviews) - new, len(prepared.after))


def _holds(store: Store, learner: Learner, prepared: Prepared) -> bool:
    """Whether nothing has happened since; every event leaves its trace in memory."""
    if prepared.learner_id != learner.id:
        return False
    now: dict[str, Remembered] = {}
    for facts in _some(list(prepared.after)):
        now |= memory.of_facts(store, learner.id, facts)
    return now == prepared.before


def _events(reviews: Named, cards: Cards, zone: str) -> Iterator[Events]:
    """Turn reviews into events, some facts at a time."""
    every = by_fact(reviews, cards)
    for facts in _some(sorted(every)):
        yield {
            fact: [event(name, review, zone) for name, review in every[fact].items()]
            for fact in facts
        }


def _some(facts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(facts), _FACTS_AT_ONCE):
        yield facts[start : start + _FACTS_AT_ONCE]
