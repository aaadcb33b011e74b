"""What a tinted monograph is asked for: whose recall, and which statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

UNASKED = "unasked"


class Whose(StrEnum):
    """Whose recall; the value stands in the address."""

    MINE = ""
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Choices:
    """``unasked``: only the statements that no question asks, for who teaches."""

    whose: Whose = Whose.MINE
    unasked: bool = False

    @property
    def show(self) -> str:
        """How the statements chosen stand in the address."""
        return UNASKED if self.unasked else ""

    @property
    def fields(self) -> dict[str, str]:
        """What a form carries along."""
        named = {"whose": self.whose.value, "show": self.show}
        return {name: value for name, value in named.items() if value}

    @property
    def usual(self) -> bool:
        """Whether nothing was chosen."""
        return self == USUAL


USUAL = Choices()


def read_choices(args: Mapping[str, str], *, teaches: bool) -> Choices:
    """Read what is asked for; anything unknown, or not for this reader, is left out."""
    whose = Whose.CLASS if args.get("whose") == Whose.CLASS else Whose.MINE
    return Choices(whose, teaches and args.get("show") == UNASKED)
