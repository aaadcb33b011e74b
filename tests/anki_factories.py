"""Builders of recall cards, notes and ledgers; see factories.py for the rest."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict, Unpack

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.exchange.anki.ledger import Dated, Draft, Standing
from baclofen_quiz.exchange.anki.markup import Html, html
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.notes import NoteContent
from baclofen_quiz.exchange.anki.schema import FACT, NoteType
from baclofen_quiz.items.recall import RecallCard
from factories import make_statement

NOW = 1_795_400_000
FIRST = 1_795_305_600  # 2026-11-22T00:00:00Z


class CardChanges(TypedDict, total=False):
    fact_id: str
    front: str
    back: str
    sentence: str
    why: str
    source: str
    statement: Statement


def make_card(**changes: Unpack[CardChanges]) -> RecallCard:
    card = RecallCard(
        fact_id="baclofen/mechanism/receptor",
        front="Which receptor does baclofen act on as an agonist?",
        back="The GABA-B receptor",
        sentence="Receptor: agonist at GABA-B receptors",
        why="",
        source="Baclofen monograph, Mechanism of action",
        statement=make_statement(),
    )
    return replace(card, **changes)


class ContentChanges(TypedDict, total=False):
    key: str
    type: NoteType
    deck: SubDeck
    fields: Mapping[str, Html]
    tags: tuple[str, ...]
    page: str


def make_content(
    more: Mapping[str, Html] | None = None, **changes: Unpack[ContentChanges]
) -> NoteContent:
    """Make a note of a fact; ``more`` are fields to set besides the usual ones."""
    content = NoteContent(
        key="fact:baclofen/mechanism/receptor",
        type=FACT,
        deck=SubDeck("baclofen", Section.MECHANISM),
        fields={
            "Front": html("Which receptor does baclofen act on as an agonist?"),
            "Back": html("The GABA-B receptor"),
            "Sentence": html("Receptor: agonist at GABA-B receptors"),
            "Source": html("Baclofen monograph, Mechanism of action"),
        },
        tags=("pharm::drug::baclofen", "pharm::section::mechanism"),
        page="monographs/baclofen#mechanism-receptor",
    )
    changed = replace(content, **changes)
    return replace(changed, fields={**changed.fields, **(more or {})})


def make_draft(content: NoteContent | None = None, first: int = FIRST) -> Draft:
    chosen = content or make_content()
    return Draft(chosen, first, "Which receptor?", "The GABA-B receptor", Standing())


def make_dated(content: NoteContent | None = None, mod: int = FIRST) -> Dated:
    return Dated(content or make_content(), mod)
