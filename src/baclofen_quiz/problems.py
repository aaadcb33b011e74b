"""Problems: what is wrong in a file, where, and how to mend it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error withholds the item it stands on."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        """Print as editors read it: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}"


LONGEST_WORD = 100
"""The most signs of a word in a sentence; a name of thousands would hide the rest."""
_LONG = re.compile(rf"(\S{{60}})\S{{{LONGEST_WORD - 79},}}(\S{{20}})")


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: three sentences at one place.

    ``code`` is stable: a lint rule (``S01``) or a reader's own word
    (``unreadable-dose``). ``what`` is wrong, ``why`` it matters, how to ``mend`` it.
    """

    location: Location
    severity: Severity
    code: str
    what: str
    why: str
    mend: str

    def __post_init__(self) -> None:
        """Take the middle out of words that are far too long."""
        if max(len(self.what), len(self.why), len(self.mend)) <= LONGEST_WORD:
            return  # as of most
        for name in ("what", "why", "mend"):
            said = getattr(self, name)
            if _LONG.search(said):
                object.__setattr__(self, name, _LONG.sub(r"\1…\2", said))

    @property
    def message(self) -> str:
        """All that is said, in one line."""
        return f"{self.what} {self.why} {self.mend}"

    def __str__(self) -> str:
        """Print as one line: ``file:line:column: severity code message``."""
        return f"{self.location}: {self.severity} {self.code} {self.message}"


def in_file_order(problems: "list[Problem] | tuple[Problem, ...]") -> list[Problem]:
    """Sort by place, then code, so that two runs print the same lines."""
    return sorted(problems, key=lambda p: (p.location, p.code, p.what))


MOST_OF_A_FILE = 200
"""The most problems that are told of one file."""


def capped(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the first problems of each file, errors before all, and count the others."""
    by_file: dict[str, list[Problem]] = {}
    for problem in in_file_order(tuple(problems)):
        by_file.setdefault(problem.location.file, []).append(problem)
    kept = (one for found in by_file.values() for one in _kept(found))
    return in_file_order(tuple(kept))


def _kept(found: list[Problem]) -> Iterator[Problem]:
    if len(found) <= MOST_OF_A_FILE:
        yield from found
        return
    by_weight = sorted(found, key=lambda p: list(Severity).index(p.severity))
    yield from by_weight[:MOST_OF_A_FILE]
    rest = by_weight[MOST_OF_A_FILE:]
    last = found[-1].location
    yield Problem(
        Location(last.file, last.line),
        rest[0].severity,
        "more-problems",
        f"This file has {len(rest):,} more problem{'s' if len(rest) > 1 else ''}.",
        "So many are rarely mistakes of their own.",
        "Mend those that are told, and check again.",
    )
