"""From what was read to the bank: cite, check twice, withhold, and name the result.

The order of the bank is fixed: monographs by drug with their items as generated, items
across monographs, then question files as given with their items as written.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.items.agreement import check_agreement
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.duplicates import same_drug, same_id, same_stem
from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.flaws.finding import Finding, withheld
from baclofen_quiz.items.generation import Generated, generate_across
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.items.question_file.citing import resolve
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.items.records import to_snapshot
from baclofen_quiz.items.second_opinion import contradicted
from baclofen_quiz.items.status import ItemMark, Sorted, Status, sort_out
from baclofen_quiz.problems import Location, Problem, capped
from baclofen_quiz.text import slug

NOT_CHECKED = (
    "Facts not checked: nobody has compared this monograph with labels or papers."
)


@dataclass(frozen=True, slots=True)
class Book:
    """A monograph and what was generated from it."""

    monograph: Monograph
    generated: Generated


@dataclass(frozen=True, slots=True)
class Questions:
    """A question file and what was read from it."""

    file: str
    reading: QuestionReading


def assemble(
    books: Sequence[Book],
    questions: Sequence[Questions],
    lexicon: Lexicon,
    problems: Sequence[Problem] = (),
    marks: Iterable[ItemMark] = (),
) -> Bank:
    """Make the bank; ``problems`` are those of reading, which go first into its own.

    ``marks`` are what instructors say of items beside their files, one an item. Of two
    questions that are alike the one of the earlier file stays.
    """
    twice = same_drug(book.monograph for book in books)
    used = _one_a_drug(books)
    monographs = tuple(book.monograph for book in used)
    authored = [resolve(part.reading, monographs) for part in questions]
    generated = [
        *(item for book in used for item in book.generated.items),
        *generate_across(monographs, lexicon),
    ]
    known = [
        *((item, Status.READY) for item in generated),
        *(pair for reading in authored for pair in reading.statuses),
    ]
    found = sort_out(_noted(known, monographs), {mark.item_id: mark for mark in marks})
    findings = _findings(found, authored, monographs, lexicon)
    reasons = withheld(findings)
    doubts = contradicted(generated, monographs)
    ready = tuple(i for i in found.ready if i.id not in reasons and i.id not in doubts)
    shelved = {item.id for item in (*found.drafts, *found.retired)}
    flawed = (i for i in found.ready if i.id in reasons or i.id in doubts)
    return Bank(
        monographs=monographs,
        items=ready,
        withheld=(
            *(held for book in used for held in book.generated.withheld),
            *_held(found.ready, reasons),
            *_doubted((i for i in generated if i.id not in shelved), doubts),
        ),
        refusals=tuple(pair for book in used for pair in book.generated.refusals),
        problems=tuple(
            capped(
                [
                    *problems,
                    *twice,
                    *same_stem([part.file for part in questions]),
                    *(problem for reading in authored for problem in reading.problems),
                    *(finding.problem for finding in findings),
                ]
            )
        ),
        digest=_digest(monographs, ready),
        unread=sum(reading.unread for reading in authored),
        drafts=found.drafts,
        retired=found.retired,
        files=tuple(sorted(part.file for part in questions)),
        flawed=tuple(flawed),
        flaws=tuple((finding.item_id, finding.problem) for finding in findings),
    )


def _one_a_drug(books: Sequence[Book]) -> tuple[Book, ...]:
    first: dict[str, Book] = {}
    for book in books:
        first.setdefault(book.monograph.drug, book)
    return tuple(first[drug] for drug in sorted(first))


def _noted(
    items: Iterable[tuple[Item, Status]], monographs: Sequence[Monograph]
) -> Iterator[tuple[Item, Status]]:
    """Add to every item of an unchecked monograph that its facts were not checked."""
    notes = {
        slug(book.drug): Note(NoteKind.NOTE, NOT_CHECKED, Location(book.file, 1))
        for book in monographs
        if book.review is None
    }
    return ((_with_notes(item, notes), status) for item, status in items)


def _with_notes(item: Item, notes: Mapping[str, Note]) -> Item:
    """Add the note of each drug that an item speaks of; one text is shown once."""
    drugs = (slug(item.drug), *(fact.partition("/")[0] for fact in item.facts))
    found = [notes[drug] for drug in dict.fromkeys(drugs) if drug in notes]
    return replace(item, notes=(*item.notes, found[0])) if found else item


def _findings(
    found: Sorted,
    authored: Sequence[QuestionReading],
    monographs: Sequence[Monograph],
    lexicon: Lexicon,
) -> list[Finding]:
    facts = {fact.id: fact for book in monographs for fact in book.facts}
    return [
        *(finding for reading in authored for finding in reading.findings),
        *(Finding(item_id, problem) for item_id, problem in same_id(found.all_items)),
        *check_items(found.checked, lexicon, facts),
        *check_agreement(found.checked, lexicon, facts),
    ]


def _held(
    items: Sequence[Item], reasons: Mapping[str, tuple[str, ...]]
) -> Iterable[Withheld]:
    for item in {item.id: item for item in items if item.id in reasons}.values():
        said = f"the item has flaws: {', '.join(reasons[item.id])}"
        yield Withheld(item.id, item.facts, said)


def _doubted(items: Iterable[Item], doubts: Mapping[str, str]) -> Iterable[Withheld]:
    for item in items:
        if item.id in doubts:
            said = f"the facts, read anew, contradict it: {doubts[item.id]}"
            yield Withheld(item.id, item.facts, said)


def _digest(monographs: Iterable[Monograph], items: Iterable[Item]) -> str:
    content = hashlib.sha256()
    for book in monographs:
        for statement in book.statements:
            content.update(
                f"{book.drug} {statement.number} {statement.text}\n".encode()
            )
    for item in items:
        content.update(to_snapshot(item, ()).encode())
    return content.hexdigest()[:16]
