"""What learners set for themselves, and the extra time that is set for them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.account_making import name_key
from baclofen_quiz.services.account_types import Learner, NoSuchAccount
from baclofen_quiz.services.zones import known_zone
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SettingRow
from baclofen_quiz.store.queries import extra_times, people, settings
from baclofen_quiz.store.queries.extra_times import Timed

LIMITS = {"new_cards": 500, "weekly_goal": 7}
"""Field -> the most that it takes."""

TITLES = {"new_cards": "New cards a day", "weekly_goal": "Weekly goal in days"}


class ExtraTime(StrEnum):
    """By how much a learner's tests are longer; ``NONE`` is no limit at all."""

    USUAL = "1"
    QUARTER = "1.25"
    HALF = "1.5"
    DOUBLE = "2"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """How somebody studies; these values hold until others are set.

    ``single_keys``: a letter or digit alone does something. ``new_cards`` is a day's
    number of flashcards not seen before, ``weekly_goal`` a number of days (0: none).
    """

    single_keys: bool = True
    new_cards: int = 20
    weekly_goal: int = 5
    extra_time: ExtraTime = ExtraTime.USUAL
    exam_day: date | None = None


USUAL = Settings()


class SettingUnfit(BaclofenQuizError):
    """A number is outside its range; ``field`` is its name."""

    def __init__(self, field: str, most: int) -> None:
        """Name the setting, and what fits."""
        self.field = field
        super().__init__(f"{TITLES[field]}: give a number from 0 to {most}.")


def settings_of(store: Store, learner: Learner | None) -> Settings:
    """Read the settings of whoever is looking."""
    row = None if learner is None else settings.find(store, learner.id)
    return USUAL if row is None else _from_row(row)


def set_own(store: Store, learner: Learner, wanted: Settings, zone: str) -> None:
    """Keep what a learner set; the extra time is not theirs to change.

    Nothing that was studied moves to another day: its study day is stored with it.

    Args:
        store: within a transaction that writes.
        learner: whose.
        wanted: all settings.
        zone: the name of a time zone; "" for the server's.

    Raises:
        ZoneUnknown: there is no such time zone.
        SettingUnfit: a number is outside its range.
    """
    _check(wanted)
    zone = known_zone(zone) if zone.strip() else ""
    people.hold(store, learner.id)
    extra = settings_of(store, learner).extra_time
    _save(store, learner.id, replace(wanted, extra_time=extra))
    people.learner(store, learner.id).zone = zone


def set_keys(store: Store, learner: Learner, *, on: bool) -> None:
    """Switch single keys on or off; the other settings stay."""
    people.hold(store, learner.id)
    _save(store, learner.id, replace(settings_of(store, learner), single_keys=on))


def set_extra_time(store: Store, name: str, extra: ExtraTime) -> str:
    """Give the learner of this account longer tests; return the name as it is spelt.

    A test that has begun keeps its deadline.

    Raises:
        NoSuchAccount: nobody is called so.
    """
    account = people.account_named(store, name_key(name))
    if account is None:
        raise NoSuchAccount(name)
    people.hold(store, account.learner_id)
    row = settings.find(store, account.learner_id)
    before = USUAL if row is None else _from_row(row)
    _save(store, account.learner_id, replace(before, extra_time=extra))
    return account.name


def extra_time_of_all(store: Store) -> list[Timed]:
    """List everybody who has an account, with their extra time, by name."""
    return extra_times.of_accounts(store, ExtraTime.USUAL)


def _check(wanted: Settings) -> None:
    for field, most in LIMITS.items():
        if not 0 <= getattr(wanted, field) <= most:
            raise SettingUnfit(field, most)


def _from_row(row: SettingRow) -> Settings:
    return Settings(
        single_keys=row.single_keys,
        new_cards=row.new_cards,
        weekly_goal=row.weekly_goal,
        extra_time=ExtraTime(row.extra_time),
        exam_day=row.exam_day,
    )


def _save(store: Store, learner_id: int, wanted: Settings) -> None:
    row = SettingRow(
        learner_id=learner_id,
        single_keys=wanted.single_keys,
        new_cards=wanted.new_cards,
        weekly_goal=wanted.weekly_goal,
        extra_time=wanted.extra_time.value,
        exam_day=wanted.exam_day,
    )
    settings.save(store, row)
