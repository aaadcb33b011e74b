"""A rule: its code, its sentences, and the function that finds the flaw."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.flaws.view import View
from baclofen_quiz.items.item import Item, Option
from baclofen_quiz.problems import Location, Problem, Severity


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong with an item; ``option`` is where, None for the stem.

    ``counts`` is False for a guess, and for what only the whole bank shows.
    """

    severity: Severity
    what: str
    option: Option | None = None
    counts: bool = True


def error(what: str, option: Option | None = None) -> Flaw:
    """A flaw that withholds the item."""
    return Flaw(Severity.ERROR, what, option)


def warning(what: str, option: Option | None = None, *, counts: bool = True) -> Flaw:
    """A flaw of which one is tolerable."""
    return Flaw(Severity.WARNING, what, option, counts)


def notice(what: str) -> Flaw:
    """Something worth knowing that is no flaw."""
    return Flaw(Severity.NOTICE, what)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule on one item: ``why`` it matters and how to ``mend`` it."""

    code: str
    why: str
    mend: str
    find: Callable[[View, Grounds], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class BankRule:
    """A rule that needs all items; each flaw is reported on one of them."""

    code: str
    why: str
    mend: str
    find: Callable[[Sequence[Item]], Iterator[tuple[Item, Flaw]]]


class Worded(Protocol):
    """What any rule says of each of its flaws."""

    @property
    def code(self) -> str:
        """Its name for good."""

    @property
    def why(self) -> str:
        """Why it matters."""

    @property
    def mend(self) -> str:
        """How to mend it."""


def finding(item: Item, rule: Worded, flaw: Flaw) -> Finding:
    """Say a flaw as a problem at its place; many items share a line of a monograph."""
    return Finding(
        item.id,
        Problem(
            _place(item, flaw.option),
            flaw.severity,
            rule.code,
            flaw.what if item.authored else f"{flaw.what} [{item.id}]",
            rule.why,
            rule.mend,
        ),
        flaw.counts,
    )


def _place(item: Item, option: Option | None) -> Location:
    """An option's own line, where it stands in the same file as its question."""
    if option is not None and option.source.file == item.source.file:
        return Location(item.source.file, option.source.line)
    return Location(item.source.file, item.source.line)
