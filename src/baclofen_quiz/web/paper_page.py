"""A question paper on a page made for printing, and the same as a file of its own."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from baclofen_quiz import resources
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.exchange.format.leaving import left_behind
from baclofen_quiz.exchange.format.losses import not_exported
from baclofen_quiz.exchange.format.written import Written, place_of
from baclofen_quiz.items.catalogue import Entry, Field
from baclofen_quiz.items.item import Item, NumericItem, OrderingItem
from baclofen_quiz.items.paper import PaperQuestion, key_of, letter
from baclofen_quiz.problems import Problem
from baclofen_quiz.services.exporting import unasked
from baclofen_quiz.services.question_paper import (
    MOST_QUESTIONS,
    QuestionPaper,
    Wish,
    paper_of,
)
from baclofen_quiz.web.bank_filter import Filter
from baclofen_quiz.web.dress import dress, dress_stem
from baclofen_quiz.web.question_page import HINTS, split_stem
from baclofen_quiz.web.words import count

_NO_PICTURE = "the picture is named, and not in the file"

LETTERS_IN_ORDER = "Write the letters in their right order."


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper with what its questions and keys say.

    A file that is not ``served`` names its pictures only.
    """

    paper: QuestionPaper
    served: bool = False

    @staticmethod
    def letter(place: int) -> str:
        """Letter an option by its place."""
        return letter(place)

    @staticmethod
    def stem(question: PaperQuestion) -> tuple[str, str]:
        """What is told and what is asked."""
        return split_stem(question.item.stem)

    @staticmethod
    def hint(question: PaperQuestion) -> str:
        """What is asked of the reader."""
        if isinstance(question.item, OrderingItem):
            return LETTERS_IN_ORDER
        return HINTS[question.item.kind]

    @staticmethod
    def ordering(question: PaperQuestion) -> bool:
        """Whether a line for the order is needed."""
        return isinstance(question.item, OrderingItem)

    @staticmethod
    def units(question: PaperQuestion) -> str:
        """The units to choose from; "" where there is none."""
        item = question.item
        return " or ".join(item.units) if isinstance(item, NumericItem) else ""

    @staticmethod
    def answer(question: PaperQuestion) -> str:
        """The right answer, by the letters of this version."""
        return key_of(question)

    @staticmethod
    def source(question: PaperQuestion) -> str:
        """Where it is from, with the sentence if there is one."""
        item = question.item
        place = ", ".join(filter(None, (item.drug.capitalize(), TITLES[item.section])))
        quote = item.source.quote
        return f"{place}: \u201c{quote}\u201d" if quote else place


@dataclass(frozen=True, slots=True)
class PaperPage:
    """A paper on the site, with a form that asks for others.

    ``entries`` are what was found for it.
    """

    template: ClassVar[str] = "bank/paper.html"
    choice: Filter
    paper: QuestionPaper
    problems: int
    entries: tuple[Entry, ...] = ()

    @property
    def title(self) -> str:
        """Which paper."""
        return f"{self.paper.title}, {self.size}"

    @property
    def size(self) -> str:
        """How long it is."""
        sheets = self.paper.sheets
        questions = count(len(sheets[0].questions), "question")
        return f"{questions} in {count(len(sheets), 'version')}"

    @property
    def unasked(self) -> str:
        """What was found and is not asked: which of it is on the paper, and why."""
        what = unasked(self.entries)
        if dict(self.choice.wanted)[Field.STATUS]:
            return what and f"On this paper and not asked here: {what}."
        mend = "To print them, filter by their status."
        return what and f"Not asked, and so not on the paper: {what}. {mend}"

    @property
    def printed(self) -> Printed:
        """What the sheets say."""
        return Printed(self.paper, served=True)


def print_paper(items: Sequence[Item], wish: Wish) -> Written:
    """Print a paper as a page that needs nothing else, for a file."""
    made = paper_of(items, wish)
    folder = resources.templates_folder()
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"dress": dress, "stem": dress_stem}
    style = (resources.static_folder() / "css" / "paper.css").read_text("utf-8")
    macros: Any = environment.get_template("bank/sheets.html").module
    text = str(macros.paper_file(Printed(made), Markup(style)))  # noqa: S704 - our own
    asked = {question.item.id for question in made.sheets[0].questions}
    written = tuple(item.id for item in items if item.id in asked)
    families = {question.item.family for question in made.sheets[0].questions}
    left = (_left_out(item, families) for item in items if item.id not in asked)
    bare = (left_behind(i, _NO_PICTURE) for i in items if i.images and i.id in asked)
    return Written(text.lstrip().encode(), (*left, *bare), written)


def _left_out(item: Item, families: Container[str]) -> Problem:
    return not_exported(
        place_of(item),
        f"{item.id} is not on the paper.",
        "It is a variant of a question that is on it."
        if item.family in families
        else f"A paper takes {MOST_QUESTIONS} questions.",
        "Print it on another paper.",
    )
