"""A question becomes the content of a note."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Note, NoteKind, Statement
from baclofen_quiz.exchange.anki import names, schema
from baclofen_quiz.exchange.anki.markup import Html, html, join, labelled, paragraphs
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.notes import NoteContent
from baclofen_quiz.exchange.anki.question_faces import faces_of
from baclofen_quiz.exchange.anki.schema import NoteType
from baclofen_quiz.items.bank import Placed
from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.question_file.names import file_stem
from baclofen_quiz.items.recall import source_line
from baclofen_quiz.items.recall.wording import unbroken

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_LECTURE = re.compile(r"lecture(?:[-_:\s]+|(?=\d))(?P<which>\w.*)", re.IGNORECASE)
_CASE_SENTENCES = 2
"""So many before the question make a case of a choice."""

_MOST_SENTENCES = 8
"""More than these are not read; one of them alone would not carry the answer."""

_TYPES = {
    Kind.SINGLE: schema.CHOICE,
    Kind.MULTIPLE: schema.CHOICE,
    Kind.NUMERIC: schema.NUMERIC,
    Kind.ORDERING: schema.TABLE,
    Kind.MATCHING: schema.TABLE,
    Kind.SHORT: schema.SHORT,
    Kind.CLOZE: schema.SHORT,
}


@dataclass(frozen=True, slots=True)
class Backing:
    """What a question rests on: the monograph of its drug, and statements it asks.

    ``compared`` are the other drugs that it asks about.
    """

    monograph: Monograph | None
    placed: tuple[Placed, ...]
    compared: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements without their monographs, each once, in reading order."""
        statements = dict.fromkeys(one.statement for one in self.placed)
        return tuple(sorted(statements, key=_place))


def _place(statement: Statement) -> tuple[str, int]:
    return statement.location.file, statement.location.line


@dataclass(frozen=True, slots=True)
class QuestionNote:
    """The content of a note, and its wording in plain text for a later tombstone."""

    content: NoteContent
    front: str
    back: str


def question_note(
    item: Item, backing: Backing, published: NoteType | None = None
) -> QuestionNote:
    """Dress a question for Anki; ``published`` is the type that its note has already.

    Anki cannot change the type of a note that learners have.
    """
    case, asked = _parted(item.stem)
    faces = faces_of(item)
    content = NoteContent(
        key=names.item_key(item.family),
        type=published or type_of(item),
        deck=SubDeck(item.drug, item.section, schema.Part.QUESTIONS),
        fields={
            "Case": html(case),
            "Question": html(asked),
            **faces.fields,
            **_behind(item, backing),
        },
        tags=_tags(item, backing),
        page=_page(backing),
    )
    return QuestionNote(content, item.stem, faces.plain)


def type_of(item: Item) -> NoteType:
    """Choose the note type of a question; a choice on a told patient is a case."""
    chosen = _TYPES[item.kind]
    before = len(_SENTENCE_END.split(item.stem)) - 1
    told = bool(item.case) or before >= _CASE_SENTENCES
    return schema.VIGNETTE if chosen is schema.CHOICE and told else chosen


def _parted(stem: str) -> tuple[str, str]:
    """Part what is told from what is asked, where a question ends the stem."""
    if not stem.endswith("?"):
        return "", stem
    *told, asked = _SENTENCE_END.split(stem)
    return " ".join(told), asked


def _behind(item: Item, backing: Backing) -> dict[str, Html]:
    """Say why, with which qualification, and after which source."""
    cautions = [note for note in item.notes if note.kind is NoteKind.CAUTION]
    others = [note for note in item.notes if note.kind is not NoteKind.CAUTION]
    reasons = [option.rationale for option in all_options(item)]
    return {
        "Why": join(
            paragraphs(_new(item.explanation, reasons).split("\n\n")),
            labelled(
                "Remember:",
                _new(item.take_away, [item.explanation, *reasons]),
                "remember",
            ),
            *(labelled("Safety:", _told(note), "safety") for note in cautions),
        ),
        "Note": paragraphs(map(_told, others)),
        "Sentence": paragraphs(dict.fromkeys(_sentences(item, backing.statements))),
        "Source": html(_source(item, backing.placed)),
    }


def _new(text: str, said: Iterable[str]) -> str:
    """Give a text unless it stands on the card already."""
    return "" if text in said else text


def _told(note: Note) -> str:
    return unbroken(f"{note.about}: {note.text}" if note.about else note.text)


def _sentences(item: Item, statements: Sequence[Statement]) -> Iterator[str]:
    """Quote what carries the answer, with its headings where these set it apart."""
    if not statements:
        yield unbroken(item.source.quote)
    elif len(statements) <= _MOST_SENTENCES:
        headings = {statement.path for statement in statements}
        for statement in statements:
            above = statement.path[-1:] if len(headings) > 1 else ()
            yield unbroken(": ".join((*above, statement.text)))


def _source(item: Item, placed: Iterable[Placed]) -> str:
    places = dict.fromkeys(source_line(p.book.drug, p.statement) for p in placed)
    file = f"Question file {file_stem(item.source.file)}: {TITLES[item.section]}"
    return "; ".join(places) or file


def _tags(item: Item, backing: Backing) -> tuple[str, ...]:
    source = file_stem(item.source.file)
    tags = {
        *(names.tag("drug", drug) for drug in (item.drug, *backing.compared)),
        names.tag("section", item.section.value),
        names.tag("src", source if item.authored else f"{source}-monograph"),
        *(names.tag("lecture", which) for which in _lectures(item.tags)),
    }
    if backing.monograph:
        tags.add(names.tag("class", backing.monograph.drug_class))
    cautioned = any(note.kind is NoteKind.CAUTION for note in item.notes)
    if cautioned or any(one.critical for one in backing.statements):
        tags.add(names.SAFETY)
    return tuple(sorted(tags))


def _lectures(tags: Iterable[str]) -> Iterator[str]:
    for tag in tags:
        lecture = _LECTURE.fullmatch(tag)
        if lecture:
            yield lecture["which"]


def _page(backing: Backing) -> str:
    for one in backing.placed[:1]:
        statement = one.statement
        return names.statement_page(
            one.book.drug, statement.section.value, statement.slug
        )
    return f"monographs/{backing.monograph.drug}" if backing.monograph else ""
