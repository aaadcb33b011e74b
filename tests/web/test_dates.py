from datetime import UTC, date, datetime

import pytest

from baclofen_quiz.web.dates import (
    day,
    greeting,
    local,
    moment,
    short_day,
    spell,
    spell_look,
)

EVENING = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)


def test_a_date_is_printed_for_people() -> None:
    assert day(date(2026, 11, 2)) == "Monday 2 November 2026"


def test_a_date_fits_in_little_room() -> None:
    assert short_day(date(2026, 11, 2)) == "2 Nov 2026"


def test_a_time_is_shown_where_the_learner_is() -> None:
    assert moment(EVENING, "Asia/Tokyo") == "Mon 23 Nov, 03:42"
    assert local(EVENING, "Asia/Tokyo").hour == 3


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    ("year", "at"),
    [
        (1, datetime(1, 1, 1, tzinfo=UTC)),
        (9999, datetime(9999, 12, 31, 23, tzinfo=UTC)),
    ],
)
def test_a_clock_at_the_end_of_the_calendar_is_shown_in_every_zone(
    zone: str, year: int, at: datetime
) -> None:
    assert local(at, zone).year == year
    assert moment(at, zone)


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (0, "morning"),
        (11, "morning"),
        (12, "afternoon"),
        (17, "afternoon"),
        (18, "evening"),
        (23, "evening"),
    ],
)
def test_the_greeting_follows_the_clock(hour: int, said: str) -> None:
    assert greeting(EVENING.replace(hour=hour), "UTC") == f"Good {said}"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(48, "48 s"), (185, "3 min 5 s"), (3725, "1 h 2 min"), (-3, "0 s")],
)
def test_a_length_of_time_is_said_in_words(seconds: int, said: str) -> None:
    assert spell(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"), [(1799, "29 min 59 s"), (1800, "30 min or more")]
)
def test_a_look_that_was_cut_off_is_called_so(seconds: int, said: str) -> None:
    assert spell_look(seconds) == said
