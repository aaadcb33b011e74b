"""Questions as a learner will see them, while they are being written."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from markupsafe import Markup

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item, MatchingItem, NumericItem, OptionItem
from baclofen_quiz.items.showing import shown_options, shown_right
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Problem, Severity
from baclofen_quiz.services.additions import UPLOADED
from baclofen_quiz.services.question_judging import Judged
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import BLANK_FORM, Filled
from baclofen_quiz.web.item_page import AnswerRow, answer_rows
from baclofen_quiz.web.question_page import HINTS, KINDS, LETTERS, split_stem
from baclofen_quiz.web.sources import locate
from baclofen_quiz.web.style_guide_page import StyleGuidePage

SHOWN = 10
"""How many questions a preview shows at once."""

STATUSES = {
    Status.READY: "Ready",
    Status.DRAFT: "Draft, not asked",
    Status.RETIRED: "Retired, not asked",
}
"""How a status is named to people."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One question, with all that the fields of its answer are printed from."""

    judged: Judged
    rows: tuple[AnswerRow, ...]
    view: QuestionView
    filled: Filled = BLANK_FORM
    struck: frozenset[str] = frozenset()
    letters: str = LETTERS
    faults: tuple[str, ...] = ()

    @property
    def item(self) -> Item:
        """The question itself."""
        return self.judged.item

    @property
    def line(self) -> int:
        """The line of its heading."""
        return self.item.source.line

    @property
    def caption(self) -> str:
        """Its section and kind."""
        return f"{TITLES[self.item.section]}, {KINDS[self.item.kind].lower()}"

    @property
    def status(self) -> str:
        """What becomes of it."""
        if self.judged.held:
            return "Withheld"
        return STATUSES[self.judged.status]

    @property
    def asked(self) -> bool:
        """Whether learners are asked it."""
        return self.judged.status is Status.READY and not self.judged.held

    @property
    def stem(self) -> tuple[str, str]:
        """What is told and what is asked."""
        return split_stem(self.item.stem)

    @property
    def hint(self) -> str:
        """What is asked of the learner."""
        return HINTS[self.item.kind]

    @property
    def units(self) -> tuple[str, ...]:
        """The units offered beside a number."""
        return self.item.units if isinstance(self.item, NumericItem) else ()

    def apart(self, shown: Markup) -> Markup:
        """Give the fields names of their own, since many stand on a page."""
        return StyleGuidePage.apart(shown, f"q{self.line}-")


@dataclass(frozen=True, slots=True)
class Preview:
    """Some questions of a text; ``earlier`` and ``later`` are lines, or 0.

    ``total`` counts all of them, ``first`` is the number of the first one shown;
    ``problems`` are those of the whole text, ``lost`` those for which a question is not
    among them.
    """

    samples: tuple[Sample, ...]
    first: int
    total: int
    earlier: int
    later: int
    problems: tuple[Problem, ...]
    lost: tuple[Problem, ...] = ()

    @property
    def last(self) -> int:
        """The number of the last question shown."""
        return self.first + len(self.samples) - 1


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """The preview alone, for the script that puts it beside the text."""

    template: ClassVar[str] = "bank/preview.html"
    preview: Preview

    @property
    def title(self) -> str:
        """What it is."""
        return "Preview"


def _lost(
    items: Sequence[Judged], problems: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    told = {problem for one in items for problem in one.problems}
    return tuple(
        problem
        for problem in problems
        if problem.severity is Severity.ERROR
        and problem not in told
        and problem.location.file.startswith(f"{UPLOADED}/")
    )[:SHOWN]


def preview_of(
    bank: Bank, items: Sequence[Judged], problems: tuple[Problem, ...], at: int
) -> Preview:
    """Show the question at a line and those after it, as many as there is room for."""
    lines = [one.item.source.line for one in items]
    begun = sum(line <= at for line in lines)
    start = max(min(begun - 1, len(items) - SHOWN), 0)
    shown = items[start : start + SHOWN]
    end = start + SHOWN
    return Preview(
        samples=tuple(_sample(bank, one) for one in shown),
        first=start + 1,
        total=len(items),
        earlier=lines[max(start - SHOWN, 0)] if start else 0,
        later=lines[end] if end < len(lines) else 0,
        problems=problems,
        lost=_lost(items, problems),
    )


def _sample(bank: Bank, judged: Judged) -> Sample:
    item = judged.item
    options = item.left if isinstance(item, MatchingItem) else ()
    if isinstance(item, OptionItem):
        options = shown_options(item, 0)
    right = shown_right(item, 0) if isinstance(item, MatchingItem) else ()
    view = QuestionView(
        "preview", 1, 1, item, options, right, answered=False, finished=False
    )
    return Sample(judged, answer_rows(item, partial(locate, bank)), view)
