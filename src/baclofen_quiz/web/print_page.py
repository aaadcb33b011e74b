"""A finished quiz and its key, made for paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.answers import Matched, Ordered
from baclofen_quiz.items.item import MatchingItem, NumericItem, OrderingItem
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.services.printing import Paper, Printed
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.dates import moment
from baclofen_quiz.web.given_words import in_words
from baclofen_quiz.web.question_page import HINTS, LETTERS, split_stem
from baclofen_quiz.web.reasons import right_answer
from baclofen_quiz.web.sources import Context
from baclofen_quiz.web.verdicts import WORDS

SYMBOLS = {
    Verdict.CORRECT: "\N{CHECK MARK}",
    Verdict.PARTLY: "\N{VULGAR FRACTION ONE HALF}",
    Verdict.WRONG: "\N{BALLOT X}",
    Verdict.BLANK: "\N{EN DASH}",
}
"""A mark that can be told in grey; its word stands beside it."""


@dataclass(frozen=True, slots=True)
class PrintPage:
    """The questions first; the key with its sources on pages of its own.

    ``contexts`` are the source sentences of each item, by its id.
    """

    template: ClassVar[str] = "sitting/print.html"
    paper: Paper
    zone: str
    contexts: Mapping[str, tuple[Context, ...]]
    letters: ClassVar[str] = LETTERS

    @property
    def title(self) -> str:
        """Which quiz it is."""
        return f"Quiz of {self.begun}, to print"

    @property
    def begun(self) -> str:
        """When it was begun."""
        return moment(self.paper.started, self.zone)

    @staticmethod
    def stem(question: QuestionView) -> tuple[str, str]:
        """What is told and what is asked."""
        return split_stem(question.item.stem)

    @staticmethod
    def hint(question: QuestionView) -> str:
        """What is asked of the reader."""
        return HINTS[question.item.kind]

    @staticmethod
    def units(question: QuestionView) -> str:
        """The units to choose from; "" where there is none."""
        item = question.item
        return " or ".join(item.units) if isinstance(item, NumericItem) else ""

    @staticmethod
    def answer(question: QuestionView) -> str:
        """The right answer in words."""
        item = question.item
        match item:
            case OrderingItem():
                return in_words(item, Ordered(tuple(one.id for one in item.options)))
            case MatchingItem():
                return in_words(item, Matched(tuple(item.pairs)))
            case _:
                return right_answer(question)

    @staticmethod
    def section(question: QuestionView) -> str:
        """The title of the section that the source stands in."""
        return TITLES[question.item.section]

    def quotes(self, question: QuestionView) -> tuple[str, ...]:
        """The source sentences; nothing where there is none."""
        item = question.item
        stated = tuple(one.sentence.text for one in self.contexts.get(item.id, ()))
        return stated or tuple(filter(None, (item.source.quote,)))

    @staticmethod
    def mark(row: Printed) -> str:
        """The mark by symbol and word."""
        return f"{SYMBOLS[row.verdict]} {WORDS[row.verdict]}"
