"""What learners set, and the extra time that instructors set for them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from werkzeug.datastructures import MultiDict

from baclofen_quiz.learning.study_days import LAST_DAY
from baclofen_quiz.services.settings import LIMITS, ExtraTime, Settings
from baclofen_quiz.services.zones import LONGEST_NAME, zone_names
from baclofen_quiz.store.queries.extra_times import Timed
from baclofen_quiz.web.question_page import Fault

EXTRA_TIMES = {
    ExtraTime.USUAL: "usual time",
    ExtraTime.QUARTER: "1.25 times",
    ExtraTime.HALF: "1.5 times",
    ExtraTime.DOUBLE: "2 times",
    ExtraTime.NONE: "no time limit",
}
NO_NUMBER = -1
"""Outside every range: what is no number is refused as a number that does not fit."""

Fields = MultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it was filled in, fit or not."""

    zone: str
    single_keys: bool
    new_cards: str
    weekly_goal: str
    exam_day: str


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """The settings of whoever is looking; ``faults`` say what was not kept.

    ``extra`` is what an instructor set.
    """

    template: ClassVar[str] = "account/settings.html"
    typed: Typed
    server_zone: str
    saved: bool = False
    faults: tuple[Fault, ...] = ()
    extra: ExtraTime = ExtraTime.USUAL

    @property
    def title(self) -> str:
        """The page; an error comes first."""
        return "Error: Settings" if self.faults else "Settings"

    @property
    def zones(self) -> tuple[str, ...]:
        """The names of time zones that are offered."""
        return zone_names()

    @property
    def limits(self) -> dict[str, int]:
        """The most that each number may be."""
        return LIMITS

    @property
    def time(self) -> str:
        """How long their tests with a timer are."""
        return EXTRA_TIMES[self.extra]

    def fault(self, field: str) -> str:
        """What is wrong with a field; "" if nothing is."""
        return next((f.text for f in self.faults if f.field == field), "")


@dataclass(frozen=True, slots=True)
class ExtraTimePage:
    """Everybody with an account, for instructors."""

    template: ClassVar[str] = "bank/extra-time.html"
    people: tuple[Timed, ...]
    saved: str = ""

    @property
    def title(self) -> str:
        """The page."""
        return "Extra time"

    @property
    def choices(self) -> dict[str, str]:
        """What can be chosen, in words."""
        return {extra.value: words for extra, words in EXTRA_TIMES.items()}


class NoSuchDay(ValueError):
    """What stands in the field of the exam day is no date, or one too far away."""

    def __init__(self) -> None:
        """Show what a date looks like."""
        super().__init__("Exam day: give a date such as 2027-02-28, or leave it empty.")


def typed_of(settings: Settings, zone: str) -> Typed:
    """Fill the form with what is set."""
    day = "" if settings.exam_day is None else settings.exam_day.isoformat()
    numbers = str(settings.new_cards), str(settings.weekly_goal)
    return Typed(zone, settings.single_keys, *numbers, day)


def typed_in(form: Fields) -> Typed:
    """Read the form as it was filled in; what is too long is cut, and still unfit."""
    return Typed(
        zone=_typed(form, "zone"),
        single_keys="single_keys" in form,
        new_cards=_typed(form, "new_cards"),
        weekly_goal=_typed(form, "weekly_goal"),
        exam_day=_typed(form, "exam_day"),
    )


def _typed(form: Fields, name: str) -> str:
    return form.get(name, "").strip()[: LONGEST_NAME + 1]


def settings_in(typed: Typed) -> Settings:
    """Understand a form; numbers are judged where they are kept.

    Raises:
        NoSuchDay: the exam day is no date, or one that nothing is counted on.
    """
    return Settings(
        single_keys=typed.single_keys,
        new_cards=_number(typed.new_cards),
        weekly_goal=_number(typed.weekly_goal),
        exam_day=_day(typed.exam_day),
    )


def _number(text: str) -> int:
    short = text.isascii() and text.isdecimal() and len(text) < len("10000")
    return int(text) if short else NO_NUMBER


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        raise NoSuchDay from None
    if day is not None and day > LAST_DAY:
        raise NoSuchDay
    return day
