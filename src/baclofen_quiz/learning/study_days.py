"""Study days: to which one a moment belongs, and when one begins.

What is remembered counts study days, never hours: someone who starts a little earlier
each evening would otherwise study again "on the same day" for ever.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

ROLLOVER = timedelta(hours=4)
"""A study day begins at 4 am, so that a late evening belongs to its day."""

FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(9000, 1, 1)
"""A clock that shows an earlier or later day is wrong; beyond them nothing is counted.

They leave room for every zone and for the longest interval before a date overflows.
"""

_FIRST_NOON = datetime.combine(FIRST_DAY, time(12), UTC)
_LAST_NOON = datetime.combine(LAST_DAY, time(12), UTC)


def study_day(moment: datetime, zone: str) -> date:
    """Tell to which day of study a moment belongs, in a learner's time zone.

    Args:
        moment: an aware moment.
        zone: an IANA name such as ``Europe/Zurich``.

    Raises:
        ZoneInfoNotFoundError: there is no such zone.
    """
    local = _sane(moment).astimezone(ZoneInfo(zone))
    return clamped((local - ROLLOVER).date())


def clamped(day: date) -> date:
    """Bring the day of a clock that is wrong within the days that are counted."""
    if FIRST_DAY <= day <= LAST_DAY:
        return day
    return FIRST_DAY if day < FIRST_DAY else LAST_DAY


def _sane(moment: datetime) -> datetime:
    """Keep a moment so far from the ends of the calendar that no zone overflows."""
    return min(max(moment, _FIRST_NOON), _LAST_NOON)


def usable_zone(*names: str) -> str:
    """Choose the first name of a time zone that exists here; UTC if none does.

    An answer must not be lost because a zone was renamed or never existed.
    """
    return next((name for name in names if name and _exists(name)), "UTC")


def _exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False  # unknown; not the form of a name; a folder of names
    return True
