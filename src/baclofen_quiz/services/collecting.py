"""From files to a bank: each file is read by its kind, and only when it is new.

A file that cannot be read is a problem of that file alone: the others stand.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import TypeVar, cast

from baclofen_quiz.content.reading import decode, read_markdown
from baclofen_quiz.exchange import Format, recognised
from baclofen_quiz.items.assembly import Book, Questions, assemble
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.lexicon import Lexicon, read_lexicon
from baclofen_quiz.items.question_file import QuestionReading, read_questions
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.additions import AddedFile, Contents
from baclofen_quiz.services.pictures import beside, beside_uploads, pictured
from baclofen_quiz.services.shelf import (
    Shelved,
    is_foreign,
    is_lexicon,
    is_monograph,
    is_picture,
    read_bytes,
)

T = TypeVar("T")


@dataclass(slots=True)
class Memo:
    """Keeps what was made from a content for as long as that content is in use."""

    _kept: dict[tuple[str, ...], object] = field(default_factory=dict)
    _used: dict[tuple[str, ...], object] = field(default_factory=dict)

    def get(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        """Give what is kept under ``key``, which stands for one T, or make it."""
        if key not in self._used:
            self._used[key] = self._kept[key] if key in self._kept else make()
        return cast("T", self._used[key])

    def forget_unused(self) -> None:
        """Drop what nobody asked for since the last call."""
        self._kept, self._used = self._used, {}


@dataclass(frozen=True, slots=True)
class _Text:
    """A file that could be read, and the hash of what is in it."""

    file: Shelved
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class _Foreign:
    """A file that may be in a format of other programs; ``form`` is None if not."""

    file: Shelved
    data: bytes
    form: Format | None

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def collect(
    contents: Contents,
    memo: Memo,
    text_of: Callable[[AddedFile], str],
    picture_of: Callable[[str], bytes | None],
) -> Bank:
    """Read all that a bank is made of.

    Args:
        contents: files of folders, uploaded files, and marks on items.
        memo: keeps what is unchanged for the next call.
        text_of: gives the text of an uploaded file.
        picture_of: gives what is in an uploaded picture, by its digest.
    """
    problems: list[Problem] = []
    files = [file for file in contents.files if not is_picture(file)]
    foreign = [file for file in files if is_foreign(file)]
    texts = list(_texts((f for f in files if not is_foreign(f)), problems))
    words = [text for text in texts if is_lexicon(text.file)]
    named = _named(words)
    lexicon, complaints = memo.get((named,), partial(_read_words, words))
    books: list[Book] = []
    questions: list[Questions] = []
    for text in texts:
        key = (text.file.name, text.digest)
        if is_monograph(text.file):
            shelved = memo.get((*key, named), partial(_read_book, text, lexicon))
            books.extend(shelved.book)
            problems.extend(shelved.problems)
        elif not is_lexicon(text.file):
            reading = memo.get(key, partial(_read_questions, text.file.name, text.text))
            seen = pictured(reading, beside(text.file))  # they may have changed
            questions.append(Questions(text.file.name, seen))
    for other in _foreign(foreign, problems):
        key = (other.file.name, other.digest)
        reading = memo.get(key, partial(_read_foreign, other))
        questions.append(Questions(other.file.name, reading))
    questions.sort(key=attrgetter("file"))
    look = beside_uploads(contents.files, contents.additions.pictures, picture_of)
    for added in contents.additions.files:  # the oldest first, after all folders
        key = (added.name, added.digest)
        reading = memo.get(key, partial(_read_added, added, text_of))
        questions.append(Questions(added.name, pictured(reading, look)))
    memo.forget_unused()
    return assemble(
        books,
        questions,
        lexicon,
        (*problems, *complaints),
        contents.additions.marks,
    )


def vocabulary(files: Iterable[Shelved], memo: Memo) -> Lexicon:
    """Read the vocabulary alone; what is wrong with it is told with the bank."""
    words = list(_texts(filter(is_lexicon, files), []))
    lexicon, _ = memo.get((_named(words),), partial(_read_words, words))
    return lexicon


def _named(words: Iterable[_Text]) -> str:
    return " ".join(f"{text.file.name} {text.digest}" for text in words)


def _texts(files: Iterable[Shelved], problems: list[Problem]) -> Iterator[_Text]:
    for file in files:
        data = read_bytes(file)
        text = data if isinstance(data, Problem) else decode(data, file.name)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            yield _Text(file, text, hashlib.sha256(text.encode()).hexdigest())


def _foreign(files: Iterable[Shelved], problems: list[Problem]) -> Iterator[_Foreign]:
    """Read files of other programs; a text that is no question says so in a notice."""
    for file in files:
        data = read_bytes(file)
        if isinstance(data, Problem):
            problems.append(data)
        else:
            yield _Foreign(file, data, recognised(file.path.name, data))


@dataclass(frozen=True, slots=True)
class _Shelved:
    """At most one book, and the problems of reading it."""

    book: tuple[Book, ...]
    problems: tuple[Problem, ...]


def _read_book(text: _Text, lexicon: Lexicon) -> _Shelved:
    name = text.file.name
    try:
        reading = read_markdown(text.text, name)
        book = reading.monograph
        books = (Book(book, generate(book, lexicon)),) if book else ()
    except Exception as fault:  # noqa: BLE001 - one file never takes the site down
        return _Shelved((), (_fault(name, fault),))
    return _Shelved(books, reading.problems)


def _read_words(words: Sequence[_Text]) -> tuple[Lexicon, tuple[Problem, ...]]:
    return read_lexicon([(text.file.name, text.text) for text in words])


def _read_added(
    file: AddedFile, text_of: Callable[[AddedFile], str]
) -> QuestionReading:
    return _read_questions(file.name, text_of(file))


def _read_questions(name: str, text: str) -> QuestionReading:
    try:
        return read_questions(text, name)
    except Exception as fault:  # noqa: BLE001 - one file never takes the site down
        return QuestionReading(problems=(_fault(name, fault),))


def _read_foreign(other: _Foreign) -> QuestionReading:
    name = other.file.name
    if other.form is None or other.form.read is None:
        return QuestionReading(problems=(_unknown(name),))
    try:
        return other.form.read(other.data, name)
    except Exception as fault:  # noqa: BLE001 - one file never takes the site down
        return QuestionReading(problems=(_fault(name, fault),))


def _unknown(name: str) -> Problem:
    return Problem(
        Location(name, 1),
        Severity.NOTICE,
        "unknown-format",
        "This text is neither GIFT nor Aiken.",
        "Nothing in it is asked.",
        "Nothing need be done if it is no file of questions.",
    )


def _fault(name: str, fault: Exception) -> Problem:
    return Problem(
        Location(name, 1),
        Severity.ERROR,
        "reader-fault",
        f"baclofen-quiz failed on this file ({type(fault).__name__}: {fault}).",
        "This is a fault of the program; nothing in this file can be asked.",
        "Report it together with the file; until then, take out what was added last.",
    )
