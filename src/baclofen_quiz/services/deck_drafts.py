"""The notes of one monograph before any time, and the tombstones of lost facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.exchange.anki import tombstones
from baclofen_quiz.exchange.anki.ledger import Draft, Ledger, Retired, Standing
from baclofen_quiz.exchange.anki.names import SubDeck, fact_key
from baclofen_quiz.exchange.anki.notes import content_of
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.recall import recall
from baclofen_quiz.problems import Problem, Severity
from baclofen_quiz.services.deck_choice import DeckChoice


@dataclass(frozen=True, slots=True)
class Drafted:
    """The notes of one monograph, and what must not be buried."""

    monograph: Monograph
    decks: frozenset[SubDeck]
    choice: DeckChoice
    drafts: tuple[Draft, ...]
    sound: bool
    problems: tuple[Problem, ...]

    @classmethod
    def of(
        cls, monograph: Monograph, bank: Bank, choice: DeckChoice, now: int
    ) -> "Drafted":
        """Draft the chosen notes; ``now`` (epoch seconds) dates an unchecked text."""
        decks = choice.decks(monograph)
        asked = recall(monograph)
        first = _first_time(monograph, now)
        contents = [(card, content_of(card, monograph)) for card in asked.cards]
        return cls(
            monograph=monograph,
            decks=decks,
            choice=choice,
            drafts=tuple(
                Draft(content, first, card.front, card.back, Standing())
                for card, content in contents
                if content.deck in decks and choice.takes(content.key)
            ),
            sound=not any(
                problem.severity is Severity.ERROR
                and problem.location.file == monograph.file
                for problem in bank.problems
            ),
            problems=asked.problems if decks else (),
        )

    def tombstones(
        self, ledger: Ledger, edition: str, now: datetime
    ) -> Iterator[Draft]:
        """Draft tombstones; while the monograph has errors, only those that stand.

        A dose line with a slip of the pen is not a withdrawn fact, nor is a note that
        was not asked for.
        """
        for draft in tombstones.tombstones(
            ledger,
            edition=edition,
            decks=self.decks,
            present=self._present(ledger),
            reasons=_reasons(self.monograph),
            today=now.date(),
        ):
            entry = ledger.notes[draft.content.key]
            if not self.choice.takes(draft.content.key):
                continue
            if self.sound or isinstance(entry.state, Retired):
                yield draft

    def _present(self, ledger: Ledger) -> frozenset[str]:
        """Keys with a card, with a usable fact, or of a statement not understood."""
        carded = {draft.content.key for draft in self.drafts}
        usable = {fact_key(fact.id) for fact in self.monograph.facts if fact.usable}
        unread = {
            f"{self.monograph.drug}/{entry.statement.section}/{entry.statement.slug}"
            for entry in self.monograph.entries
            if not entry.facts
            and entry.statement.askable
            and not entry.statement.second_source_of
        }
        held = {
            key
            for key in ledger.notes
            if key.removeprefix("fact:").partition(".")[0] in unread
        }
        return frozenset(carded | usable | held)


def _first_time(monograph: Monograph, now: int) -> int:
    """When the notes of a monograph count as written: the day it was checked."""
    if monograph.review is None:
        return now
    return int(datetime.combine(monograph.review.date, time(), UTC).timestamp())


def _reasons(monograph: Monograph) -> dict[str, str]:
    return {
        fact_key(fact.id): _reason(fact) for fact in monograph.facts if not fact.usable
    }


def _reason(fact: Fact) -> str:
    if fact.statement.disputed:
        return tombstones.DISPUTED
    return tombstones.UNASKED
