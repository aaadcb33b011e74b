"""The notes of questions and contrasts of one drug, and which of them are lost.

A question has one note, whichever of its variants is asked: that of the first. What is
asked with options and without has a note without, as cards are answered in the head;
what the note of a fact asks in nearly the same words has none.
"""

from collections.abc import Iterable, Iterator

from baclofen_quiz.content.facts import ComparatorDifference, ComparatorTarget
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki import tombstones
from baclofen_quiz.exchange.anki.contrast_notes import contrast_content, plain_answer
from baclofen_quiz.exchange.anki.ledger import Draft, Ledger, Standing
from baclofen_quiz.exchange.anki.names import SubDeck, item_key
from baclofen_quiz.exchange.anki.question_notes import Backing, question_note
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file.names import file_stem
from baclofen_quiz.items.recall.wording import small
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.deck_cards import without_card
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.drafted_notes import (
    Drafted,
    Told,
    first_time,
    heard,
    silent,
)

_PLACES = {section: place for place, section in enumerate(Section)}


def drugs_of(bank: Bank, ledger: Ledger) -> tuple[str, ...]:
    """Name the drugs that questions are on or were on, those of monographs first."""
    asked = sorted(bank.items_of_drug)
    once = sorted(
        {e.deck.drug for e in ledger.notes.values() if e.deck.part is not Part.FACTS}
    )
    return tuple(dict.fromkeys((*(b.drug for b in bank.monographs), *asked, *once)))


def drafted_questions(  # noqa: PLR0913, PLR0917 -- what a deck depends on, and who hears it
    drug: str,
    bank: Bank,
    ledger: Ledger,
    choice: DeckChoice,
    now: int,
    told: Told = silent,
) -> Drafted:
    """Draft the chosen contrasts and questions; ``now`` dates an unchecked text."""
    chosen = choice.decks(drug)
    decks = frozenset(deck for deck in chosen if deck.part is not Part.FACTS)
    if not decks:
        return Drafted(decks, choice, (), frozenset(), frozenset(), {})
    book = next((one for one in bank.monographs if one.drug == drug), None)
    first = first_time(book, now)
    drafts = [
        *_contrasts(book, bank, first),
        *heard(_questions(book, drug, bank, first, ledger), told),
    ]
    return Drafted(
        decks=decks,
        choice=choice,
        drafts=tuple(
            draft
            for draft in drafts
            if draft.content.deck in decks and choice.takes(draft.content.key)
        ),
        present=frozenset(draft.content.key for draft in drafts),
        shaky=frozenset(_shaky(drug, bank, ledger)),
        reasons={
            **{item_key(one): tombstones.ASKED_TWICE for one in without_card(bank)},
            **{
                item_key(one.family): tombstones.RETIRED_QUESTION
                for one in bank.retired
            },
        },
        problems=tuple(
            _pictured(item)
            for item in _firsts(bank, drug)
            if item.images
            and SubDeck(drug, item.section, Part.QUESTIONS) in decks
            and choice.takes(item_key(item.family))
        ),
    )


def _pictured(item: Item) -> Problem:
    return Problem(
        location=Location(item.source.file, item.source.line),
        severity=Severity.WARNING,
        code="no-anki-picture",
        what=f"The question {item.id} has no Anki card.",
        why="It has a picture, and decks hold none: without it nobody could answer.",
        mend="Leave it to the site, or say in words what the picture shows.",
    )


def _contrasts(book: Monograph | None, bank: Bank, first: int) -> Iterator[Draft]:
    """Draft the contrasts that stand in a monograph."""
    if book is None:
        return
    for one in contrasts(bank.items_of_drug.get(book.drug, ()), bank.facts):
        if one.drug == book.drug:
            content = contrast_content(one, book)
            yield Draft(content, first, one.front, plain_answer(one), Standing())


def _questions(
    book: Monograph | None, drug: str, bank: Bank, first: int, ledger: Ledger
) -> Iterator[Draft]:
    """Draft the questions on a drug, section by section."""
    shown = (item for item in _firsts(bank, drug) if not item.images)
    for item in sorted(shown, key=lambda item: _PLACES[item.section]):
        known = (bank.placed_of_fact.get(fact) for fact in item.facts)
        backing = Backing(
            book,
            tuple(placed for placed in known if placed),
            tuple(dict.fromkeys(_compared(item, bank))),
        )
        entry = ledger.notes.get(item_key(item.family))
        note = question_note(item, backing, entry.type if entry else None)
        yield Draft(note.content, first, note.front, note.back, Standing())


def _compared(item: Item, bank: Bank) -> Iterator[str]:
    """Name the other drugs that a question asks about."""
    for fact in map(bank.facts.get, item.facts):
        if isinstance(fact, ComparatorTarget | ComparatorDifference):
            yield small(fact.drug)


def _firsts(bank: Bank, drug: str) -> Iterable[Item]:
    """Give the first variant of each question on a drug that has a card of its own."""
    asked_elsewhere = without_card(bank)
    variants = reversed(bank.items_of_drug.get(drug, ()))
    firsts = {i.family: i for i in variants if i.family not in asked_elsewhere}
    return reversed(firsts.values())


def _shaky(drug: str, bank: Bank, ledger: Ledger) -> Iterator[str]:
    """Yield the keys of what may have gone because a file has an error.

    The first part of a key names the file, or the drug of the monograph. What is
    retired was retired on purpose, whatever else is wrong with the file.
    """
    wrong = {
        file_stem(problem.location.file)
        for problem in bank.problems
        if problem.severity is Severity.ERROR
    }
    if drug not in _sound_drugs(bank.monographs, wrong):
        wrong.add(drug)
    retired = {item_key(item.family) for item in bank.retired}
    for key in ledger.notes:
        if key.partition(":")[2].partition("/")[0] in wrong and key not in retired:
            yield key


def _sound_drugs(books: Iterable[Monograph], wrong: set[str]) -> set[str]:
    return {book.drug for book in books if file_stem(book.file) not in wrong}
