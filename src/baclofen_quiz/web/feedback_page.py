"""The page after an answer: verdict, source sentence, and why of every option."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.recall_steps import percent, recall_step
from baclofen_quiz.services.aftermath import Aftermath
from baclofen_quiz.services.item_reports import LONGEST_REPORT, Complaint
from baclofen_quiz.services.sitting_views import FeedbackView
from baclofen_quiz.web.dates import day, spell_look
from baclofen_quiz.web.fragments import Fragment
from baclofen_quiz.web.given_words import in_words
from baclofen_quiz.web.question_page import Fault, split_stem
from baclofen_quiz.web.reasons import Reason
from baclofen_quiz.web.recall_words import due_said
from baclofen_quiz.web.verdicts import COMPLAINTS, ECHOES, MISSES, WORDS
from baclofen_quiz.web.words import count, sentence_case

REPORT = "report"
"""The part of the page that holds the report."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What was written beside an answer and refused, and why; or where it was kept.

    ``text`` is that of a report, ``note`` that of a note; ``at`` is the part of the
    page to which the learner comes back, "" on coming from the question.
    """

    complaint: Complaint = Complaint.WRONG_KEY
    text: str = ""
    text_fault: str = ""
    note: str = ""
    note_fault: str = ""
    at: str = ""

    @property
    def sent(self) -> bool:
        """Whether a report was just sent."""
        return self.at == REPORT


NOTHING_REFUSED = Aside()


@dataclass(frozen=True, slots=True)
class Step:
    """How well a fact is remembered at some moment; step 0 stands for never asked."""

    step: int
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """What a learner sees after an answer, and again on coming back to it.

    ``answer`` is the right answer in words, ``lesson`` what the item teaches,
    ``reasons`` one row an option or pair. ``after`` is what the answer led to, and
    ``ignored`` another answer that came after it, in words: it does not count.
    """

    template: ClassVar[str] = "sitting/feedback.html"
    view: FeedbackView
    answer: str
    lesson: Fragment
    reasons: tuple[Reason, ...]
    after: Aftermath
    aside: Aside = NOTHING_REFUSED
    ignored: str = ""

    @property
    def title(self) -> str:
        """Begin with the verdict, or with what was not taken."""
        question = self.view.question
        error = "Error: " if self.faults else ""
        error = "Not counted: " if self.ignored else error
        return f"{error}{self.word}: question {question.position} of {question.total}"

    @property
    def counted_answer(self) -> str:
        """The answer that counts, in words."""
        return in_words(self.view.question.item, self.view.answer)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with what was written beside the answer."""
        written = {"text": self.aside.text_fault, "note": self.aside.note_fault}
        return tuple(Fault(field, said) for field, said in written.items() if said)

    @property
    def note(self) -> str:
        """The note beside the question, as it was just typed or as it is kept."""
        return self.aside.note or self.after.note

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
        """One line to keep: else the explanation, or why the right option is right."""
        return sentence_case(self._short[0]) or self._ground

    @property
    def _ground(self) -> str:
        right = [reason.rationale for reason in self.reasons if reason.right]
        return right[0] if len(right) == 1 else ""

    @property
    def explanation(self) -> str:
        """What is left to explain; empty if the take-away says it all."""
        return self._short[1]

    @property
    def _short(self) -> tuple[str, str]:
        """Take-away and explanation; one that begins with the other says both."""
        item = self.view.question.item
        kept, said = item.take_away, item.explanation
        if _plain(said).startswith(_plain(kept)):
            return said, ""
        return (kept, "") if _plain(kept).startswith(_plain(said)) else (kept, said)

    @property
    def section(self) -> str:
        """The section's title."""
        return TITLES[self.view.question.item.section]

    @property
    def stem(self) -> tuple[str, str]:
        """What was told and what was asked."""
        return split_stem(self.view.question.item.stem)

    @property
    def time_taken(self) -> str:
        """How long it took, in words."""
        return spell_look(self.view.seconds)

    @property
    def echo(self) -> str:
        """What is said to the confidence; empty if none was given, or no answer."""
        if self.view.confidence is None or self.view.mark.verdict is Verdict.BLANK:
            return ""
        return ECHOES[self.view.confidence, self.good]

    @property
    def steps(self) -> tuple[Step, Step] | None:
        """How well the weakest fact was remembered, and will be in a week."""
        moved = self.after.moved
        if moved is None:
            return None
        before = _step(moved.before, "when asked", "Not asked before")
        return before, _step(moved.after, "in a week", "Not rated")

    @property
    def comes_back(self) -> str:
        """When the fact is asked again."""
        moved = self.after.moved
        if moved is None or moved.due is None:
            return ""
        first = "It" if moved.facts == 1 else "The first of its facts"
        if moved.due <= self.after.today:
            return f"{first} is due now."
        said = due_said(moved.due, self.after.today)
        return f"{first} comes back {said}, {day(moved.due)}."

    @property
    def others(self) -> str:
        """How many got it right at their first try; "" below ten."""
        others = self.after.others
        return f"{others.percent(others.right)} % right" if others else ""

    @property
    def counted(self) -> str:
        """From how many answers that is."""
        others = self.after.others
        return count(others.answers, "first answer") if others else ""

    def share(self, reason: Reason) -> str:
        """What share chose an option; "" where nothing was chosen from."""
        others = self.after.others
        if others is None or not reason.option:
            return ""
        return f"{others.percent(others.chose.get(reason.option, 0))} % chose this"

    @property
    def misses(self) -> tuple[tuple[MissReason, str], ...]:
        """Why it may have been missed, each in words; none if that is known already."""
        known = self.good or self.view.mark.verdict is Verdict.BLANK
        return () if known else tuple(MISSES.items())

    @property
    def complaints(self) -> tuple[tuple[Complaint, str], ...]:
        """What may be wrong with the question."""
        return tuple(COMPLAINTS.items())

    @property
    def longest(self) -> int:
        """How many characters a report may have."""
        return LONGEST_REPORT


def _plain(text: str) -> str:
    """Leave out what makes no other sentence of it."""
    return " ".join(text.casefold().split()).rstrip(".")


def _step(recalled: float, when: str, never: str) -> Step:
    if not recalled:
        return Step(0, never, "")
    step = recall_step(recalled)
    return Step(step, step.title, f"{percent(recalled)} % {when}")
