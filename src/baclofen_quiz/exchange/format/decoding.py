"""Bytes of a file that somebody else saved, to text: never with replacement characters.

UTF-8 and UTF-16 are known by what they are; any other text is taken for Windows-1252,
which old programs write, and that is said.
"""

from dataclasses import dataclass

from baclofen_quiz.content.complaints import error
from baclofen_quiz.exchange.format.limits import LARGEST_UPLOAD
from baclofen_quiz.exchange.format.losses import noticed
from baclofen_quiz.problems import Location, Problem

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and what there is to say of how it was read."""

    text: str
    problems: tuple[Problem, ...] = ()


def decoded(data: bytes, file: str) -> Decoded | Problem:
    """Read the bytes of a file as text, or tell why that is not possible."""
    if len(data) > LARGEST_UPLOAD:
        return too_large(file)
    try:
        if data.startswith(_UTF_16):
            return _text(data.decode("utf-16"), file)
        return _text(data.decode("utf-8-sig"), file)
    except UnicodeDecodeError as trouble:
        return _old(data, file, trouble.start)


def too_large(file: str) -> Problem:
    """Refuse a file beyond the limit, whatever is in it."""
    return error(
        Location(file, 1),
        "too-large",
        f"This file is larger than {LARGEST_UPLOAD // 1_000_000} MB.",
        "Reading it would hold up everybody.",
        "Split it, or take out what is no question.",
    )


def _text(text: str, file: str) -> Decoded | Problem:
    return _no_text(file) if "\x00" in text else Decoded(text)


def _old(data: bytes, file: str, start: int) -> Decoded | Problem:
    line = data.count(b"\n", 0, start) + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return _no_text(file)
    if "\x00" in text:
        return _no_text(file)
    told = noticed(
        Location(file, line),
        "windows-1252",
        "This file is not UTF-8; it was read as Windows-1252.",
        "If it is neither, accents and signs from this line on are others than meant.",
        "Look at them; save the file as UTF-8 if they are wrong.",
    )
    return Decoded(text, (told,))


def _no_text(file: str) -> Problem:
    return error(
        Location(file, 1),
        "no-text",
        "This file is no text.",
        "Its bytes have no meaning as letters, so nothing of it was read.",
        "Save it as UTF-8 text, or give it the ending of the format that it has.",
    )
