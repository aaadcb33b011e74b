"""Setting the status of a question file in its text, and leaving all else as it is."""

import re

from baclofen_quiz.items.question_file.header import read_header
from baclofen_quiz.items.status import Status

_FENCE = "---"
_STATUS = re.compile(r"status[ \t]*:")


def stated(text: str, status: Status) -> str:
    """Give a text whose front matter says this status.

    Front matter that cannot be read is left as it is: what it means is for its author
    to say.
    """
    lines = text.split("\n")
    reading = read_header(lines, "")
    if reading.header.status is status or (reading.length and reading.problems):
        return text
    said = [] if status is Status.READY else [f"status: {status}"]
    if not reading.length:
        return "\n".join([_FENCE, *said, _FENCE, "", *lines])
    inner = [line for line in lines[1 : reading.length - 1] if not _STATUS.match(line)]
    return "\n".join([_FENCE, *inner, *said, _FENCE, *lines[reading.length :]])


def status_of(text: str) -> Status:
    """Give the status that the front matter of a text says."""
    return read_header(text.split("\n"), "").header.status
