"""Bytes to text to lines, with a limit on size that is checked before anything else."""

from baclofen_quiz.content import complaints
from baclofen_quiz.content.sentences import Line
from baclofen_quiz.problems import Location, Problem

LARGEST = 2_000_000
"""The most bytes, or characters, that a file may have."""
MOST_LINES = 20_000
"""The most lines, and the most statements, that a file may have."""


def decode(data: bytes, file: str) -> str | Problem:
    """Read UTF-8, with or without a byte order mark."""
    if len(data) > LARGEST:
        return too_large(file)
    if b"\0" in data:
        return _with_zeros(data, file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        before = data[: trouble.start]
        line = before.count(b"\n") + 1
        head = before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")
        place = Location(file, line, len(head) + 1)
        return complaints.error(
            place,
            "not-utf-8",
            f"The byte 0x{data[trouble.start]:02x} is not UTF-8 text.",
            "Letters and signs after it cannot be known.",
            "Save the file as UTF-8.",
        )


def _with_zeros(data: bytes, file: str) -> Problem:
    """Refuse a text of two bytes a letter, and what is no text at all."""
    before = data[: data.index(b"\0")]
    return complaints.error(
        Location(file, before.count(b"\n") + 1),
        "not-utf-8",
        "This file holds zero bytes: it is UTF-16, or no text.",
        "Its letters cannot be known, so nothing of it was read.",
        "Save the file as UTF-8.",
    )


def too_large(file: str) -> Problem:
    """Refuse a file that is no text written by people."""
    return complaints.error(
        Location(file, 1),
        "too-large",
        f"This file is larger than {LARGEST // 1_000_000} MB.",
        "Reading it would hold up everybody.",
        "Split it, or remove what is no text.",
    )


def too_many(file: str, what: str) -> Problem:
    """Refuse a file with more lines or statements than people write about a drug."""
    return complaints.error(
        Location(file, MOST_LINES),
        "too-large",
        f"This file has more than {MOST_LINES:,} {what}.",
        "Nobody could check so many, and reading them would hold up everybody.",
        "Split it, or remove what does not belong in it.",
    )


def lines_of(text: str) -> list[Line]:
    """Split into lines as editors count them, whichever way they end."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return [Line(line, n, 1) for n, line in enumerate(plain.split("\n"), 1)]
