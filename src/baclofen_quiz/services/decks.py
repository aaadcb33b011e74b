"""Anki decks: a bank and a ledger go in; a package and the next ledger come out.

``build`` asks no clock and touches no file. ``hand_out`` and ``release`` do the reading
and saving around it. Because handing out a deck writes the ledger, a web page does it
on POST: a GET that built the deck and forgot the ledger would date every changed note
anew at each download, and each import would then wipe the learner's own tags.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from baclofen_quiz import resources
from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.exchange.anki import tombstones
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Draft,
    Ledger,
    Retired,
    Standing,
    in_edition,
    merged,
    newest,
    publish,
    publish_model,
)
from baclofen_quiz.exchange.anki.ledger_file import print_ledger, read_ledger
from baclofen_quiz.exchange.anki.names import SubDeck, fact_key
from baclofen_quiz.exchange.anki.notes import content_of
from baclofen_quiz.exchange.anki.package import model_hashes, package
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.recall import recall
from baclofen_quiz.problems import Problem, Severity
from baclofen_quiz.services.files import write_atomically

LEDGER_NAME = "anki-ledger.json"


class NoNoteError(BaclofenQuizError):
    """Nothing in the bank matches what was asked for."""

    def __init__(self, choice: "DeckChoice", drugs: tuple[str, ...]) -> None:
        """Name the filter and the drugs there are."""
        asked = " ".join(
            part for part in (choice.drug, *sorted(choice.sections)) if part
        )
        there = ", ".join(drugs) or "none"
        super().__init__(
            f"No fact matches {asked!r}, so no deck was written. "
            f"Loosen the filter; the monographs here are of: {there}."
            if asked
            else "There is no monograph with usable facts, so no deck was written. "
            "Put one into monographs/ of the questions folder."
        )


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """Which notes: of one drug (empty: all), of some sections (empty: all)."""

    drug: str = ""
    sections: frozenset[Section] = frozenset()

    def decks(self, monograph: Monograph) -> frozenset[SubDeck]:
        """The decks of a monograph that are asked for."""
        if self.drug.lower() not in {"", monograph.drug.lower()}:
            return frozenset()
        sections = self.sections or frozenset(Section)
        return frozenset(SubDeck(monograph.drug, section) for section in sections)


@dataclass(frozen=True, slots=True)
class Changes:
    """Keys of the notes that are new, changed, or newly withdrawn in this deck."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A package, the ledger after it, and what to tell the one who asked for it."""

    data: bytes
    ledger: Ledger
    notes: int
    decks: int
    changes: Changes
    problems: tuple[Problem, ...]


def build(  # noqa: PLR0913 -- each is one thing that the package depends on
    bank: Bank,
    ledger: Ledger,
    *,
    choice: DeckChoice,
    edition: str,
    now: datetime,
    base_url: str = "",
) -> Deck:
    """Print the chosen notes, tombstones last, and date them by the ledger.

    Raises:
        NoNoteError: nothing matches the choice.
        AnkiRefusedError: Anki would lose or garble something.
    """
    seconds = int(now.timestamp())
    drafted = [_Drafted.of(book, bank, choice, seconds) for book in bank.monographs]
    fresh = [draft for part in drafted for draft in part.drafts]
    if not fresh:
        raise NoNoteError(choice, tuple(book.drug for book in bank.monographs))
    graves = [
        draft for part in drafted for draft in part.tombstones(ledger, edition, now)
    ]
    after, dated = publish(ledger, (*fresh, *graves), edition, seconds)
    first = min(draft.first for draft in fresh)
    after, model_mod = publish_model(after, model_hashes(), first, seconds)
    return Deck(
        data=package(
            dated,
            model_mod=model_mod,
            now=seconds,
            base_url=base_url,
            checked={book.drug: _checked(book) for book in bank.monographs},
        ),
        ledger=after,
        notes=len(dated),
        decks=len({note.content.deck for note in dated}),
        changes=_changes(ledger, after),
        problems=tuple(problem for part in drafted for problem in part.problems),
    )


