"""The header of a sheet: which column holds what, under the names people give them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from baclofen_quiz.exchange.sheets import sentences
from baclofen_quiz.exchange.sheets.cells import Cell
from baclofen_quiz.problems import Problem

K = TypeVar("K")


class Field(StrEnum):
    """The columns of our template that stand once."""

    ID = "id"
    DRUG = "drug"
    SECTION = "section"
    KIND = "kind"
    STEM = "stem"
    CORRECT = "correct"
    ANSWER = "answer"
    UNIT = "unit"
    TOLERANCE = "tolerance"
    EXPLANATION = "explanation"
    TAKE_AWAY = "take-away"
    LEVEL = "level"
    SOURCE = "source"
    TAGS = "tags"
    STATUS = "status"


ALIASES: dict[str, Field] = {
    "name": Field.ID,
    "code": Field.ID,
    "question id": Field.ID,
    "medicine": Field.DRUG,
    "medication": Field.DRUG,
    "chapter": Field.SECTION,
    "type": Field.KIND,
    "question type": Field.KIND,
    "question": Field.STEM,
    "question text": Field.STEM,
    "prompt": Field.STEM,
    "text": Field.STEM,
    "key": Field.CORRECT,
    "answer key": Field.CORRECT,
    "correct answer": Field.CORRECT,
    "correct answers": Field.CORRECT,
    "correct option": Field.CORRECT,
    "correct options": Field.CORRECT,
    "right answer": Field.CORRECT,
    "accepted": Field.ANSWER,
    "accepted answers": Field.ANSWER,
    "answers": Field.ANSWER,
    "units": Field.UNIT,
    "margin": Field.TOLERANCE,
    "feedback": Field.EXPLANATION,
    "general feedback": Field.EXPLANATION,
    "comment": Field.EXPLANATION,
    "bloom": Field.LEVEL,
    "citation": Field.SOURCE,
    "reference": Field.SOURCE,
    "tag": Field.TAGS,
    "keywords": Field.TAGS,
    "state": Field.STATUS,
}
"""Other names of columns, in lower case and single spaces."""

_NAMES = {one.value.replace("-", " "): one for one in Field} | ALIASES
_NUMBERED = re.compile(r"(?:(?P<what>[a-z]+)(?: |(?=\d)))?(?P<number>[1-9]\d?|[a-z])")
_OPTION = frozenset({"option", "choice", "answer", "alternative"})
_RATIONALE = frozenset({"rationale", "reason", "feedback", "why"})
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, by column; ``problems`` are those of the header."""

    fields: Mapping[Field, int]
    options: Mapping[int, int]
    rationales: Mapping[int, int]
    problems: tuple[Problem, ...] = ()

    @property
    def is_ours(self) -> bool:
        """Whether there are questions, and something that can be their answer."""
        answers = self.options or Field.ANSWER in self.fields
        return Field.STEM in self.fields and bool(answers)

    @property
    def columns(self) -> frozenset[int]:
        """The columns that mean something."""
        parts = (self.fields, self.options, self.rationales)
        return frozenset(column for part in parts for column in part.values())

    @property
    def known(self) -> int:
        """How many columns are understood."""
        return len(self.fields) + len(self.options) + len(self.rationales)


@dataclass(slots=True)
class _Found:
    fields: dict[Field, int] = field(default_factory=dict)
    options: dict[int, int] = field(default_factory=dict)
    rationales: dict[int, int] = field(default_factory=dict)

    def take(self, name: str, column: int) -> bool:
        """Note a column; False for one that is unknown or there already."""
        if name in _NAMES:
            return _noted(self.fields, _NAMES[name], column)
        match = _NUMBERED.fullmatch(name)
        if match and (match["what"] in _OPTION or not match["what"]):
            return _noted(self.options, _number(match["number"]), column)
        if match and match["what"] in _RATIONALE:
            return _noted(self.rationales, _number(match["number"]), column)
        return False


def read_header(cells: Iterable[Cell]) -> Layout:
    """Read a header row; columns may stand in any order and case."""
    found = _Found()
    problems = list(_read(cells, found))
    return Layout(found.fields, found.options, found.rationales, tuple(problems))


def _read(cells: Iterable[Cell], found: _Found) -> Iterator[Problem]:
    for cell in cells:
        if not found.take(plain_name(cell.text), cell.place.column):
            yield sentences.unknown_column(cell)


def plain_name(text: str) -> str:
    """Write the name of a column as the table of aliases has it."""
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def _noted(found: dict[K, int], key: K, column: int) -> bool:
    return found.setdefault(key, column) == column


def _number(text: str) -> int:
    return int(text) if text.isdigit() else ord(text) - ord("a") + 1
