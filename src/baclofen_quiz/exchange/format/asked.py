"""A question as some format holds it, before it is an item.

Texts are plain: without mark-up, escapes or HTML, which each format resolves by itself.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import assert_never

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Bloom, Kind
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location


@dataclass(frozen=True, slots=True)
class Choice:
    """An option that is right or wrong; ``name`` is the format's own id, or ""."""

    at: Location
    text: str
    right: bool
    rationale: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """One right option makes a single, several a multiple, as does ``many``."""

    options: tuple[Choice, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an order."""

    at: Location
    text: str
    rationale: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps in their right order."""

    options: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that belong together; with ``left`` "" the right one stays unused."""

    at: Location
    left: str
    right: str
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What to match; right texts that are alike are one."""

    options: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class WrongAmount:
    """A number that is expected and wrong, and what led to it."""

    at: Location
    value: Decimal
    diagnosis: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number to be typed; ``unit`` is "" without one, ``tolerance`` is absolute."""

    value: Decimal
    unit: str = ""
    tolerance: Decimal = Decimal(0)
    errors: tuple[WrongAmount, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Words to be typed, in any of the spellings that are accepted."""

    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that belong in the gap of the stem, which holds ``GAP`` once."""

    accepted: tuple[str, ...]


Answer = Choices | Steps | Pairs | Amount | Words | Gap
"""What is right: the form shows the kind."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a file.

    ``name`` is the id that the format gives it and ``title`` its title, "" where it has
    none; ``source`` is written as in a question file (``baclofen#dosing/start``).
    Without a ``level`` the kind decides.
    """

    at: Location
    stem: str
    answer: Answer
    name: str = ""
    title: str = ""
    drug: str = ""
    section: Section = Section.GENERAL
    source: str = ""
    explanation: str = ""
    take_away: str = ""
    tags: tuple[str, ...] = field(default=())
    status: Status = Status.READY
    level: Bloom | None = None

    @property
    def kind(self) -> Kind:
        """The kind of item that it becomes."""
        match self.answer:
            case Choices() as choices:
                right = sum(option.right for option in choices.options)
                return Kind.MULTIPLE if choices.many or right > 1 else Kind.SINGLE
            case Steps():
                return Kind.ORDERING
            case Pairs():
                return Kind.MATCHING
            case Amount():
                return Kind.NUMERIC
            case Words():
                return Kind.SHORT
            case Gap():
                return Kind.CLOZE
            case _:
                assert_never(self.answer)
