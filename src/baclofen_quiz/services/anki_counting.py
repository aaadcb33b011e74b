"""Counting reviews back: those of a package are kept once, and memory follows them.

A package is kept in parts, since while one writes others wait. After each part memory
is what a replay of all that is kept gives, so that it may end anywhere, and the same
package sent again goes on from there. Packages may come in any order, and again and
again. Replaying takes longer than keeping: it is foreseen before, and done again only
if meanwhile something happened to one of the facts.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.learning.memory.events import Event, Source
from baclofen_quiz.learning.memory.states import MemoryState
from baclofen_quiz.learning.study_days import usable_zone
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.anki_cards import Cards
from baclofen_quiz.services.anki_events import Named, by_fact, event, named, rows
from baclofen_quiz.services.anki_portions import portions
from baclofen_quiz.services.anki_reading import (
    MOST_REVIEWS,
    NotCountedError,
    TooManyReviewsError,
)
from baclofen_quiz.services.memory_keeping import foreseen, keep_foreseen
from baclofen_quiz.store.database import Database, Store, StoreUnavailable
from baclofen_quiz.store.queries import card_reviews, memory, people
from baclofen_quiz.store.queries.memory import Remembered

Told = Callable[[int, int], None]
"""What is called after each part: how many new reviews are kept, and of how many."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What became of the reviews of a package.

    ``new`` are kept now, ``known`` were there before; ``facts`` are those whose memory
    has changed.
    """

    new: int
    known: int
    facts: int


class CountedInPart(NotCountedError):
    """The database failed when some of the reviews were kept already."""

    def __init__(self, kept: int, of: int, reason: str) -> None:
        """Say how far it came, and how to go on."""
        super().__init__(
            f"{kept:,} of {of:,} new reviews are counted, and stay so. Then the "
            f"database could not be used ({reason}). Send the same file again in a "
            "while: the rest is counted, and nothing twice."
        )


class LearnerGone(NotCountedError):
    """The learner was deleted, or became another, while reviews were counted."""

    def __init__(self) -> None:
        """Say whom to come as."""
        super().__init__(
            "Whoever sent this package is not here any more: a guest signed in "
            "meanwhile, or the account was deleted. Sign in and send it again; nothing "
            "counts twice."
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """Some reviews, and what keeping them will do to whom.

    ``new`` are those that are not kept yet, by their uuids. ``before`` is what was
    remembered of their facts, ``after`` what will be.
    """

    learner: Learner
    zone: str
    cards: Cards
    reviews: Named
    new: Named
    before: Mapping[str, Remembered]
    after: Mapping[str, MemoryState]


def _nobody_listens(kept: int, of: int) -> None:
    """Tell nobody how far it is."""


def count_back(
    database: Database,
    learner: Learner,
    reviews: Sequence[Review],
    cards: Cards,
    told: Told = _nobody_listens,
) -> Counted:
    """Keep the new reviews of a package, and what is remembered after them.

    Args:
        database: where to keep them; it is written to several times.
        learner: whose they are.
        reviews: from a package, as ``anki_reading`` sorted them out.
        cards: what each card asks.
        told: is called after each part.

    Raises:
        TooManyReviewsError: there would be more than can be true; nothing was kept.
        StoreUnavailable: the database failed, and nothing was kept.
        CountedInPart: it failed later.
        LearnerGone: the learner was deleted.
    """
    new = _new(database, learner, reviews)
    kept, facts = 0, set[str]()
    for portion in portions(new, cards):
        try:
            done = _count(database, learner, portion, cards)
        except StoreUnavailable as failure:
            if not kept:
                raise
            raise CountedInPart(kept, len(new), failure.reason) from failure
        kept += len(done.new)
        facts.update(done.after)
        told(kept, len(new))
    return Counted(kept, len(reviews) - kept, len(facts))


def _new(database: Database, learner: Learner, reviews: Sequence[Review]) -> Named:
    with database.reading() as store:
        known = card_reviews.uuids(store, learner.id, Source.ANKI)
    new = {name: one for name, one in named(reviews).items() if name not in known}
    if len(known) + len(new) > MOST_REVIEWS:
        raise TooManyReviewsError
    return new


def _count(
    database: Database, learner: Learner, reviews: Named, cards: Cards
) -> Prepared:
    with database.reading() as store:
        prepared = prepare(store, learner, reviews, cards)
    with database.writing() as store:
        return keep(store, prepared)


def prepare(store: Store, learner: Learner, reviews: Named, cards: Cards) -> Prepared:
    """Look which reviews are new, and replay their facts; nothing is kept."""
    zone = usable_zone(learner.zone, store.server_zone)
    known = card_reviews.known(store, learner.id, reviews)
    new = {name: one for name, one in reviews.items() if name not in known}
    events: dict[str, list[Event]] = {
        fact: [event(name, review, zone) for name, review in own.items()]
        for fact, own in by_fact(new, cards).items()
    }
    before = memory.of_facts(store, learner.id, events)
    after = foreseen(store, learner.id, events)
    return Prepared(learner, zone, cards, reviews, new, before, after)


def keep(store: Store, prepared: Prepared) -> Prepared:
    """Keep what was prepared; give what was kept, which may be less.

    Raises:
        LearnerGone: the learner was deleted.
    """
    learner = prepared.learner
    people.hold(store, learner.id)
    if not people.is_there(store, learner.id):
        raise LearnerGone
    if not _holds(store, prepared):
        prepared = prepare(store, learner, prepared.reviews, prepared.cards)
    written = rows(prepared.new, prepared.cards, learner.id, prepared.zone)
    card_reviews.add_all(store, list(written))
    keep_foreseen(store, learner.id, prepared.after)
    return prepared


def _holds(store: Store, prepared: Prepared) -> bool:
    """Whether nothing has happened since; every event leaves its trace in memory."""
    now = memory.of_facts(store, prepared.learner.id, prepared.after)
    return now == prepared.before
