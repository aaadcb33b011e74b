"""Writing the ``.apkg``: zipped so that equal decks give equal bytes."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Final

from baclofen_quiz.exchange.anki.genanki_bridge import Row, collection_bytes
from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.exchange.anki.notes import digest
from baclofen_quiz.exchange.anki.schema import NoteType

_LEVEL: Final = 1
"""Of deflating: 6 takes thrice as long, and saves less than a fifth more."""

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_FILE_MODE: Final = 0o100644 << 16


def model_hashes(kind: NoteType) -> dict[str, str]:
    """Hash what a learner's note type shows, under the names of its parts."""
    look = LOOKS[kind.slug]
    (front, back), (second_front, second_back) = look.faces
    parts = {
        "css": look.css,
        "front": front,
        "back": back,
        "second front": second_front,
        "second back": second_back,
        "names": repr((kind.name, kind.fields, kind.templates)),
    }
    return {name: digest(value) for name, value in parts.items()}


def package(rows: Sequence[Row], model_mods: Mapping[str, int]) -> bytes:
    """Print a deck in the order of its rows, which ``rows_of`` has checked.

    ``model_mods`` holds the time of each note type among them, by its slug.
    """
    return zipped(
        {"collection.anki2": collection_bytes(rows, model_mods), "media": b"{}"}
    )


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Pack members, in their order, so that equal ones give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = _UNIX
            info.external_attr = _FILE_MODE
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=_LEVEL)
    return buffer.getvalue()
