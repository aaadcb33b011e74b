"""The notes of the facts of one monograph, and which of them are lost."""

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.exchange.anki import tombstones
from baclofen_quiz.exchange.anki.ledger import Draft, Ledger, Standing
from baclofen_quiz.exchange.anki.names import fact_key
from baclofen_quiz.exchange.anki.notes import content_of
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.recall import recall
from baclofen_quiz.problems import Severity
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.drafted_notes import (
    Drafted,
    Told,
    first_time,
    heard,
    silent,
)


def drafted_facts(  # noqa: PLR0913, PLR0917 -- what a deck depends on, and who hears it
    monograph: Monograph,
    bank: Bank,
    ledger: Ledger,
    choice: DeckChoice,
    now: int,
    told: Told = silent,
) -> Drafted:
    """Draft the chosen facts; ``now`` (epoch seconds) dates an unchecked text."""
    chosen = choice.decks(monograph.drug)
    decks = frozenset(deck for deck in chosen if deck.part is Part.FACTS)
    if not decks:
        return Drafted(decks, choice, (), frozenset(), frozenset(), {})
    asked = recall(monograph)
    first = first_time(monograph, now)
    contents = [
        (card, content_of(card, monograph)) for card in heard(asked.cards, told)
    ]
    return Drafted(
        decks=decks,
        choice=choice,
        drafts=tuple(
            Draft(content, first, card.front, card.back, Standing())
            for card, content in contents
            if content.deck in decks and choice.takes(content.key)
        ),
        present=_present(monograph, ledger),
        shaky=frozenset() if _sound(monograph, bank) else frozenset(ledger.notes),
        reasons=_reasons(monograph),
        problems=asked.problems,
    )


def _sound(monograph: Monograph, bank: Bank) -> bool:
    return not any(
        problem.severity is Severity.ERROR and problem.location.file == monograph.file
        for problem in bank.problems
    )


def _present(monograph: Monograph, ledger: Ledger) -> frozenset[str]:
    """Keys of a usable fact, with a card or not, or of a statement not understood."""
    usable = {fact_key(fact.id) for fact in monograph.facts if fact.usable}
    unread = {
        f"{monograph.drug}/{entry.statement.section}/{entry.statement.slug}"
        for entry in monograph.entries
        if not entry.facts
        and entry.statement.askable
        and not entry.statement.second_source_of
    }
    held = {
        key
        for key in ledger.notes
        if key.removeprefix("fact:").partition(".")[0] in unread
    }
    return frozenset(usable | held)


def _reasons(monograph: Monograph) -> dict[str, str]:
    return {
        fact_key(fact.id): _reason(fact) for fact in monograph.facts if not fact.usable
    }


def _reason(fact: Fact) -> str:
    if fact.statement.disputed:
        return tombstones.DISPUTED
    return tombstones.UNASKED
