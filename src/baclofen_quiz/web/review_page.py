"""The page before the end of a test: all questions, and what was put down."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from baclofen_quiz.services.clocks import seconds_left, seconds_of
from baclofen_quiz.services.question_desk import Review, ReviewRow
from baclofen_quiz.web.dates import spell
from baclofen_quiz.web.given_words import in_words
from baclofen_quiz.web.question_page import split_stem
from baclofen_quiz.web.words import count


class Show(StrEnum):
    """Which questions the review lists."""

    ALL = "all"
    UNANSWERED = "unanswered"
    FLAGGED = "flagged"


NOTHING: Mapping[Show, str] = {
    Show.ALL: "There is no question here.",
    Show.UNANSWERED: "Every question has an answer.",
    Show.FLAGGED: "No question is flagged.",
}
"""What is said where a list is empty."""


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A test that goes on, with a way to each question and one to its end."""

    template: ClassVar[str] = "sitting/review.html"
    view: Review
    show: Show

    @property
    def title(self) -> str:
        """What is left to do."""
        return f"Review: {self.unanswered_said}"

    @property
    def unanswered(self) -> int:
        """How many questions have no answer."""
        return self.counts[Show.UNANSWERED]

    @property
    def unanswered_said(self) -> str:
        """How many questions have no answer, in words."""
        if not self.unanswered:
            return "every question is answered"
        return f"{count(self.unanswered, 'question')} unanswered"

    @property
    def rows(self) -> tuple[ReviewRow, ...]:
        """The questions that are listed."""
        return self._chosen(self.show)

    @property
    def counts(self) -> Mapping[Show, int]:
        """How many questions each list has."""
        return {show: len(self._chosen(show)) for show in Show}

    @property
    def nothing(self) -> str:
        """What is said of an empty list."""
        return NOTHING[self.show]

    @property
    def seconds(self) -> int:
        """The limit in seconds; 0 without one."""
        return seconds_of(self.view.clock)

    @property
    def seconds_left(self) -> int:
        """The time left in whole seconds; 0 without a limit."""
        return seconds_left(self.view.clock)

    @property
    def time_left(self) -> str:
        """The time left in words."""
        return spell(self.seconds_left)

    def given(self, row: ReviewRow) -> str:
        """Say what was put down at a question; "" if that is no answer yet."""
        answer = row.draft.answer
        return "" if answer is None else in_words(row.question.item, answer)

    def begun(self, row: ReviewRow) -> bool:
        """Whether something was put down that is no answer yet."""
        fields = {name for name in row.draft.typed if name != "confidence"}
        values = (value for name in fields for value in row.draft.typed[name])
        return row.draft.answer is None and any(values)

    def question(self, row: ReviewRow) -> str:
        """The question proper, without what is told before it."""
        return split_stem(row.question.item.stem)[1]

    def _chosen(self, show: Show) -> tuple[ReviewRow, ...]:
        match show:
            case Show.ALL:
                return self.view.rows
            case Show.UNANSWERED:
                return tuple(row for row in self.view.rows if row.draft.answer is None)
            case Show.FLAGGED:
                return tuple(row for row in self.view.rows if row.flagged)


@dataclass(frozen=True, slots=True)
class TimeUpPage:
    """A test whose deadline is over, and which nobody has ended yet."""

    template: ClassVar[str] = "sitting/time-up.html"
    sitting_id: str

    @property
    def title(self) -> str:
        """What happened."""
        return "Time is up"
