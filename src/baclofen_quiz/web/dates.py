"""Times are kept in UTC and shown where the learner is."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from baclofen_quiz.learning.timing import LONGEST_LOOK

NOON = 12
EVENING = 18

_FIRST = datetime(1, 1, 2, tzinfo=UTC)
_LAST = datetime(9999, 12, 30, tzinfo=UTC)


def day(at: date) -> str:
    """Print a date for people: Sunday 22 November 2026."""
    return f"{at:%A} {at.day} {at:%B %Y}"


def short_day(at: date) -> str:
    """Print a date in little room: 22 Nov 2026."""
    return f"{at.day} {at:%b} {at.year}"


def local(at: datetime, zone: str) -> datetime:
    """Move a time to where the learner is; one at the end of the calendar stays on it.

    A server's clock may have been set to any year when the time was stored.
    """
    return min(max(at, _FIRST), _LAST).astimezone(ZoneInfo(zone))


def moment(at: datetime, zone: str) -> str:
    """Print a time where the learner is: Sun 22 Nov, 18:42."""
    there = local(at, zone)
    return f"{there:%a} {there.day} {there:%b}, {there:%H:%M}"


def greeting(now: datetime, zone: str) -> str:
    """Say good morning, afternoon or evening by the learner's clock."""
    hour = local(now, zone).hour
    if hour < NOON:
        return "Good morning"
    return "Good afternoon" if hour < EVENING else "Good evening"


def spell(seconds: int) -> str:
    """Print how long something took: 48 s, 3 min 5 s, 1 h 2 min."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes_left = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes_left} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def spell_look(seconds: int) -> str:
    """Print how long a question was looked at; nobody's absence is told."""
    return (
        f"{LONGEST_LOOK.seconds // 60} min or more"
        if overlong(seconds)
        else spell(seconds)
    )


def overlong(seconds: int) -> bool:
    """Whether a look was cut off, since no one thinks for so long."""
    return seconds >= LONGEST_LOOK.total_seconds()