def hand_out(  # noqa: PLR0913 -- each is one thing that the package depends on
    bank: Bank,
    *,
    ledger_file: Path,
    questions: Path,
    choice: DeckChoice,
    now: datetime,
    base_url: str = "",
) -> Deck:
    """Build a deck for learners and save the home's ledger.

    ``questions`` is the bundled folder, or the one given in its place; if it has a
    ledger of its own, the home's starts from it. The other folder's deck is an edition
    of its own: what it lacks is not withdrawn from the bundled deck.

    Raises:
        NoNoteError: nothing matches the choice.
        AnkiRefusedError: Anki would lose or garble something.
    """
    edition = edition_of(questions)
    published = in_edition(load_ledger(questions / LEDGER_NAME), edition)
    before = merged(load_ledger(ledger_file), published)
    deck = build(
        bank,
        before,
        choice=choice,
        edition=edition,
        now=_not_before(published, now),
        base_url=base_url,
    )
    save_ledger(ledger_file, deck.ledger)
    return deck


def edition_of(questions: Path) -> str:
    """Name the edition of a questions folder: ``BUNDLED``, or its path."""
    chosen = questions.resolve()
    if chosen == resources.questions_folder().resolve():
        return BUNDLED
    return str(chosen)


def release(bank: Bank, *, questions: Path, now: datetime, base_url: str = "") -> Deck:
    """Build the whole deck of a questions folder and write that folder's own ledger.

    ``bank`` must hold this folder and nothing else.

    Raises:
        NoNoteError: the folder holds no usable fact.
        AnkiRefusedError: Anki would lose or garble something.
    """
    file = questions / LEDGER_NAME
    published = load_ledger(file)
    deck = build(
        bank,
        published,
        choice=DeckChoice(),
        edition=BUNDLED,
        now=_not_before(published, now),
        base_url=base_url,
    )
    save_ledger(file, deck.ledger)
    return deck


def _not_before(published: Ledger, now: datetime) -> datetime:
    """Correct a clock that is behind: it is later than the release one has."""
    return max(now, datetime.fromtimestamp(newest(published), UTC))


def load_ledger(file: Path) -> Ledger:
    """Read a ledger file; a missing one is an empty ledger.

    Raises:
        UnreadableLedgerError: the file is damaged.
    """
    if not file.exists():
        return Ledger()
    return read_ledger(file.read_text(encoding="utf-8", errors="replace"), str(file))


def save_ledger(file: Path, ledger: Ledger) -> None:
    """Write a ledger file in one step, unless it would stay the same."""
    data = print_ledger(ledger).encode()
    if not file.exists() or file.read_bytes() != data:
        write_atomically(file, data)


@dataclass(frozen=True, slots=True)
class _Drafted:
    """The notes of one monograph, and what must not be buried."""

    monograph: Monograph
    decks: frozenset[SubDeck]
    drafts: tuple[Draft, ...]
    sound: bool
    problems: tuple[Problem, ...]

    @classmethod
    def of(
        cls, monograph: Monograph, bank: Bank, choice: DeckChoice, now: int
    ) -> "_Drafted":
        decks = choice.decks(monograph)
        asked = recall(monograph)
        first = _first_time(monograph, now)
        contents = [(card, content_of(card, monograph)) for card in asked.cards]
        return cls(
            monograph=monograph,
            decks=decks,
            drafts=tuple(
                Draft(content, first, card.front, card.back, Standing())
                for card, content in contents
                if content.deck in decks
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

        A dose line with a slip of the pen is not a withdrawn fact.
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


def _checked(monograph: Monograph) -> str:
    review = monograph.review
    if review is None:
        return "Facts not checked."
    return f"Checked {review.date.isoformat()}: {review.by}."


def _reasons(monograph: Monograph) -> dict[str, str]:
    return {
        fact_key(fact.id): _reason(fact) for fact in monograph.facts if not fact.usable
    }


def _reason(fact: Fact) -> str:
    if fact.statement.disputed:
        return tombstones.DISPUTED
    return tombstones.UNASKED


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
