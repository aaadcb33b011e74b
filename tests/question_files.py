"""Question files in tests: written as they are in an editor, read in one call."""

from textwrap import dedent

from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file import QuestionReading, read_questions

FILE = "quiz.md"

OPTIONS = """
- [ ] GABA-A receptor — the target of diazepam
- [x] GABA-B receptor — on both sides of the synapse
- [ ] NMDA receptor — the target of ketamine
"""


def read(text: str, file: str = FILE) -> QuestionReading:
    """Read a file; the first line of ``text`` that is not empty is its line 1."""
    return read_questions(dedent(text).lstrip("\n"), file)


def told(reading: QuestionReading) -> list[tuple[int, str]]:
    """Line and code of each problem, without the warning that no source is named."""
    return [(p.location.line, p.code) for p in reading.problems]


def only_item(text: str) -> Item:
    """Read a file of one sound question."""
    reading = read(text)
    assert reading.problems == ()
    (item,) = reading.items
    return item
