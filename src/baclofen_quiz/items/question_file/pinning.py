"""Pin the ids that were made of words, so that an edit of the words keeps them."""

import re

from baclofen_quiz.items.question_file.lines import physical_lines
from baclofen_quiz.items.question_file.reading import QuestionReading

_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$|[ \t]+$")


def pinned(text: str, reading: QuestionReading) -> str:
    """Give the text of a question file with an id at the end of every heading.

    ``reading`` is what was read from this text. A question that could not be read has
    no id yet and stays as it is.
    """
    unpinned = {p.location.line for p in reading.problems if p.code == "unpinned-id"}
    if not unpinned:
        return text
    lines = physical_lines(text)
    for item in reading.all_items:
        at = item.source.line
        if at in unpinned:
            bare = _CLOSING_HASHES.sub("", lines[at - 1])
            lines[at - 1] = f"{bare}  {{#{item.id.rpartition('/')[2]}}}"
    return "\n".join(lines)
