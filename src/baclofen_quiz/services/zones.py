"""The time zones that can be set."""

from functools import lru_cache
from zoneinfo import available_timezones

from baclofen_quiz.errors import BaclofenQuizError

HIDDEN = ("Etc/", "SystemV/", "posix/", "right/", "US/")
"""Second names of zones, which nobody looks for in a list; they may be typed."""

PLACELESS = frozenset({"localtime", "Factory"})
"""Files beside the zones: each machine's own time, and that of a clock never set."""

LONGEST_NAME = 60
"""More characters than any zone's name has; no more than these are quoted."""


class ZoneUnknown(BaclofenQuizError):
    """There is no time zone of this name."""

    def __init__(self, name: str) -> None:
        """Name it, and show what such names look like."""
        super().__init__(
            f"There is no time zone called {_quoted(name)}. Such names look like"
            " Europe/Zurich or America/New_York: type a city and choose one from the"
            " list."
        )


def zone_names() -> tuple[str, ...]:
    """List the names worth offering, in alphabetical order."""
    return _offered()


def known_zone(name: str) -> str:
    """Give the name of a zone as it is spelt, whatever its capitals and spaces.

    Raises:
        ZoneUnknown: there is none of this name.
    """
    found = _by_key().get(_key(name)) if len(name) <= LONGEST_NAME else None
    if found is None:
        raise ZoneUnknown(name.strip())
    return found


def _quoted(name: str) -> str:
    """Cut a name that is too long to be one."""
    fits = len(name) <= LONGEST_NAME
    return name if fits else f"{name[:LONGEST_NAME].rstrip()}\N{HORIZONTAL ELLIPSIS}"


def _key(name: str) -> str:
    return "_".join(name.split()).casefold()


@lru_cache(maxsize=1)
def _by_key() -> dict[str, str]:
    return {_key(name): name for name in available_timezones() - PLACELESS}


@lru_cache(maxsize=1)
def _offered() -> tuple[str, ...]:
    regional = (n for n in _by_key().values() if "/" in n)
    return (*sorted(n for n in regional if not n.startswith(HIDDEN)), "UTC")
