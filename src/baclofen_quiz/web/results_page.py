"""The page after a sitting: score with its doubt, sections, what was missed."""

from dataclasses import dataclass
from typing import ClassVar

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.confusions import Counted
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.learning.scoring import (
    NOTHING,
    Interval,
    Tally,
    interval_if_enough,
    tallied,
)
from baclofen_quiz.services.sitting_views import LateAnswer, ResultRow, ResultsView
from baclofen_quiz.web.confusion_words import Told, told
from baclofen_quiz.web.dates import moment, overlong, spell, spell_look
from baclofen_quiz.web.given_words import in_words, right_in_words
from baclofen_quiz.web.question_page import KINDS
from baclofen_quiz.web.verdicts import MISSES, WORDS
from baclofen_quiz.web.words import count, named_sections, points


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """The results of a sitting, also of one that still goes on.

    ``confusions`` are what its wrong answers mixed up.
    """

    template: ClassVar[str] = "sitting/results.html"
    view: ResultsView
    zone: str
    confusions: tuple[Counted, ...] = ()

    @property
    def title(self) -> str:
        """Begin with the score."""
        summary = self.view.summary
        if not summary.answered:
            return "Results: nothing answered"
        return f"Results: {points(summary.score)} of {summary.answered}"

    @property
    def heading(self) -> str:
        """Whether it is over."""
        return "Quiz finished" if self.view.summary.ended else "Quiz so far"

    @property
    def about(self) -> str:
        """What was asked, how long it took, when."""
        summary = self.view.summary
        looks = [row.seconds for row in self.view.rows]
        more = " or more" if any(map(overlong, looks)) else ""
        return (
            f"{named_sections(summary.sections)}. {count(summary.total, 'question')},"
            f" {spell(sum(looks))}{more}. Begun {moment(summary.started, self.zone)}."
        )

    @property
    def interval(self) -> Interval | None:
        """Where the share right plausibly lies; None below five answers."""
        summary = self.view.summary
        return interval_if_enough(summary.score, summary.answered)

    @property
    def missed(self) -> tuple[ResultRow, ...]:
        """What was answered and not fully right, the most pressing first.

        What was wrong comes before what was partly right; of each, what the learner
        was sure of first, and of that what is safety-critical.
        """
        left = {Verdict.CORRECT, Verdict.BLANK}
        rows = [row for row in self.view.rows if row.mark.verdict not in left]
        return tuple(sorted(rows, key=_pressing))

    @property
    def blank(self) -> tuple[ResultRow, ...]:
        """What was passed over, or not known."""
        rows = self.view.rows
        return tuple(r for r in rows if r.mark.verdict is Verdict.BLANK)

    @property
    def deck(self) -> tuple[tuple[str, str], ...]:
        """The fields of a form that asks for the cards of what was not right."""
        rows = self.missed + self.blank
        facts = dict.fromkeys(fact for row in rows for fact in row.item.facts)
        families = dict.fromkeys(row.item.family for row in rows)
        named = (("fact", one) for one in facts)
        return (*named, *(("item", one) for one in families))

    @property
    def not_reached(self) -> str:
        """Which questions were not reached; "" if all were, or they still may be."""
        if self.view.summary.ended is None or not self.view.not_reached:
            return ""
        numbers = ", ".join(map(str, self.view.not_reached))
        said = count(len(self.view.not_reached), "question")
        return f"{said} not reached ({numbers}): not counted."

    @property
    def right(self) -> tuple[ResultRow, ...]:
        """What was fully right."""
        rows = self.view.rows
        return tuple(r for r in rows if r.mark.verdict is Verdict.CORRECT)

    def section(self, section: Section) -> str:
        """The title of a section."""
        return TITLES[section]

    def earlier(self, section: Section) -> Interval | None:
        """Where the share right in a section lay before; None with few answers."""
        return self.view.earlier_sections.get(section, NOTHING).interval

    @property
    def compares(self) -> bool:
        """Whether any bar has the mark of what was earlier."""
        rows = self.view.sections
        return any(row.interval and self.earlier(row.section) for row in rows)

    @property
    def kinds(self) -> tuple[tuple[str, Tally], ...]:
        """How right each kind of question was answered; nothing if all were of one."""
        rows = self.view.rows
        found = tallied((row.item.kind, row.mark.fraction, 1) for row in rows)
        named = ((said, found[kind]) for kind, said in KINDS.items() if kind in found)
        return tuple(named) if len(found) > 1 else ()

    @property
    def before(self) -> int | None:
        """The share right before this quiz, in percent; None with few answers."""
        earlier = self.view.earlier
        return percent(earlier.share) if earlier.interval else None

    @property
    def by_confidence(self) -> tuple[tuple[str, Tally], ...]:
        """How right the answers were that were called sure, unsure or a guess."""
        said = tallied(
            (row.confidence, row.mark.fraction, 1)
            for row in self.view.rows
            if row.confidence is not None
        )
        known = (one for one in reversed(Confidence) if one in said)
        return tuple((one.value.capitalize(), said[one]) for one in known)

    @property
    def sure_and_wrong(self) -> str:
        """How often the learner was sure and wrong, in words."""
        wrong = sum(_sure(row) for row in self.missed)
        if not wrong:
            return "Nothing that you were sure of was wrong."
        return f"{count(wrong, 'sure answer was', 'sure answers were')} wrong."

    @property
    def told(self) -> tuple[Told, ...]:
        """What was mixed up."""
        return tuple(told(one) for one in self.confusions)

    @property
    def reasons(self) -> tuple[tuple[MissReason, str], ...]:
        """Why a question may have been missed."""
        return tuple(MISSES.items())

    @property
    def why_next(self) -> str:
        """The reason for the next step."""
        step = self.view.next_step
        if step is None:
            return ""
        here = [row for row in self.missed if row.item.section is step.section]
        critical = sum(map(_critical, here))
        said = f"You have most to gain here: {points(step.right)} of {step.asked} right"
        if step.interval:
            low = percent(step.interval.low)
            said = f"{said}, and the true share may be as low as {low} %"
        if not critical:
            return f"{said}."
        return f"{said}. {count(critical, 'miss is', 'misses are')} safety-critical."

    def share(self, tally: Tally) -> str:
        """Print a share, or that there are too few answers for one."""
        return f"{percent(tally.share)} %" if tally.interval else "too few"

    def answered(self, row: ResultRow) -> str:
        """Say what was answered, and how sure."""
        given = f"You answered: {in_words(row.item, row.answer)}"
        return given if row.confidence is None else f"{given}, {row.confidence.value}"

    def key(self, row: ResultRow) -> str:
        """Say what would have been right; "" where only its own page can."""
        return right_in_words(row.item)

    def critical(self, row: ResultRow) -> bool:
        """Whether a question is about what must not go wrong."""
        return _critical(row)

    def word(self, row: ResultRow) -> str:
        """The verdict of a question in a word or two."""
        return WORDS[row.mark.verdict]

    def given(self, late: LateAnswer) -> str:
        """Say what came after the end."""
        return in_words(late.item, late.answer)

    def spell(self, seconds: int) -> str:
        """How long a question took."""
        return spell_look(seconds)


def _pressing(row: ResultRow) -> tuple[bool, bool, bool, int]:
    wrong = row.mark.verdict is Verdict.WRONG
    return (not wrong, not _sure(row), not _critical(row), row.position)


def _sure(row: ResultRow) -> bool:
    return row.confidence is Confidence.SURE


def _critical(row: ResultRow) -> bool:
    return any(note.kind is NoteKind.CAUTION for note in row.item.notes)
