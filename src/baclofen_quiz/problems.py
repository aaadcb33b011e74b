"""Problems: what is wrong in a file, where, and how to mend it."""

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
