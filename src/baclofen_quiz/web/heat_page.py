"""A monograph tinted by what a learner remembers of each statement."""

from dataclasses import dataclass, replace
from types import ModuleType
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.learning.class_recall import LEAST
from baclofen_quiz.learning.heat import Heat, NotAsked
from baclofen_quiz.learning.readiness import Coverage
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.services.heat_map import HeatMap, HeatRow
from baclofen_quiz.web import recall_words
from baclofen_quiz.web.as_of import AsOf
from baclofen_quiz.web.dates import day
from baclofen_quiz.web.heat_choices import USUAL, Choices, Whose
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
    """One monograph as of a day; ``questions`` are those on the drug.

    Of a class the same statements are tinted by its mean, and readiness is nobody's.
    """

    template: ClassVar[str] = "monograph/heat.html"
    view: HeatMap
    as_of: AsOf
    questions: int
    choices: Choices = USUAL

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        return self.as_of.titled(self.heading)

    @property
    def heading(self) -> str:
        """The drug, and whose recall."""
        whose = "the class recalls" if self.of_class else "you recall"
        return f"{self.view.book.drug.capitalize()}, as {whose} it"

    @property
    def of_class(self) -> bool:
        """Whether the mean of a class is shown."""
        return self.choices.whose is Whose.CLASS

    @property
    def chosen(self) -> str:
        """The day, whose recall, and which statements: what can be changed."""
        when = f"On {day(self.view.day)}" if self.as_of.later else "Today"
        whose = "the mean of the class" if self.of_class else "your own recall"
        only = ", statements no item asks" if self.choices.unasked else ""
        return f"{when}, {whose}{only}"

    @property
    def least(self) -> int:
        """So many learners make a mean."""
        return LEAST

    @property
    def unasked(self) -> str:
        """What is said of statements without a figure."""
        return "with too few learners" if self.of_class else "not asked"

    @property
    def words(self) -> ModuleType:
        """How readiness is told."""
        return recall_words

    @property
    def parts(self) -> tuple[Part, ...]:
        """The sections."""
        return parts_of(row.statement for row in self._rows)

    @property
    def _rows(self) -> tuple[HeatRow, ...]:
        rows = self.view.rows
        return tuple(r for r in rows if not (self.choices.unasked and r.questions))

    @property
    def heats(self) -> dict[str, Heat]:
        """What each section sums up to, by its token."""
        return {section.value: heat for section, heat in self.view.sections.items()}

    @property
    def marks(self) -> dict[str, tuple[Mark, str]]:
        """How each statement is marked and why nothing asks it, by its anchor."""
        return {
            anchor(row.statement): (self._mark(row), row.reason) for row in self._rows
        }

    def _mark(self, row: HeatRow) -> Mark:
        mark = mark_of(row.tint, disputed=row.statement.disputed)
        if self.of_class and isinstance(row.tint, NotAsked):
            return replace(mark, said="too few")
        return mark

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
