"""What the solver has before it: the question, and the facts of its monograph."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from baclofen_quiz.content.facts import Fact, FactBase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.solver.book import Book

F = TypeVar("F", bound=FactBase)


@dataclass(frozen=True)
class Question:
    """A stem, all texts of its options, the drug, and all facts on it.

    ``common`` are the words that all options share: they tell no two of them apart.
    Facts in a ``Book`` are sorted for many questions, others for this one alone.
    """

    stem: str
    drug: str
    section: Section
    common: frozenset[str]
    facts: Mapping[str, Fact]

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of one type, disputed ones left out: they prove nothing."""
        return self.book.of(kind)

    @cached_property
    def book(self) -> Book:
        """The facts, sorted."""
        return self.facts if isinstance(self.facts, Book) else Book(self.facts)
