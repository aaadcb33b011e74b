"""The page after an answer: verdict, source sentence, and why of every option."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.services.sitting_views import FeedbackView
from baclofen_quiz.web.dates import spell
from baclofen_quiz.web.question_page import split_stem
from baclofen_quiz.web.reasons import Reason
from baclofen_quiz.web.sources import Context, Locator
from baclofen_quiz.web.verdicts import ECHOES, WORDS
from baclofen_quiz.web.words import sentence_case


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """What a learner sees after an answer, and again on coming back to it.

    ``answer`` is the right answer in words, ``contexts`` its source sentences,
    ``whole`` the section it is about (None where no monograph has it), ``reasons`` one
    row an option or pair.
    """

    template: ClassVar[str] = "sitting/feedback.html"
    view: FeedbackView
    answer: str
    contexts: tuple[Context, ...]
    whole: Locator | None
    reasons: tuple[Reason, ...]
    marked: tuple[str, ...]

    @property
    def title(self) -> str:
        """Begin with the verdict."""
        question = self.view.question
        return f"{self.word}: question {question.position} of {question.total}"

    @property
    def word(self) -> str:
        """The verdict in a word or two."""
        return WORDS[self.view.mark.verdict]

    @property
    def good(self) -> bool:
        """Whether all of it was right."""
        return self.view.mark.verdict is Verdict.CORRECT

    @property
    def take_away(self) -> str:
        """One line to keep; the explanation where the item has no such line."""
        item = self.view.question.item
        return sentence_case(item.take_away or item.explanation)

    @property
    def explanation(self) -> str:
        """What is left to explain; empty if the take-away says it all."""
        item = self.view.question.item
        return item.explanation if item.take_away not in {"", item.explanation} else ""

    @property
    def section(self) -> str:
        """The section's title."""
        return TITLES[self.view.question.item.section]

    @property
    def stem(self) -> tuple[str, str]:
        """What was told and what was asked."""
        return split_stem(self.view.question.item.stem)

    @property
    def cautions(self) -> tuple[Note, ...]:
        """Notes that mark the fact as safety-critical."""
        return self._notes(NoteKind.CAUTION)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Notes that qualify the fact."""
        return self._notes(NoteKind.NOTE)

    @property
    def time_taken(self) -> str:
        """How long it took, in words."""
        return spell(self.view.seconds)

    @property
    def echo(self) -> str:
        """What is said to the confidence; empty if none was given."""
        if self.view.confidence is None:
            return ""
        return ECHOES[self.view.confidence, self.good]

    def _notes(self, kind: NoteKind) -> tuple[Note, ...]:
        return tuple(n for n in self.view.question.item.notes if n.kind is kind)
