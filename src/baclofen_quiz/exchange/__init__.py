"""Other people's formats: one package a format, and this registry.

A format's own modules are imported when it is read or written for the first time: some
of the libraries below take longer to load than a whole page to show.
"""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from baclofen_quiz.exchange.format.written import (
        Reader,
        Statuses,
        Writer,
        Written,
    )
    from baclofen_quiz.items.item import Item
    from baclofen_quiz.items.question_file.reading import QuestionReading


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read, written, or both.

    ``suffixes`` are the endings of its files, the usual one first; ``read`` and
    ``write`` are None where that way is not there. An Anki package is written by its
    own command, since it has a ledger.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: "Reader | None" = None
    write: "Writer | None" = None

    @property
    def suffix(self) -> str:
        """The ending of a file that is written."""
        return self.suffixes[0]


# ruff: noqa: PLC0415 - a format is imported when it is used


def _read_csv(data: bytes, file: str) -> "QuestionReading":
    from baclofen_quiz.exchange.sheets.reader import read_csv

    return read_csv(data, file)


def _write_csv(items: "Sequence[Item]", statuses: "Statuses") -> "Written":
    from baclofen_quiz.exchange.sheets.writer import write_csv

    return write_csv(items, statuses)


def _read_xlsx(data: bytes, file: str) -> "QuestionReading":
    from baclofen_quiz.exchange.sheets.reader import read_xlsx

    return read_xlsx(data, file)


def _write_xlsx(items: "Sequence[Item]", statuses: "Statuses") -> "Written":
    from baclofen_quiz.exchange.sheets.writer import write_xlsx

    return write_xlsx(items, statuses)


def _write_kahoot(items: "Sequence[Item]", statuses: "Statuses") -> "Written":
    from baclofen_quiz.exchange.sheets.writer import write_kahoot

    return write_kahoot(items, statuses)


def _read_aiken(data: bytes, file: str) -> "QuestionReading":
    from baclofen_quiz.exchange.aiken import read_aiken

    return read_aiken(data, file)


def _write_aiken(items: "Sequence[Item]", statuses: "Statuses") -> "Written":
    from baclofen_quiz.exchange.aiken import write_aiken

    return write_aiken(items, statuses)


def _read_gift(data: bytes, file: str) -> "QuestionReading":
    from baclofen_quiz.exchange.gift import read_gift

    return read_gift(data, file)


def _write_gift(items: "Sequence[Item]", statuses: "Statuses") -> "Written":
    from baclofen_quiz.exchange.gift import write_gift

    return write_gift(items, statuses)


def _write_markdown(items: "Sequence[Item]", statuses: "Statuses") -> "Written":
    from baclofen_quiz.exchange.markdown import write_markdown

    return write_markdown(items, statuses)


_ALL = (
    Format("aiken", "Aiken", (".aiken",), _read_aiken, _write_aiken),
    Format("anki", "Anki package", (".apkg",)),
    Format("csv", "CSV", (".csv", ".tsv"), _read_csv, _write_csv),
    Format("gift", "GIFT (Moodle)", (".gift",), _read_gift, _write_gift),
    Format("kahoot", "Kahoot spreadsheet", (".xlsx",), None, _write_kahoot),
    Format("markdown", "Question file (Markdown)", (".md",), None, _write_markdown),
    Format("xlsx", "Excel workbook", (".xlsx", ".xlsm"), _read_xlsx, _write_xlsx),
)
FORMATS: dict[str, Format] = {form.name: form for form in _ALL}
"""Formats by the name that ``export`` takes."""

_AIKEN = re.compile(rb"^[ \t]*ANSWER:", re.MULTILINE)
_GIFT = re.compile(
    rb"\{[^{}=~#TF]*[=~#TF][^{}]*\}|^[ \t]*::.*::|^\$CATEGORY:", re.MULTILINE
)
_LOOK = 200_000  # bytes of a text that are looked at to tell what it is


def recognised(name: str, data: bytes) -> Format | None:
    """Tell by its ending, and a ``.txt`` by its content, how a file is read.

    Returns:
        None for what is no file of questions in a format of others: a question file in
        Markdown, a monograph, anything else.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".txt":
        return FORMATS.get(_text_format(data[:_LOOK].replace(b"\0", b"")))
    readable = (form for form in FORMATS.values() if form.read)
    return next((form for form in readable if suffix in form.suffixes), None)


def _text_format(data: bytes) -> str:
    if _AIKEN.search(data):
        return "aiken"
    return "gift" if _GIFT.search(data) else ""


def suffixes() -> tuple[str, ...]:
    """Name the endings of all files that some format reads."""
    return tuple(s for form in FORMATS.values() if form.read for s in form.suffixes)
