"""A monograph tinted by what a learner remembers of each statement."""

from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.learning.heat import Heat
from baclofen_quiz.learning.readiness import Coverage
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.services.heat_map import HeatMap
from baclofen_quiz.web import recall_words
from baclofen_quiz.web.as_of import AsOf
from baclofen_quiz.web.monograph_page import Part, parts_of
from baclofen_quiz.web.recall_words import Mark, mark_of, tried_said
from baclofen_quiz.web.sources import anchor


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the table of readiness; ``said`` is a share, or that it is held."""

    title: str
    said: str
    tried: str


@dataclass(frozen=True, slots=True)
class HeatPage:
    """One monograph as of a day; ``questions`` are those on the drug."""

    template: ClassVar[str] = "monograph/heat.html"
    view: HeatMap
    as_of: AsOf
    questions: int

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        drug = self.view.book.drug.capitalize()
        return self.as_of.titled(f"{drug}, as you recall it")

    @property
    def words(self) -> ModuleType:
        """How readiness is told."""
        return recall_words

    @property
    def parts(self) -> tuple[Part, ...]:
        """The sections."""
        return parts_of(self.view.book.statements)

    @property
    def heats(self) -> dict[str, Heat]:
        """What each section sums up to, by its token."""
        return {section.value: heat for section, heat in self.view.sections.items()}

    @property
    def marks(self) -> dict[str, tuple[Mark, str]]:
        """How each statement is marked and why nothing asks it, by its anchor."""
        return {
            anchor(row.statement): (
                mark_of(row.tint, disputed=row.statement.disputed),
                row.reason,
            )
            for row in self.view.rows
        }

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Readiness for each section; withheld where something stands in the way."""
        held = {one.statement.section for one in self.view.readiness.obstacles}
        return tuple(
            Standing(TITLES[section], _share(section, row, held), tried_said(row))
            for section, row in self.view.readiness.sections.items()
        )


def _share(section: Section, coverage: Coverage, held: set[Section]) -> str:
    return "withheld" if section in held else f"{percent(coverage.mean)} %"
