"""What comes back and when, drawn and in words."""

from dataclasses import dataclass
from datetime import date, timedelta

from baclofen_quiz.learning.memory.scheduler import DESIRED_RETENTION
from baclofen_quiz.learning.recall_steps import percent
from baclofen_quiz.learning.workload import DAYS, Workload
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.charts import Column, columns
from baclofen_quiz.web.dates import short_day
from baclofen_quiz.web.words import count, points


@dataclass(frozen=True, slots=True)
class WorkloadCard:
    """What is said today of the facts that come back."""

    view: Workload
    today: date

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        """How many come back: overdue, on each day from today on, and later."""
        days = (self.today + timedelta(ahead) for ahead in range(DAYS))
        named = zip(map(short_day, days), self.view.days, strict=True)
        return (("Overdue", self.view.overdue), *named, ("Later", self.view.later))

    @property
    def bars(self) -> tuple[Column, ...]:
        """The same without what comes later, drawn."""
        return columns([self.view.overdue, *self.view.days])

    @property
    def last(self) -> str:
        """The day of the last bar."""
        return short_day(self.today + timedelta(DAYS - 1))

    @property
    def said(self) -> str:
        """What comes back, in words."""
        view = self.view
        overdue = f", {view.overdue:,} of them overdue" if view.overdue else ""
        load = "less than 1 fact"
        if view.load >= 1:
            load = f"about {count(round(view.load), 'fact')}"
        return (
            f"{count(view.overdue + view.days[0], 'fact')} due today{overdue}; "
            f"{sum(view.days[1:]):,} more in the {DAYS - 1} days after. Waiting "
            f"as long as now, {load} would come back a day; what is remembered waits "
            "longer each time."
        )

    @property
    def kept(self) -> str:
        """How much was remembered of what came back; "" if nothing has yet."""
        kept = self.view.kept
        if not kept.asked:
            return ""
        said = f"{points(kept.right)} of {count(kept.asked, 'time')}"
        if kept.interval is None:
            return f"Remembered when it came back: {said}."
        low, high = percent(kept.interval.low), percent(kept.interval.high)
        return (
            f"Remembered when it came back: {percent(kept.share)}{NBSP}%, {said}, "
            f"plausibly {low} to {high}{NBSP}%. The aim is "
            f"{percent(DESIRED_RETENTION)}{NBSP}%."
        )
