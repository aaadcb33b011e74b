"""What instructors see of the problems in the files of the bank."""

from collections.abc import Container
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.problems import Problem, Severity, in_file_order
from baclofen_quiz.services.item_reports import ItemReport
from baclofen_quiz.web.question_counts import questions_said
from baclofen_quiz.web.verdicts import COMPLAINTS


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """All problems of all files, what is left out for them, and what learners report.

    ``withheld`` are sound in form but flawed; ``unread`` counts those that could not be
    read; ``questions`` says how many are in the bank. ``known`` are the ids in it.
    """

    template: ClassVar[str] = "bank/problems.html"
    problems: tuple[Problem, ...]
    withheld: tuple[Withheld, ...]
    unread: int
    questions: str
    reports: tuple[ItemReport, ...]
    known: Container[str]
    zone: str

    def complaint(self, report: ItemReport) -> str:
        """What is said to be wrong, in words."""
        return COMPLAINTS[report.complaint]

    @property
    def title(self) -> str:
        """The room."""
        return "Problems in the files"

    @property
    def errors(self) -> int:
        """How many are errors."""
        return sum(p.severity is Severity.ERROR for p in self.problems)

    @property
    def warnings(self) -> int:
        """How many are warnings."""
        return sum(p.severity is Severity.WARNING for p in self.problems)


def problems_page(
    bank: Bank, reports: tuple[ItemReport, ...], zone: str
) -> ProblemsPage:
    """Collect what is wrong in the files of a bank, the worst first."""
    worst = {severity: place for place, severity in enumerate(Severity)}
    problems = sorted(in_file_order(bank.problems), key=lambda p: worst[p.severity])
    said = questions_said(bank.items)
    return ProblemsPage(
        problems=tuple(problems),
        withheld=bank.withheld,
        unread=bank.unread,
        questions=said,
        reports=reports,
        known=bank.by_id.keys(),
        zone=zone,
    )
