"""The day as of which a page is asked for: a form field, today if it is empty."""

from dataclasses import dataclass, replace
from datetime import date

from baclofen_quiz.learning.study_days import LAST_DAY

UNREADABLE = "“{typed}” is no day. Write year, month and day, such as {today}."
OVER = "{typed} is over. Choose today or a day to come."
TOO_FAR = "{typed} is too far away. Choose a day before the year {year}."
LONGEST = 40
"""So many characters of what was typed are quoted."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day to show, and why what was typed could not be used ("" if it was).

    With a fault the page is as of today. ``exam`` is the learner's own exam day.
    """

    day: date
    today: date
    fault: str = ""
    exam: date | None = None

    @property
    def later(self) -> str:
        """The day as it stands in addresses; "" for today."""
        return "" if self.day == self.today else self.day.isoformat()

    @property
    def exam_said(self) -> str:
        """The exam day as it stands in addresses; "" if none is to come."""
        if self.exam is None or self.exam <= self.today:
            return ""
        return self.exam.isoformat()

    @property
    def other(self) -> bool:
        """Whether it is a day that is not offered, or one that could not be used."""
        return bool(self.fault) or self.later not in {"", self.exam_said}

    def titled(self, title: str) -> str:
        """Begin a title with the error, if there is one."""
        return f"Error: {title}" if self.fault else title


def read_day(typed: str, today: date, exam: date | None = None) -> AsOf:
    """Read a day that is today or to come."""
    return replace(_read(typed, today), exam=exam)


def _read(typed: str, today: date) -> AsOf:
    if not typed:
        return AsOf(today, today)
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return _refused(UNREADABLE, typed, today)
    if day < today:
        return _refused(OVER, typed, today)
    return _refused(TOO_FAR, typed, today) if day > LAST_DAY else AsOf(day, today)


def _refused(fault: str, typed: str, today: date) -> AsOf:
    shown = today.isoformat()
    said = fault.format(typed=typed[:LONGEST], today=shown, year=LAST_DAY.year)
    return AsOf(today, today, said)
