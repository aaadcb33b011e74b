"""What the solver has before it: the question, and the facts of its monograph."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from baclofen_quiz.content.facts import Fact, FactBase
from baclofen_quiz.content.sections import Section

F = TypeVar("F", bound=FactBase)


@dataclass(frozen=True)
class Question:
    """A stem, all texts of its options, the drug, and all facts on it.

    ``common`` are the words that all options share: they tell no two of them apart.
    """

    stem: str
    drug: str
    section: Section
    common: frozenset[str]
    facts: Mapping[str, Fact]

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of one type, disputed ones left out: they prove nothing."""
        if kind not in self._kinds:
            self._kinds[kind] = tuple(f for f in self._standing if isinstance(f, kind))
        return cast("tuple[F, ...]", self._kinds[kind])

    @cached_property
    def _kinds(self) -> dict[type[FactBase], tuple[FactBase, ...]]:
        """What was found of each type: readers ask for it option by option."""
        return {}

    @cached_property
    def _standing(self) -> tuple[Fact, ...]:
        """The facts that are not disputed."""
        return tuple(f for f in self.facts.values() if not f.statement.disputed)
