"""What every fact has."""

from dataclasses import dataclass

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBase:
    """What every fact has: its permanent id and the statement that says it."""

    id: str
    statement: Statement

    @property
    def section(self) -> Section:
        """The section of its statement, which is also the middle of its id."""
        return self.statement.section

    @property
    def usable(self) -> bool:
        """Whether it may be asked at all."""
        return self.statement.askable
