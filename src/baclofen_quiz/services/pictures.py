"""The pictures that lie beside a question file.

Those of uploaded files, which lie in the database, are looked for in every folder named
``uploaded``, as these files are said to be in one.
"""

from collections.abc import Iterable

from baclofen_quiz.items.question_file.pictures import (
    LARGEST,
    Look,
    is_picture_name,
    with_pictures,
)
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.additions import UPLOADED
from baclofen_quiz.services.shelf import Shelved, is_picture, read_bytes, shelved


def beside(file: Shelved) -> Look:
    """Look for pictures in the folder of a question file, and nowhere else."""

    def look(name: str) -> bytes | None:
        if not is_picture_name(name):
            return None
        path = file.path.parent / name
        if path.resolve().parent != file.path.parent.resolve():
            return None  # a link out of the folder
        data = read_bytes(shelved(path, name))
        return None if isinstance(data, Problem) else data[: LARGEST + 1]

    return look


def beside_uploads(files: Iterable[Shelved]) -> Look:
    """Look for pictures of uploaded files among those of all question folders."""
    found = {
        file.path.name: file
        for file in files
        if is_picture(file) and file.path.parent.name == UPLOADED
    }

    def look(name: str) -> bytes | None:
        return beside(found[name])(name) if name in found else None

    return look


def with_uploads_pictures(
    reading: QuestionReading, files: Iterable[Shelved]
) -> QuestionReading:
    """Give the pictures of an uploaded file what is in them; seldom are there any."""
    if not reading.pictures:
        return reading
    return with_pictures(reading, beside_uploads(files))
