"""Questions as a format may hold them: a test names only what it is about."""

from dataclasses import replace
from typing import Any

from baclofen_quiz.exchange.format.asked import Answer, Asked, Choice, Choices
from baclofen_quiz.exchange.format.making import made
from baclofen_quiz.items.question_file import QuestionReading
from baclofen_quiz.problems import Location

FILE = "exam.txt"
STEM = "Which receptor does baclofen activate?"


def place(line: int = 1) -> Location:
    return Location(FILE, line)


def choice(text: str, *, right: bool = False, why: str = "", name: str = "") -> Choice:
    return Choice(place(), text, right, why, name)


RECEPTORS = Choices(
    (
        choice("GABA-A receptor", why="the target of diazepam"),
        choice("GABA-B receptor", right=True, why="on both sides of the synapse"),
        choice("NMDA receptor", why="the target of ketamine"),
    )
)


def asked(
    answer: Answer = RECEPTORS,
    *,
    stem: str = STEM,
    line: int = 1,
    **changes: Any,  # noqa: ANN401 - any other field of the question
) -> Asked:
    """Ask a sound question, called "receptor"."""
    sound = Asked(place(line), stem, answer, name="receptor")
    return replace(sound, **changes)


def read(*questions: Asked, found: int | None = None) -> QuestionReading:
    """Make items of questions; all of them count as found."""
    return made(questions, FILE, (), len(questions) if found is None else found)


def codes(reading: QuestionReading) -> list[str]:
    """Name what was told, but not that a question has no source."""
    return [problem.code for problem in reading.problems]
