"""What instructors see of the bank: its items, and the problems of its files."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.item import Item
from baclofen_quiz.problems import Problem, Severity, in_file_order
from baclofen_quiz.services.item_reports import ItemReport
from baclofen_quiz.web.question_counts import questions_said
from baclofen_quiz.web.question_page import KINDS
from baclofen_quiz.web.verdicts import COMPLAINTS

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the list."""

    id: str
    stem: str
    section: str
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Filter:
    """What to list; "" means all. ``start`` counts from 0."""

    section: str
    kind: str
    words: str
    start: int

    def takes(self, item: Item) -> bool:
        """Whether an item is in the list."""
        return (
            self.section in {"", item.section.value}
            and self.kind in {"", item.kind.value}
            and self.words.casefold() in item.stem.casefold()
        )


@dataclass(frozen=True, slots=True)
class BankPage:
    """One page of the list; ``earlier`` and ``later`` are addresses, or "".

    ``found`` and ``total`` count items, ``questions`` says how many were found.
    """

    template: ClassVar[str] = "bank/items.html"
    choice: Filter
    rows: tuple[ItemRow, ...]
    found: int
    total: int
    questions: str
    problems: int
    earlier: str
    later: str

    @property
    def title(self) -> str:
        """The room."""
        return "Bank"

    @property
    def filtered(self) -> bool:
        """Whether the list leaves something out."""
        return self.found != self.total

    @property
    def first(self) -> int:
        """The number of the first item shown."""
        return self.choice.start + 1

    @property
    def last(self) -> int:
        """The number of the last item shown."""
        return self.choice.start + len(self.rows)

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """The sections to filter by."""
        return tuple((section.value, TITLES[section]) for section in Section)

    @property
    def kinds(self) -> tuple[tuple[str, str], ...]:
        """The kinds to filter by."""
        return tuple((kind.value, name) for kind, name in KINDS.items())


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


def rows_of(items: Sequence[Item], start: int) -> tuple[ItemRow, ...]:
    """Print one page of items."""
    return tuple(
        ItemRow(
            id=item.id,
            stem=item.stem,
            section=TITLES[item.section],
            kind=KINDS[item.kind],
            source=f"{PurePath(item.source.file).name}:{item.source.line}",
        )
        for item in items[start : start + PER_PAGE]
    )


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
