"""The page of one question, for every kind of item, without any script."""

import re
from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.items.item import Kind, NumericItem
from baclofen_quiz.services.clocks import seconds_left, seconds_of
from baclofen_quiz.services.marginalia import LONGEST_NOTE
from baclofen_quiz.services.question_desk import Desk
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import Filled
from baclofen_quiz.web.captions import caption_of
from baclofen_quiz.web.dates import spell

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_LAST_QUESTION = re.compile(r"(?<=\.)\s+(?=[A-Z][^.?]*\?$)")

HINTS: dict[Kind, str] = {
    Kind.SINGLE: "Select one option.",
    Kind.MULTIPLE: "Select all that apply.",
    Kind.NUMERIC: "A number and its unit. Write 0.5, not .5.",
    Kind.ORDERING: "Give each line its place; 1 comes first.",
    Kind.MATCHING: "Choose a partner for each line; one may serve twice or not at all.",
    Kind.SHORT: "A word or a short phrase.",
    Kind.CLOZE: "Write what belongs in the gap.",
}
"""What is asked of the learner, said under the question."""

KINDS: dict[Kind, str] = {
    Kind.SINGLE: "Single best answer",
    Kind.MULTIPLE: "Multiple response",
    Kind.NUMERIC: "Calculation",
    Kind.ORDERING: "Ordering",
    Kind.MATCHING: "Matching",
    Kind.SHORT: "Short answer",
    Kind.CLOZE: "Gap",
}
"""How a kind is named to people."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a form: the field to go to, and a sentence."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Aids:
    """What differs from one look at a question to the next.

    ``keys``: single keys are on; ``back``: it was opened from the review of a test;
    ``changed``: the bank has this item no longer, or in other words.
    """

    keys: bool = True
    back: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question to be answered; ``shown`` is the signed time of showing.

    ``filled`` is what was put down before, or what a refused form held; ``faults`` say
    why it was refused. ``struck`` are the places of options that were ruled out.
    """

    template: ClassVar[str] = "sitting/question.html"
    desk: Desk
    shown: str
    filled: Filled
    struck: frozenset[str]
    note: str
    aids: Aids
    faults: tuple[Fault, ...] = ()

    @property
    def view(self) -> QuestionView:
        """The question itself."""
        return self.desk.question

    @property
    def title(self) -> str:
        """Begin with the error, if there is one."""
        error = "Error: " if self.faults else ""
        return f"{error}Question {self.view.position} of {self.view.total}"

    @property
    def section(self) -> str:
        """The section as its caption."""
        return caption_of(self.view.item)

    @property
    def kind_name(self) -> str:
        """The kind as a pill; "" for the usual one."""
        kind = self.view.item.kind
        return "" if kind is Kind.SINGLE else KINDS[kind]

    @property
    def hint(self) -> str:
        """What is asked of the learner."""
        return HINTS[self.view.item.kind]

    @property
    def vignette(self) -> str:
        """What is told before the question proper; may be empty."""
        return split_stem(self.view.item.stem)[0]

    @property
    def question(self) -> str:
        """The question proper."""
        return split_stem(self.view.item.stem)[1]

    @property
    def units(self) -> tuple[str, ...]:
        """The units offered beside a number."""
        item = self.view.item
        return item.units if isinstance(item, NumericItem) else ()

    @property
    def seconds_left(self) -> int:
        """The time left in whole seconds; 0 without a limit."""
        return seconds_left(self.desk.clock)

    @property
    def seconds(self) -> int:
        """The limit in seconds; 0 without one."""
        return seconds_of(self.desk.clock)

    @property
    def time_left(self) -> str:
        """The time left in words."""
        return spell(self.seconds_left)

    @property
    def note_fault(self) -> bool:
        """Whether the note is what was refused."""
        return any(fault.field == "note" for fault in self.faults)

    @property
    def note_grown(self) -> bool:
        """Whether the note kept here is too long for this form.

        The form then goes without it, so that a note never keeps an answer back.
        """
        return len(self.desk.note) > LONGEST_NOTE and not self.note_fault

    @property
    def letters(self) -> str:
        """The names of the options, in shown order."""
        return LETTERS


def split_stem(stem: str) -> tuple[str, str]:
    """Part a stem into what is told and what is asked; the first may be empty."""
    told, *asked = _LAST_QUESTION.split(stem, maxsplit=1)
    return (told, asked[0]) if asked else ("", stem)


def first_field(kind: Kind) -> str:
    """Name the field to which an error about an empty answer leads."""
    typed = {Kind.NUMERIC, Kind.SHORT, Kind.CLOZE}
    return "text" if kind in typed else "answer-1"
