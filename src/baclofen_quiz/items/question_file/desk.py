"""The desk at which one question file is read: its name, its header, its problems."""

from dataclasses import dataclass, field

from baclofen_quiz.items.question_file.header import Header
from baclofen_quiz.items.question_file.lines import Line
from baclofen_quiz.problems import Location, Problem, Severity


@dataclass(slots=True)
class Desk:
    """Collects what is wrong; a question on which an error was told is left out."""

    file: str
    header: Header
    problems: list[Problem] = field(default_factory=list)
    errors: int = 0

    def tell(self, problem: Problem) -> None:
        """Note a problem."""
        self.problems.append(problem)
        self.errors += problem.severity is Severity.ERROR

    def place(self, line: Line) -> Location:
        """The place of a line."""
        return Location(self.file, line.number, line.column)
