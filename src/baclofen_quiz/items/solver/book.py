"""The facts of a monograph, sorted once for all questions on it."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import TypeVar, cast

from baclofen_quiz.content.facts import Fact, FactBase

F = TypeVar("F", bound=FactBase)
T = TypeVar("T")


class Book(Mapping[str, Fact]):
    """Facts by id, which remembers what readers found out about them.

    Readers ask for the same things option by option and item by item; without a memory
    the time for a monograph would grow with the square of its length.
    """

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        """Take the facts as they are now."""
        self._facts = dict(facts)
        self._standing = [f for f in facts.values() if not f.statement.disputed]
        self._kinds: dict[type[FactBase], tuple[FactBase, ...]] = {}
        self._found: dict[Hashable, object] = {}

    def __getitem__(self, name: str) -> Fact:
        """The fact of an id."""
        return self._facts[name]

    def __iter__(self) -> Iterator[str]:
        """All ids, in the order of the text."""
        return iter(self._facts)

    def __len__(self) -> int:
        """The number of facts."""
        return len(self._facts)

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of one type, disputed ones left out: they prove nothing."""
        if kind not in self._kinds:
            self._kinds[kind] = tuple(f for f in self._standing if isinstance(f, kind))
        return cast("tuple[F, ...]", self._kinds[kind])

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What was made under a name, which stands for one T; made when first asked."""
        if name not in self._found:
            self._found[name] = make()
        return cast("T", self._found[name])
