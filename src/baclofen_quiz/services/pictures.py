"""The pictures that lie beside a question file.

Those of uploaded files are looked for in every folder named ``uploaded``, as these
files are said to be in one, and then among the uploaded pictures.
"""

from collections.abc import Callable, Iterable

from baclofen_quiz.items.question_file.pictures import (
    LARGEST,
    Look,
    is_picture_name,
    with_pictures,
)
from baclofen_quiz.items.question_file.reading import QuestionReading
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.additions import UPLOADED, AddedPicture
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


def beside_uploads(
    files: Iterable[Shelved],
    pictures: Iterable[AddedPicture],
    data_of: Callable[[str], bytes | None],
) -> Look:
    """Look for pictures of uploaded files in question folders, then among uploads."""
    found = {
        file.path.name: file
        for file in files
        if is_picture(file) and file.path.parent.name == UPLOADED
    }

    added = {picture.name: picture.digest for picture in pictures}

    def look(name: str) -> bytes | None:
        if name in found:
            return beside(found[name])(name)
        return data_of(added[name]) if name in added else None

    return look


def pictured(reading: QuestionReading, look: Look) -> QuestionReading:
    """Give the pictures of questions what is in them; seldom are there any."""
    return with_pictures(reading, look) if reading.pictures else reading
