from dataclasses import replace
from datetime import date, timedelta

import pytest

from baclofen_quiz.services import settings
from baclofen_quiz.services.account_types import Learner, NoSuchAccount, Role
from baclofen_quiz.services.accounts import sign_up
from baclofen_quiz.services.settings import ExtraTime, Settings, SettingUnfit
from baclofen_quiz.services.zones import ZoneUnknown
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews, people
from databases import CHEAP, NOW, make_guest
from study_rows import make_review

WANTED = Settings(
    single_keys=False, new_cards=7, weekly_goal=3, exam_day=date(2027, 2, 1)
)


def read(database: Database, learner: Learner | None) -> Settings:
    with database.reading() as store:
        return settings.settings_of(store, learner)


def set_own(
    database: Database, learner: Learner, wanted: Settings = WANTED, zone: str = ""
) -> None:
    with database.writing() as store:
        settings.set_own(store, learner, wanted, zone)


def zone(database: Database, learner: Learner) -> str:
    with database.reading() as store:
        return people.learner(store, learner.id).zone


def test_who_has_set_nothing_has_the_usual_settings(database: Database) -> None:
    assert read(database, make_guest(database)) == Settings()
    assert read(database, None) == Settings()


def test_what_is_set_is_kept_also_of_a_guest(database: Database) -> None:
    guest = make_guest(database)
    set_own(database, guest, WANTED, "europe/zurich")

    assert read(database, guest) == WANTED
    assert zone(database, guest) == "Europe/Zurich"
    assert read(database, make_guest(database)) == Settings()


def test_an_empty_zone_is_the_servers(database: Database) -> None:
    guest = make_guest(database)
    set_own(database, guest, zone="Europe/Zurich")
    set_own(database, guest, zone="  ")

    assert not zone(database, guest)


def test_another_zone_moves_nothing_to_another_day(database: Database) -> None:
    guest = make_guest(database)
    with database.writing() as store:
        card_reviews.add(store, make_review(guest.id))
    set_own(database, guest, zone="Pacific/Kiritimati")

    with database.reading() as store:
        (review,) = card_reviews.of_learner(store, guest.id)
    assert review.study_day == NOW.date()


def test_a_zone_that_does_not_exist_changes_nothing(database: Database) -> None:
    guest = make_guest(database)
    with pytest.raises(ZoneUnknown):
        set_own(database, guest, zone="Mars/Olympus")

    assert read(database, guest) == Settings()


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (Settings(new_cards=-1), "new_cards"),
        (Settings(new_cards=501), "new_cards"),
        (Settings(weekly_goal=8), "weekly_goal"),
    ],
)
def test_a_number_outside_its_range_is_named(
    database: Database, wanted: Settings, field: str
) -> None:
    with pytest.raises(SettingUnfit) as refusal:
        set_own(database, make_guest(database), wanted)

    assert refusal.value.field == field


def test_switching_keys_leaves_the_other_settings(database: Database) -> None:
    guest = make_guest(database)
    set_own(database, guest)
    with database.writing() as store:
        settings.set_keys(store, guest, on=True)

    assert read(database, guest) == replace(WANTED, single_keys=True)


def test_extra_time_is_set_by_name_and_stays_when_the_learner_sets_others(
    database: Database,
) -> None:
    ada = sign_up(database, "Ada", "seven blue herons", NOW, None, CHEAP).learner
    with database.writing() as store:
        assert settings.set_extra_time(store, "ada", ExtraTime.HALF) == "Ada"
    set_own(database, ada)
    with database.writing() as store:
        settings.set_extra_time(store, "ADA", ExtraTime.NONE)

    assert read(database, ada) == replace(WANTED, extra_time=ExtraTime.NONE)


def test_nobody_is_given_extra_time_in_place_of_who_is_not_there(
    database: Database,
) -> None:
    with database.writing() as store, pytest.raises(NoSuchAccount):
        settings.set_extra_time(store, "Nobody", ExtraTime.DOUBLE)


def test_everybody_with_an_account_is_listed_with_their_extra_time(
    database: Database,
) -> None:
    make_guest(database)
    for name in ("Zoe", "Ada"):
        later = NOW + timedelta(minutes=1)
        sign_up(database, name, "seven blue herons", later, None, CHEAP)
    with database.writing() as store:
        settings.set_extra_time(store, "Zoe", ExtraTime.QUARTER)

    with database.reading() as store:
        found = settings.extra_time_of_all(store)
    assert found == [("Ada", Role.LEARNER, "1"), ("Zoe", Role.LEARNER, "1.25")]
