"""A learner's own deck: the new release, with what they wrote and tagged kept.

Their export is read and forgotten: nothing of it is stored. Anki takes a note of a
package only when it is newer than the learner's, so a note that changes is dated a
second after both; one that does not change keeps its time, and Anki leaves it alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, Final

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki import names
from baclofen_quiz.exchange.anki.container import opened
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Entry, Retired
from baclofen_quiz.exchange.anki.merging import Merged, held_fields, merge, reads_alike
from baclofen_quiz.exchange.anki.own_notes import OwnNote, count_others, own_notes
from baclofen_quiz.exchange.anki.package import package
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES, NoteType
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.deck_building import Deck
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.decks import hand_out

FARTHEST_AHEAD: Final = timedelta(days=1)
"""How far a learner's clock may be ahead of ours; beyond it no later update counts."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What becomes of the notes of a learner, and of those of the release.

    ``updated``, ``unchanged`` and ``new`` are notes of the package. ``moved`` and
    ``kept`` count wordings of the learner that went into their notes, or stayed.
    ``ahead`` are notes whose time lies too far ahead, ``altered`` those whose note type
    the learner gave other fields or another order of them, ``strange`` those of another
    note type: Anki will not update these. ``others`` are notes of other decks, which
    were not read.
    """

    updated: int
    unchanged: int
    new: int
    moved: int
    kept: int
    ahead: int
    altered: int
    strange: int
    others: int


@dataclass(frozen=True, slots=True)
class OwnDeck:
    """The notes of a learner's own deck, and what became of them."""

    rows: tuple[Row, ...]
    model_mods: Mapping[str, int]
    counts: Counts

    @property
    def data(self) -> bytes:
        """The package as a file; each call prints it anew."""
        return package(self.rows, self.model_mods)


class NoneOfOursError(BaclofenQuizError):
    """A package of Anki without a card of ours."""

    def __init__(self, others: int) -> None:
        """Say how many others there were, and what to export."""
        super().__init__(
            f"This package holds no card of Baclofen quiz, only {others} others. "
            'In Anki choose File > Export and the deck "Baclofen quiz".'
        )


@dataclass(frozen=True, slots=True)
class Held:
    """What a learner's package holds: our notes by GUID, and how many others."""

    notes: Mapping[str, OwnNote]
    others: int


def read_held(source: BinaryIO) -> Held:
    """Read our notes out of a learner's package.

    Raises:
        UnreadablePackageError: it is none that can be read.
        NoneOfOursError: none of its notes is ours.
    """
    with opened(source) as collection:
        held = Held(
            {note.guid: note for note in own_notes(collection)},
            count_others(collection),
        )
    if not held.notes:
        raise NoneOfOursError(held.others)
    return held


def own_deck(  # noqa: PLR0913 -- each is one thing that the package depends on
    bank: Bank,
    held: Held,
    *,
    ledger_file: Path,
    questions: Path,
    now: datetime,
    base_url: str = "",
) -> OwnDeck:
    """Build the release of the drugs and kinds of notes that a learner has.

    Raises:
        NoNoteError: the bank has nothing of them any more.
        AnkiRefusedError: Anki would lose or garble something.
    """
    types = {note.note_type.id for note in held.notes.values()}
    parts = frozenset(k.part for k in NOTE_TYPES.values() if k.id in types)
    deck = hand_out(
        bank,
        ledger_file=ledger_file,
        questions=questions,
        choice=DeckChoice(parts=parts),
        now=now,
        base_url=base_url,
    )
    return joined(deck, held, now)


def joined(deck: Deck, held: Held, now: datetime) -> OwnDeck:
    """Join a deck with what a learner has.

    Drugs that they do not have stay out, and so do withdrawn notes that they never had.
    """
    entries = {names.guid(key): entry for key, entry in deck.ledger.notes.items()}
    drugs = {entries[guid].deck.drug for guid in held.notes if guid in entries}
    outcomes = [
        _outcome(row, entries[row.guid], held.notes.get(row.guid), now)
        for row in deck.rows
        if entries[row.guid].deck.drug in (drugs or {entries[row.guid].deck.drug})
    ]
    return OwnDeck(
        rows=tuple(o.row for o in outcomes if not isinstance(o, _LeftOut)),
        model_mods=deck.model_mods,
        counts=_counted(outcomes, held.others),
    )


@dataclass(frozen=True, slots=True)
class _New:
    row: Row


@dataclass(frozen=True, slots=True)
class _Unchanged:
    row: Row


@dataclass(frozen=True, slots=True)
class _Updated:
    row: Row
    merged: Merged
    ahead: bool
    altered: bool


@dataclass(frozen=True, slots=True)
class _LeftOut:
    strange: bool


_Outcome = _New | _Unchanged | _Updated | _LeftOut


def _outcome(row: Row, entry: Entry, theirs: OwnNote | None, now: datetime) -> _Outcome:
    if theirs is None:
        never = isinstance(entry.state, Retired)
        return _LeftOut(strange=False) if never else _New(row)
    if theirs.note_type.id != row.type.id:
        return _LeftOut(strange=True)
    merged = merge(row, entry, theirs, now.date())
    had = held_fields(row.type, theirs)
    same = all(
        reads_alike(name, value, had.get(name, ""))
        for (name, _), value in zip(row.type.fields, merged.fields, strict=True)
    )
    mine = replace(row, fields=merged.fields, tags=merged.tags)
    if same and set(merged.tags) == set(theirs.tags):
        return _Unchanged(replace(mine, mod=theirs.mod))
    moment = int(now.timestamp())
    ahead = theirs.mod > moment + FARTHEST_AHEAD.total_seconds()
    later = moment if ahead else max(moment, theirs.mod)
    return _Updated(
        row=replace(mine, mod=later + 1),
        merged=merged,
        ahead=ahead,
        altered=_altered(row.type, theirs),
    )


def _altered(ours: NoteType, theirs: OwnNote) -> bool:
    """Whether fields were added, taken away or moved; a new name Anki sees through."""
    names = [name for name, _ in ours.fields]
    held = [*theirs.fields]
    moved = held != names and sorted(held) == sorted(names)
    return moved or len(held) != len(names)


def _counted(outcomes: Sequence[_Outcome], others: int) -> Counts:
    updated = [outcome for outcome in outcomes if isinstance(outcome, _Updated)]
    return Counts(
        updated=len(updated),
        unchanged=sum(isinstance(outcome, _Unchanged) for outcome in outcomes),
        new=sum(isinstance(outcome, _New) for outcome in outcomes),
        moved=sum(len(outcome.merged.moved) for outcome in updated),
        kept=sum(len(outcome.merged.kept) for outcome in updated),
        ahead=sum(outcome.ahead for outcome in updated),
        altered=sum(outcome.altered for outcome in updated),
        strange=sum(isinstance(o, _LeftOut) and o.strange for o in outcomes),
        others=others,
    )
