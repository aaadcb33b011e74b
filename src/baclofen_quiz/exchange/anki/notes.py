"""A recall card becomes the content of a note: fields and tags, before any time."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.exchange.anki import names, schema
from baclofen_quiz.exchange.anki.markup import Html, html, join, labelled, paragraphs
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.schema import NoteType
from baclofen_quiz.items.recall import RecallCard
from baclofen_quiz.items.recall.wording import unbroken

_HASH_DIGITS = 12


@dataclass(frozen=True, slots=True)
class NoteContent:
    """What the authors wrote on one note; fields and tags enter its hash.

    ``fields`` may leave out empty ones. What the authors did not write stays out: the
    ``Key``, the link to the ``page`` on a site, the day of the last review of the
    monograph, and the learner's own notes.
    """

    key: str
    type: NoteType
    deck: SubDeck
    fields: Mapping[str, Html]
    tags: tuple[str, ...]
    page: str

    def hashes(self) -> dict[str, str]:
        """Hash each filled field, and the tags, under the names of the fields."""
        written = {**self.fields, "tags": " ".join(self.tags)}
        return {name: digest(value) for name, value in written.items() if value}


def digest(value: str) -> str:
    """Hash a field, short enough for a ledger that people read."""
    return hashlib.sha256(value.encode()).hexdigest()[:_HASH_DIGITS]


def content_of(card: RecallCard, monograph: Monograph) -> NoteContent:
    """Dress a recall card for Anki."""
    statement = card.statement
    cautions = _texts(statement, NoteKind.CAUTION)
    key = names.fact_key(card.fact_id)
    return NoteContent(
        key=key,
        type=schema.FACT,
        deck=SubDeck(monograph.drug, statement.section),
        fields={
            "Front": html(card.front),
            "Back": html(card.back),
            "Sentence": html(card.sentence),
            "Why": join(
                labelled("Why:", card.why, "reason"),
                *(labelled("Safety:", caution, "safety") for caution in cautions),
            ),
            "Note": paragraphs(_texts(statement, NoteKind.NOTE)),
            "Source": html(card.source),
        },
        tags=_tags(card, monograph),
        page=names.fact_page(key),
    )


def _texts(statement: Statement, kind: NoteKind) -> list[str]:
    return [unbroken(note.text) for note in statement.notes if note.kind is kind]


def _tags(card: RecallCard, monograph: Monograph) -> tuple[str, ...]:
    tags = {
        names.tag("drug", monograph.drug),
        names.tag("class", monograph.drug_class),
        names.tag("section", card.statement.section.value),
    }
    if card.statement.critical:
        tags.add(names.SAFETY)
    return tuple(sorted(tags))
