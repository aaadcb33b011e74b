"""The study day of a moment, and the moment a study day begins."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.study_days import (
    FIRST_DAY,
    LAST_DAY,
    clamped,
    study_day,
    usable_zone,
)

ZONES = ("UTC", "Europe/Zurich", "America/St_Johns", "Asia/Tokyo", "Pacific/Kiritimati")
moments = st.datetimes(timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (datetime(2026, 11, 22, 3, 59, tzinfo=UTC), "UTC", date(2026, 11, 21)),
        (datetime(2026, 11, 22, 4, 0, tzinfo=UTC), "UTC", date(2026, 11, 22)),
        (
            datetime(2026, 11, 22, 2, 59, tzinfo=UTC),
            "Europe/Zurich",
            date(2026, 11, 21),
        ),
        (datetime(2026, 11, 22, 3, 0, tzinfo=UTC), "Europe/Zurich", date(2026, 11, 22)),
        (datetime(2026, 11, 22, 20, 0, tzinfo=UTC), "Asia/Tokyo", date(2026, 11, 23)),
        # The night the clocks go forward at 2 am has no hour between 2 and 3:
        (datetime(2026, 3, 29, 1, 59, tzinfo=UTC), "Europe/Zurich", date(2026, 3, 28)),
        (datetime(2026, 3, 29, 2, 0, tzinfo=UTC), "Europe/Zurich", date(2026, 3, 29)),
        # The night they go back has one hour twice:
        (
            datetime(2026, 10, 25, 2, 59, tzinfo=UTC),
            "Europe/Zurich",
            date(2026, 10, 24),
        ),
        (datetime(2026, 10, 25, 3, 0, tzinfo=UTC), "Europe/Zurich", date(2026, 10, 25)),
    ],
)
def test_a_study_day_begins_at_four_in_the_learners_morning(
    moment: datetime, zone: str, day: date
) -> None:
    assert study_day(moment, zone) == day


@given(moments, st.sampled_from(ZONES))
def test_a_study_day_never_goes_back(moment: datetime, zone: str) -> None:
    later = moment + timedelta(minutes=30) if moment.year < 9999 else moment

    assert study_day(moment, zone) <= study_day(later, zone)


def test_an_unknown_zone_has_no_study_day() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        study_day(datetime(2026, 11, 22, tzinfo=UTC), "Mars/Phobos")


@given(moments, st.sampled_from(ZONES))
def test_no_clock_is_so_wrong_that_a_day_cannot_be_told(
    moment: datetime, zone: str
) -> None:
    assert FIRST_DAY <= study_day(moment, zone) <= LAST_DAY


@pytest.mark.parametrize("zone", ZONES)
def test_the_ends_of_the_calendar_do_not_overflow(zone: str) -> None:
    last, first = datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)

    assert study_day(last, zone).year in {8999, 9000}
    assert study_day(first, zone) == FIRST_DAY


def test_only_days_of_a_wrong_clock_are_moved() -> None:
    assert clamped(date(1969, 12, 31)) == FIRST_DAY
    assert clamped(date(2026, 11, 22)) == date(2026, 11, 22)
    assert clamped(date(9999, 12, 31)) == LAST_DAY


def test_the_first_zone_that_exists_is_used() -> None:
    assert usable_zone("Europe/Zurich", "Asia/Tokyo") == "Europe/Zurich"
    assert usable_zone("", "Mars/Phobos", "Asia/Tokyo") == "Asia/Tokyo"
    assert usable_zone("../etc/passwd", "Europe", "\0") == "UTC"
