"""A bank and a ledger go in; a package and the next ledger come out.

No clock is asked and no file is touched here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Ledger, Retired, publish, publish_models
from baclofen_quiz.exchange.anki.package import model_hashes, package
from baclofen_quiz.exchange.anki.rows import rows_of
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.deck_choice import DeckChoice, NoNoteError
from baclofen_quiz.services.deck_drafts import drafted_facts
from baclofen_quiz.services.deck_questions import drafted_questions, drugs_of
from baclofen_quiz.services.drafted_notes import Told, silent
from baclofen_quiz.services.garbage import no_collections


@dataclass(frozen=True, slots=True)
class Changes:
    """Keys of the notes that are new, changed, or newly withdrawn in this deck."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """Checked notes, the ledger after them, and what to tell the one who asked."""

    rows: tuple[Row, ...]
    model_mods: Mapping[str, int]
    ledger: Ledger
    notes: int
    decks: int
    changes: Changes
    problems: tuple[Problem, ...]

    @property
    def data(self) -> bytes:
        """The package as a file; each call prints it anew."""
        with no_collections():
            return package(self.rows, self.model_mods)


@no_collections()
def build(  # noqa: PLR0913 -- each is one thing that the package depends on
    bank: Bank,
    ledger: Ledger,
    *,
    choice: DeckChoice,
    edition: str,
    now: datetime,
    base_url: str = "",
    told: Told = silent,
) -> Deck:
    """Draft the chosen notes, tombstones last, and date them by the ledger.

    ``told`` is called at each note that is looked at.

    Raises:
        NoNoteError: nothing matches the choice.
        AnkiRefusedError: Anki would lose or garble something.
    """
    seconds = int(now.timestamp())
    drafted = [
        *(
            drafted_facts(book, bank, ledger, choice, seconds, told)
            for book in bank.monographs
        ),
        *(
            drafted_questions(drug, bank, ledger, choice, seconds, told)
            for drug in drugs_of(bank, ledger)
        ),
    ]
    fresh = [draft for part in drafted for draft in part.drafts]
    if not fresh:
        raise NoNoteError(choice, tuple(book.drug for book in bank.monographs))
    graves = [
        draft for part in drafted for draft in part.tombstones(ledger, edition, now)
    ]
    after, dated = publish(ledger, (*fresh, *graves), edition, seconds)
    first = min(draft.first for draft in fresh)
    kinds = {note.content.type.slug: note.content.type for note in dated}
    hashes = {slug: model_hashes(kind) for slug, kind in kinds.items()}
    after, model_mods = publish_models(after, hashes, first, seconds)
    return Deck(
        rows=rows_of(
            dated,
            now=seconds,
            base_url=base_url,
            checked={book.drug: _checked(book) for book in bank.monographs},
        ),
        model_mods=model_mods,
        ledger=after,
        notes=len(dated),
        decks=len({note.content.deck.name for note in dated}),
        changes=_changes(ledger, after),
        problems=tuple(problem for part in drafted for problem in part.problems),
    )


def _checked(monograph: Monograph) -> str:
    review = monograph.review
    if review is None:
        return "Facts not checked."
    return f"Checked {review.date.isoformat()}: {review.by}."


def _changes(before: Ledger, after: Ledger) -> Changes:
    new, changed, withdrawn = [], [], []
    for key, entry in sorted(after.notes.items()):
        old = before.notes.get(key)
        if old is None:
            new.append(key)
        elif isinstance(entry.state, Retired) and not isinstance(old.state, Retired):
            withdrawn.append(key)
        elif entry.current != old.current:
            changed.append(key)
    return Changes(tuple(new), tuple(changed), tuple(withdrawn))
