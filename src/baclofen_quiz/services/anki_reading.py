"""Reading reviews out of a learner's package, and sorting out what cannot be.

Nothing is stored here, and nothing of other decks is kept in memory.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import IO, Final

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki.container import opened
from baclofen_quiz.exchange.anki.own_notes import count_others, own_guids
from baclofen_quiz.exchange.anki.revlog import IMPOSSIBLE, MANUAL, Review, reviews
from baclofen_quiz.services.anki_cards import Cards

MOST_REVIEWS: Final = 300_000
"""Reviews that are counted back for one learner: of 5,000 cards sixty each."""

CLOCKS_DIFFER: Final = timedelta(minutes=5)
"""How far the clock of a phone may be from ours."""

_BEFORE_ANKI: Final = datetime(2006, 10, 5, tzinfo=UTC)
"""The day of the first release of Anki."""

_NONE_OF_OURS = (
    "This package holds no card of ours. Export the deck that came from this site, or "
    "a deck above it."
)
_NO_REVIEW = (
    "This package holds {notes} of our notes, and no review of any. If you have "
    'studied them, export again with "Include scheduling information" ticked; a '
    "collection package (.colpkg) always includes it."
)


class Rejected(StrEnum):
    """Why a review does not count."""

    MANUAL = "manual"  # a card was moved to another day, and no button pressed
    IMPOSSIBLE = "impossible"  # it names a button that Anki does not have
    FUTURE = "future"  # it says a moment that has not come
    TOO_EARLY = "too-early"  # before Anki was there, or this very card
    NO_FACT = "no-fact"  # the card asks no fact of a monograph


class NotCountedError(BaclofenQuizError):
    """Nothing of a package was kept."""


class NothingToCountError(NotCountedError):
    """A sound package in which there is no review of a card of ours."""


class TooManyReviewsError(NotCountedError):
    """More reviews than anybody has pressed buttons."""

    def __init__(self) -> None:
        """Name the limit."""
        super().__init__(
            f"These would be more than {MOST_REVIEWS:,} reviews of one learner. That "
            "many are not counted, and nothing of this package was kept."
        )


@dataclass(frozen=True, slots=True)
class Readable:
    """What a package holds for us.

    ``unknown`` counts notes that are named like ours and are in no deck known here;
    ``others`` all other notes, of which nothing was read.
    """

    reviews: tuple[Review, ...]
    rejected: Mapping[Rejected, int]
    unknown: int
    others: int


def read_package(source: IO[bytes], cards: Cards, now: datetime) -> Readable:
    """Read the reviews of our cards out of a package.

    Args:
        source: the package (.apkg or .colpkg); it must be seekable.
        cards: which notes are ours, and what they ask.
        now: later reviews are not believed.

    Raises:
        UnreadablePackageError: it cannot be read.
        NothingToCountError: there is no review of a card of ours in it.
        TooManyReviewsError: there are more than can be true.
    """
    with opened(source) as collection:
        there = Counter(guid in cards for guid in own_guids(collection))
        if not there[True]:
            raise NothingToCountError(_NONE_OF_OURS)
        kept, rejected = _sorted_out(reviews(collection, cards), cards, now)
        if not kept and not rejected:
            raise NothingToCountError(_NO_REVIEW.format(notes=f"{there[True]:,}"))
        others = count_others(collection)
    return Readable(kept, rejected, there[False], others)


def _sorted_out(
    found: Iterable[Review], cards: Cards, now: datetime
) -> tuple[tuple[Review, ...], Mapping[Rejected, int]]:
    """Keep what can be true, and count the rest by its fault.

    A card that was made in the future tells only of a clock that was wrong.
    """
    slack = _milliseconds(CLOCKS_DIFFER)
    earliest, latest = _since_epoch(_BEFORE_ANKI), _since_epoch(now) + slack
    kept: list[Review] = []
    rejected = Counter[Rejected]()
    for review in islice(found, MOST_REVIEWS + 1):
        guid, _, moment, button, _, made = review
        if button == MANUAL:
            rejected[Rejected.MANUAL] += 1
        elif button == IMPOSSIBLE:
            rejected[Rejected.IMPOSSIBLE] += 1
        elif moment > latest:
            rejected[Rejected.FUTURE] += 1
        elif moment < earliest or moment + slack < made <= latest:
            rejected[Rejected.TOO_EARLY] += 1
        elif not cards[guid].facts:
            rejected[Rejected.NO_FACT] += 1
        else:
            kept.append(review)
    if len(kept) + rejected.total() > MOST_REVIEWS:
        raise TooManyReviewsError
    return tuple(kept), rejected


def _since_epoch(moment: datetime) -> int:
    return _milliseconds(moment - datetime.fromtimestamp(0, UTC))


def _milliseconds(length: timedelta) -> int:
    return length // timedelta(milliseconds=1)
