"""Tombstones: a published note whose fact is gone stays, and says so.

A note that a package leaves out remains in every learner's collection for ever, with
its old text. So a withdrawn or newly disputed fact keeps its note, under a banner.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from baclofen_quiz.exchange.anki import names
from baclofen_quiz.exchange.anki.ledger import Draft, Entry, Ledger, Retired
from baclofen_quiz.exchange.anki.markup import banner, html, join
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.notes import NoteContent
from baclofen_quiz.exchange.anki.schema import FACT

WITHDRAWN = "The monograph no longer states it."
DISPUTED = "The sources now disagree about it."
UNASKED = "It is no longer asked."
RETIRED_QUESTION = "Its authors took the question back."
ASKED_TWICE = "Another card asks the same."


def tombstones(  # noqa: PLR0913 -- each says one thing of the deck that is printed
    ledger: Ledger,
    *,
    edition: str,
    decks: Collection[SubDeck],
    present: Collection[str],
    reasons: Mapping[str, str],
    today: date,
) -> Iterator[Draft]:
    """Draft a tombstone for each note of these decks that has no card any more.

    ``present`` are the keys that must not be touched; ``reasons`` says why a key has no
    card where that is known; otherwise its fact was withdrawn, or its question is not
    asked any more.
    """
    for key, entry in sorted(ledger.notes.items()):
        gone = edition in entry.editions and key not in present
        if gone and entry.deck in decks:
            usual = WITHDRAWN if entry.type is FACT else UNASKED
            state = _retirement(entry, reasons.get(key, usual), today)
            yield Draft(
                content=_content(key, entry, state),
                first=entry.current.mod,
                front=entry.front,
                back=entry.back,
                state=state,
            )


def _retirement(entry: Entry, reason: str, today: date) -> Retired:
    """Keep the reason and day of an older tombstone: it must not change again."""
    return entry.state if isinstance(entry.state, Retired) else Retired(reason, today)


def _content(key: str, entry: Entry, state: Retired) -> NoteContent:
    notice = banner(
        f"Withdrawn on {state.day.isoformat()}. {state.reason}",
        "Do not learn this card any more; suspend it.",
    )
    return NoteContent(
        key=key,
        type=entry.type,
        deck=entry.deck,
        fields={
            entry.type.asks: join(notice, html(entry.front)),
            entry.type.answers: html(entry.back),
        },
        tags=(
            names.tag("drug", entry.deck.drug),
            names.RETIRED,
            names.tag("section", entry.deck.section.value),
        ),
        page=_page(key, entry),
    )


def _page(key: str, entry: Entry) -> str:
    if entry.type is FACT:
        return names.fact_page(key)
    return f"monographs/{entry.deck.drug}"
