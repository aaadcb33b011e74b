"""Turning a file into native ones: a monograph into ``monographs/<drug>.md``.

A question file is native already and is taken over as it stands; questions in a format
of other programs are written as one.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from baclofen_quiz.content.decoding import LARGEST, MOST_LINES
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.printing import print_markdown
from baclofen_quiz.content.reading import Reading, decode, read_markdown, read_plain
from baclofen_quiz.exchange import recognised
from baclofen_quiz.exchange.format.limits import LARGEST_UPLOAD
from baclofen_quiz.items.question_file import QuestionReading
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.files import write_atomically
from baclofen_quiz.services.native_form import in_native_form
from baclofen_quiz.services.shelf import is_content, is_utf_8
from baclofen_quiz.text import slug, visible

_MARKDOWN = {".md", ".markdown"}
_QUESTION = re.compile(r"^\s*[-*] \[[ xX]\] |^Answer:\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was written, what it holds in words, and what was not understood."""

    path: Path
    content: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class NotImported:
    """Nothing was written, and the problems say why."""

    problems: tuple[Problem, ...]


def import_file(source: Path, folder: Path) -> Imported | NotImported:
    """Read one file and write it, in native form, into a folder of questions.

    Raises:
        OSError: the file cannot be read, or the folder not be written.
    """
    data = _data(source)
    form = recognised(source.name, data)
    if form and form.read:
        return _questions(source, folder, form.read(data, visible(source.name)))
    text = decode(data, visible(source.name))
    if isinstance(text, Problem):
        return NotImported((text,))
    if source.suffix.lower() in _MARKDOWN and _QUESTION.search(text):
        target = folder / f"{source.stem}.md"
        return _write(source, target, text, "questions, as they stood", ())
    reading = _read(source, text)
    if reading.monograph is None:
        return NotImported(reading.problems)
    book = reading.monograph
    target = folder / "monographs" / f"{slug(book.drug)}.md"
    printed = print_markdown(book)
    told = _told(reading)
    content = f"{_content(book)}; {_not_understood(told)}"
    return _write(source, target, printed, content, told)


def _data(source: Path) -> bytes:
    """Read no more than is needed to see that a file is too large."""
    with source.open("rb") as file:
        return file.read(LARGEST_UPLOAD + 1)


def _questions(
    source: Path, folder: Path, reading: QuestionReading
) -> Imported | NotImported:
    """Write what was read as a question file, in which all ids are pinned."""
    told = _told(reading)
    text = in_native_form(reading)
    if not reading.all_items:
        return NotImported(told)
    if len(text.encode()) > LARGEST or text.count("\n") > MOST_LINES:
        return NotImported((*told, _too_much(source)))
    target = folder / f"{source.stem}.md"
    return _write(source, target, text, _tally(reading, told), told)


def _tally(reading: QuestionReading, told: tuple[Problem, ...]) -> str:
    """Say what became of the questions of a file: found is imported and not."""
    made = len(reading.all_items)
    losses = sum(problem.code == "imported-with-loss" for problem in told)
    drafts = f" ({len(reading.drafts):,} as drafts)" if reading.drafts else ""
    return (
        f"{_counted(reading.written, 'question')} found, {made:,} imported{drafts},"
        f" {reading.unread:,} not; {_counted(losses, 'thing')} lost on the way"
    )


def _too_much(source: Path) -> Problem:
    return Problem(
        Location(visible(source.name), 1),
        Severity.ERROR,
        "too-large",
        f"As a question file this would have more than {MOST_LINES:,} lines or"
        f" {LARGEST // 1_000_000} MB.",
        "Such a file is not read. Nothing was written.",
        "Split it, or put it into the question folder as it is.",
    )


def _read(source: Path, text: str) -> Reading:
    if source.suffix.lower() in _MARKDOWN:
        return read_markdown(text, visible(source.name))
    return read_plain(text, visible(source.name))


def _told(reading: Reading | QuestionReading) -> tuple[Problem, ...]:
    """All problems but missing ids, since importing pins them."""
    return tuple(p for p in reading.problems if p.code != "unpinned-id")


def _content(book: Monograph) -> str:
    statements, facts = len(book.entries), sum(1 for _ in book.facts)
    return f"{_counted(statements, 'statement')}, {_counted(facts, 'fact')}"


def _not_understood(problems: tuple[Problem, ...]) -> str:
    """Count the lines of a text that something is to be said about."""
    lines = {problem.location.line for problem in problems}
    return f"{_counted(len(lines), 'line')} not understood"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _write(
    source: Path, target: Path, text: str, content: str, problems: tuple[Problem, ...]
) -> Imported | NotImported:
    data = text.encode()
    if not (is_content(target) and is_utf_8(target)):
        return NotImported((*problems, _never_read(source, target)))
    if target.exists() and target.read_bytes() != data:
        return NotImported((*problems, _in_the_way(source, target)))
    target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, data)
    return Imported(target, content, problems)


def _never_read(source: Path, target: Path) -> Problem:
    return Problem(
        Location(visible(source.name), 1),
        Severity.ERROR,
        "file-name",
        f'A file named "{visible(target.name)}" is never read.',
        "Hidden files and those that tell of a folder, such as README.md, hold no"
        " questions; a name that is not UTF-8 cannot be shown. Nothing was written.",
        "Give the file another name.",
    )


def _in_the_way(source: Path, target: Path) -> Problem:
    return Problem(
        Location(visible(source.name), 1),
        Severity.ERROR,
        "file-exists",
        f"{target} is there already and holds something else.",
        "It may hold ids and notes that were added by hand.",
        "Move or delete it, or name another folder with --to.",
    )
