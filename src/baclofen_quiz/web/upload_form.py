"""The form in which questions are sent: a file or a text, and pictures beside it."""

from dataclasses import dataclass

from flask import Request
from werkzeug.datastructures import FileStorage

from baclofen_quiz.exchange.format.limits import LARGEST_UPLOAD
from baclofen_quiz.items.question_file.names import name_of
from baclofen_quiz.items.question_file.pictures import LARGEST
from baclofen_quiz.items.status import Status
from baclofen_quiz.services.picture_keeping import SentPicture
from baclofen_quiz.text import visible

LONGEST_NAME = 200
EDITED = "edited"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was chosen or dropped."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SentText:
    """A text that was typed or pasted.

    ``stem`` is the name of its file, "" where none was given. ``base`` is the number of
    the version that it was made from, 0 for none; ``told`` says how it came to be;
    ``at`` is the line from which the preview begins.
    """

    stem: str
    text: str
    base: int
    told: str
    at: int


def read_sent(request: Request) -> SentFile | SentText:
    """Read the form: of a file, which goes before a text, no more than it may have."""
    file = request.files.get("file")
    if file is not None and file.filename:
        return SentFile(_name(file), file.read(LARGEST_UPLOAD + 1))
    return read_text(request)


def read_pictures(request: Request) -> tuple[SentPicture, ...]:
    """Read the pictures of a form; of one that is too large no more than shows it."""
    files = request.files.getlist("pictures")
    return tuple(
        SentPicture(_name(file), file.read(LARGEST + 1))
        for file in files
        if file.filename
    )


def _name(file: FileStorage) -> str:
    """Name a file without a path, as some browsers send one."""
    _, _, name = (file.filename or "").replace("\\", "/").rpartition("/")
    return name[-LONGEST_NAME:]


def read_text(request: Request) -> SentText:
    """Read the text of a form, and what is said of it.

    Under another name than that it was made for, it is a new file.
    """
    form = request.form
    typed = form.get("stem", "").strip().removesuffix(".md")
    stem = name_of(typed) if typed else ""
    same = stem == form.get("made_for", stem)
    return SentText(
        stem=stem,
        text=form.get("text", ""),
        base=max(form.get("base", 0, type=int), 0) if same else 0,
        told=visible(form.get("told", "")) or EDITED,
        at=max(form.get("at", 1, type=int), 1),
    )


def read_status(request: Request) -> Status:
    """Read as what a file is to be published; ready where nothing else is said."""
    value = request.form.get("as", "")
    return Status(value) if value in set(Status) else Status.READY
