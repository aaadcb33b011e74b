"""Pictures of questions by the digest of what is in them, as items name them."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from baclofen_quiz.items.question_file.pictures import LARGEST, media_type
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.pictures import beside
from baclofen_quiz.services.shelf import Shelved, is_picture, read_bytes

DIGITS = 32
"""How much of a SHA-256 names a picture."""


def picture(files: Iterable[Shelved], digest: str) -> bytes | None:
    """Find the bytes of a picture; None where no file of the folders holds them."""
    for file in filter(is_picture, files):
        if digest and _digest(file) == digest:
            data = beside(file)(file.path.name)
            return data if data is not None and _named(data) == digest else None
    return None


@lru_cache(maxsize=4096)
def _digest(file: Shelved) -> str:
    """Read a picture once for as long as its file stays as it is; "" for no picture."""
    data = read_bytes(file)
    fit = not isinstance(data, Problem) and len(data) <= LARGEST and media_type(data)
    return _named(data) if fit and isinstance(data, bytes) else ""


def _named(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]
