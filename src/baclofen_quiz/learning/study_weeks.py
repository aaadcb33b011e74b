"""The week of study: Monday to Sunday, and how far its goal is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = 7


@dataclass(frozen=True, slots=True)
class StudyWeek:
    """The days of a week with study on them; ``goal`` 0 means that none is set."""

    today: date
    studied: frozenset[date]
    goal: int

    @property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        first = monday(self.today)
        return tuple(first + timedelta(days=number) for number in range(DAYS))

    @property
    def done(self) -> int:
        """How many of its days had study."""
        return len(self.studied)

    @property
    def left(self) -> int:
        """How many study days the goal still needs."""
        return max(self.goal - self.done, 0)

    @property
    def today_done(self) -> bool:
        """Whether something was studied today."""
        return self.today in self.studied


def monday(day: date) -> date:
    """Give the first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def study_week(today: date, active: Collection[date], goal: int) -> StudyWeek:
    """Take the days of this week out of all days with study."""
    first = monday(today)
    last = first + timedelta(days=DAYS - 1)
    studied = frozenset(day for day in active if first <= day <= last)
    return StudyWeek(today, studied, goal)
