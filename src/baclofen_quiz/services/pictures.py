"""The pictures that lie beside a question file."""

from baclofen_quiz.items.question_file.pictures import LARGEST, Look, is_picture_name
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.shelf import Shelved, read_bytes, shelved


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


def nothing_beside(_: str) -> None:
    """Beside a file that was uploaded lies no picture."""
