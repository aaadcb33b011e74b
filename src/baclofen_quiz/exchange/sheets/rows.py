"""Rows of our template to questions as they are asked."""

import re
from collections.abc import Iterator

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.asked import Asked
from baclofen_quiz.exchange.sheets import sentences
from baclofen_quiz.exchange.sheets.answers import is_truth, read_answer
from baclofen_quiz.exchange.sheets.cells import Cell, Sort
from baclofen_quiz.exchange.sheets.columns import Field, plain_name
from baclofen_quiz.exchange.sheets.row import Row
from baclofen_quiz.items.item import Bloom, Kind
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.items.question_file.numbers import read_number
from baclofen_quiz.items.status import Status

_DAMAGED = (Sort.FORMULA, Sort.DATE, Sort.FAULT)
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DATE = re.compile(
    rf"\d{{1,2}}-{_MONTH}(?:-\d{{2,4}})?|{_MONTH}-\d{{2}}", re.IGNORECASE
)
_PARTS = re.compile("[;,]")
_KINDS = {
    "single choice": Kind.SINGLE,
    "single best answer": Kind.SINGLE,
    "true false": Kind.SINGLE,
    "multiple answer": Kind.MULTIPLE,
    "multiple answers": Kind.MULTIPLE,
    "multiple response": Kind.MULTIPLE,
    "number": Kind.NUMERIC,
    "numerical": Kind.NUMERIC,
    "order": Kind.ORDERING,
    "match": Kind.MATCHING,
    "short answer": Kind.SHORT,
    "gap": Kind.CLOZE,
    "fill in the blank": Kind.CLOZE,
} | {kind.value: kind for kind in Kind}
_BY_THE_KEY = {"", "choice", "multiple choice", "mcq", "mc"}
"""Words for questions with options of which the key says whether several are right."""
_USED = {
    Kind.NUMERIC: frozenset({Field.ANSWER, Field.CORRECT, Field.UNIT, Field.TOLERANCE}),
    Kind.SHORT: frozenset({Field.ANSWER}),
    Kind.CLOZE: frozenset({Field.ANSWER}),
    Kind.SINGLE: frozenset({Field.CORRECT, Field.ANSWER}),
    Kind.MULTIPLE: frozenset({Field.CORRECT, Field.ANSWER}),
    Kind.ORDERING: frozenset[Field](),
    Kind.MATCHING: frozenset[Field](),
}
_ANSWERS = (Field.CORRECT, Field.ANSWER, Field.UNIT, Field.TOLERANCE)


def read_row(row: Row) -> Asked | None:
    """Read one question; None when an error was told to the row."""
    _tell_changed(row)
    kind = _kind(row)
    if kind is None or not row.is_sound:
        return None
    answer = read_answer(row, kind)
    if answer is None:
        return None
    for cell in _unused(row, kind):
        row.tell(sentences.not_used(cell, kind))
    return Asked(
        at=row.at,
        stem=row.text(Field.STEM),
        answer=answer,
        name=row.text(Field.ID),
        drug=row.text(Field.DRUG),
        section=_section(row),
        source=row.text(Field.SOURCE),
        explanation=row.text(Field.EXPLANATION),
        take_away=row.text(Field.TAKE_AWAY),
        tags=tuple(_PARTS.split(row.text(Field.TAGS))),
        status=_status(row),
        level=_level(row),
    )


def _tell_changed(row: Row) -> None:
    """Tell of cells that the spreadsheet made something else of."""
    for cell in row.known:
        if cell.sort in _DAMAGED:
            row.tell(sentences.damaged(cell))
        elif _DATE.fullmatch(cell.text):
            row.tell(sentences.looks_like_a_date(cell))
    meant = {row.layout.fields.get(name) for name in (Field.ANSWER, Field.TOLERANCE)}
    numbers = [c for c in row.known if c.sort is Sort.NUMBER]
    doubtful = [c for c in numbers if c.place.column not in meant]
    if doubtful:
        row.tell(sentences.numbers(doubtful))


def _kind(row: Row) -> Kind | None:
    cell = row.cell(Field.KIND)
    word = plain_name(cell.text) if cell else ""
    if cell is None or word in _BY_THE_KEY:
        return _shown_kind(row)
    if word not in _KINDS:
        row.tell(sentences.unknown_kind(cell, Kind))
    return _KINDS.get(word)


def _shown_kind(row: Row) -> Kind:
    """Tell the kind by what is filled in."""
    answer = row.text(Field.ANSWER)
    if row.options and (row.cell(Field.CORRECT) or not answer or _is_key(answer)):
        several = len(re.split(r"[;,\s]+", row.text(Field.CORRECT) or answer)) > 1
        return Kind.MULTIPLE if several and not _is_words(row) else Kind.SINGLE
    if not answer or is_truth(answer):
        return Kind.SINGLE
    if GAP in row.text(Field.STEM):
        return Kind.CLOZE
    return Kind.NUMERIC if read_number(answer) else Kind.SHORT


def _is_key(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z](?:[;,\s]+[A-Za-z])*", text))


def _is_words(row: Row) -> bool:
    """Whether the key repeats the words of an option instead of naming it."""
    key = row.text(Field.CORRECT) or row.text(Field.ANSWER)
    return any(option.text == key for option in row.options)


def _unused(row: Row, kind: Kind) -> Iterator[Cell]:
    """Give the cells that say something which a kind has no use for."""
    for name in _ANSWERS:
        cell = row.cell(name)
        if cell and name not in _USED[kind]:
            yield cell
    if row.cell(Field.CORRECT) and Field.CORRECT in _USED[kind]:
        second = row.cell(Field.ANSWER)
        if second and kind is not Kind.NUMERIC:
            yield second
    if kind in {Kind.SHORT, Kind.CLOZE}:
        yield from (option.cell for option in row.options)
        yield from (c for o in row.options if (c := _reason_cell(row, o.number)))
    yield from row.stray_reasons


def _reason_cell(row: Row, number: int) -> Cell | None:
    return row.cells.get(row.layout.rationales.get(number, 0))


def _section(row: Row) -> Section:
    cell = row.cell(Field.SECTION)
    if cell is None:
        return Section.GENERAL
    if cell.text.lower() in set(Section):
        return Section(cell.text.lower())
    row.tell(sentences.unknown_word(cell, "section", Section, "general"))
    return Section.GENERAL


def _level(row: Row) -> Bloom | None:
    cell = row.cell(Field.LEVEL)
    if cell is None:
        return None
    if cell.text.lower() in set(Bloom):
        return Bloom(cell.text.lower())
    row.tell(sentences.unknown_word(cell, "level", Bloom, "the level of its kind"))
    return None


def _status(row: Row) -> Status:
    cell = row.cell(Field.STATUS)
    if cell is None:
        return Status.READY
    if cell.text.lower() in set(Status):
        return Status(cell.text.lower())
    row.tell(sentences.unknown_word(cell, "status", Status, "a draft"))
    return Status.DRAFT
