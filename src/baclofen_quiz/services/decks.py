"""Anki decks are handed out: the ledger is read, and saved with what it then knows.

Because handing out a deck writes the ledger, a web page does it on POST: a GET that
built the deck and forgot the ledger would date every changed note anew at each
download, and each import would then wipe the learner's own tags.
"""

from datetime import UTC, datetime
from pathlib import Path

from baclofen_quiz import resources
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Ledger,
    in_edition,
    merged,
    newest,
)
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_building import Deck, build
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_ledger import (
    LEDGER_NAME,
    load_ledger,
    save_ledger,
    stamp,
)
from baclofen_quiz.services.drafted_notes import Told, silent


def hand_out(  # noqa: PLR0913 -- each is one thing that the package depends on
    bank: Bank,
    *,
    ledger_file: Path,
    questions: Path,
    choice: DeckChoice,
    now: datetime,
    base_url: str = "",
    told: Told = silent,
) -> Deck:
    """Build a deck for learners and save the home's ledger.

    A large deck takes seconds: what went out meanwhile stays in the ledger.

    Raises:
        NoNoteError: nothing matches the choice.
        AnkiRefusedError: Anki would lose or garble something.
    """
    stood = stamp(ledger_file)
    deck = prepared(
        bank,
        ledger_file=ledger_file,
        questions=questions,
        choice=choice,
        now=now,
        base_url=base_url,
        told=told,
    )
    ledger = deck.ledger
    if stamp(ledger_file) != stood:
        ledger = merged(load_ledger(ledger_file), ledger)
    save_ledger(ledger_file, ledger)
    return deck


def prepared(  # noqa: PLR0913 -- each is one thing that the package depends on
    bank: Bank,
    *,
    ledger_file: Path,
    questions: Path,
    choice: DeckChoice,
    now: datetime,
    base_url: str = "",
    told: Told = silent,
) -> Deck:
    """Build a deck that nobody gets: only a look at what it would hold.

    ``questions`` is the bundled folder, or the one given in its place; if it has a
    ledger of its own, the home's starts from it. The other folder's deck is an edition
    of its own: what it lacks is not withdrawn from the bundled deck. ``told`` is called
    at each note that is looked at.

    Raises:
        NoNoteError: nothing matches the choice.
        AnkiRefusedError: Anki would lose or garble something.
    """
    edition = edition_of(questions)
    published = in_edition(load_ledger(questions / LEDGER_NAME), edition)
    return build(
        bank,
        merged(load_ledger(ledger_file), published),
        choice=choice,
        edition=edition,
        now=not_before(published, now),
        base_url=base_url,
        told=told,
    )


def edition_of(questions: Path) -> str:
    """Name the edition of a questions folder: ``BUNDLED``, or its path."""
    chosen = questions.resolve()
    if chosen == resources.questions_folder().resolve():
        return BUNDLED
    return str(chosen)


def not_before(published: Ledger, now: datetime) -> datetime:
    """Correct a clock that is behind: it is later than the release that one has."""
    return max(now, datetime.fromtimestamp(newest(published), UTC))
