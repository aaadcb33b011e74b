"""The page to which reviews in Anki are brought, and what it says of them."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from typing import ClassVar

from itsdangerous import BadSignature

from baclofen_quiz.services.anki_counting import Counted
from baclofen_quiz.services.anki_reading import Readable, Rejected
from baclofen_quiz.web.serializers import serializer
from baclofen_quiz.web.upload_limits import LARGEST_PACKAGE
from baclofen_quiz.web.words import count

SALT = "reviews-in-anki"
"""Tells what is signed here from all else that this site signs."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a package, in numbers."""

    new: int
    known: int
    facts: int
    manual: int
    impossible: int
    future: int
    too_early: int
    no_fact: int
    unknown: int
    others: int

    @classmethod
    def of(cls, counted: Counted, readable: Readable) -> "Tally":
        """Sum a package up."""
        rejected = readable.rejected
        return cls(
            new=counted.new,
            known=counted.known,
            facts=counted.facts,
            manual=rejected.get(Rejected.MANUAL, 0),
            impossible=rejected.get(Rejected.IMPOSSIBLE, 0),
            future=rejected.get(Rejected.FUTURE, 0),
            too_early=rejected.get(Rejected.TOO_EARLY, 0),
            no_fact=rejected.get(Rejected.NO_FACT, 0),
            unknown=readable.unknown,
            others=readable.others,
        )

    @property
    def heading(self) -> str:
        """Say what matters first."""
        if self.new:
            return f"{count(self.new, 'review')} of {count(self.facts, 'fact')} counted"
        return "Nothing new to count"

    @property
    def lines(self) -> tuple[str, ...]:
        """Say what else was in the package, and why it does not count."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        rejected = (
            (self.future, "dated in the future; look at the clock of your device"),
            (self.too_early, "dated before Anki, or the card, was there"),
            (self.no_fact, "on a question without a fact of a monograph"),
            (self.manual, "moved to another day by hand, no button pressed"),
            (self.impossible, "with a button that Anki does not have"),
        )
        if self.known:
            yield f"{count(self.known, 'review')} counted before, and not again."
        for number, why in rejected:
            if number:
                yield f"{count(number, 'review')} not counted: {why}."
        if self.unknown:
            notes = count(self.unknown, "note")
            yield f"{notes} named like ours that this site does not know."
        if self.others:
            notes = count(self.others, "other note")
            yield f"{notes} in the package; other decks are not read."


def sign_tally(tally: Tally) -> str:
    """Write a tally so that it can travel in an address."""
    return str(serializer(SALT).dumps(astuple(tally)))


def signed_tally(signed: str) -> Tally | None:
    """Read what ``sign_tally`` wrote; None if it did not write this."""
    try:
        return Tally(*serializer(SALT).loads(signed))
    except (BadSignature, TypeError):
        return None


@dataclass(frozen=True, slots=True)
class AnkiReviewsPage:
    """How reviews come from Anki; ``fault`` says why none of a package were counted."""

    template: ClassVar[str] = "anki/reviews.html"
    told: Tally | None = None
    fault: str = ""

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return "Error: Reviews in Anki" if self.fault else "Reviews in Anki"

    @property
    def largest(self) -> int:
        """Megabytes of a package."""
        return LARGEST_PACKAGE // 1_000_000
