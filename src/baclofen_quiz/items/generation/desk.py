"""The desk at which item models work: one monograph, the lexicon, and small helpers."""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from baclofen_quiz.content.facts import Fact, FactBase, MechanismStep
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.phrases import EPONYMS
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.lexicon import Concept, Lexicon
from baclofen_quiz.text import slug

F = TypeVar("F", bound=FactBase)
T = TypeVar("T")

_INNER_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")


@dataclass(frozen=True)
class Desk:
    """One monograph and the lexicon."""

    monograph: Monograph
    lexicon: Lexicon

    @property
    def drug(self) -> str:
        """The drug's name as it stands inside a sentence."""
        return self.monograph.drug

    @property
    def opening(self) -> str:
        """The drug's name as it stands at the start of a sentence."""
        return capital(self.monograph.drug)

    @cached_property
    def grounds(self) -> Grounds:
        """What certificates are verified against."""
        return Grounds({f.id: f for f in self.monograph.facts}, self.lexicon)

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of one type that may be asked, in the order of the text."""
        if kind not in self._kinds:
            self._kinds[kind] = tuple(f for f in self.askable if isinstance(f, kind))
        return cast("tuple[F, ...]", self._kinds[kind])

    @cached_property
    def _kinds(self) -> dict[type[FactBase], tuple[FactBase, ...]]:
        """The facts of each type: most models ask for some, many for each item."""
        return {}

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What was made under a name, which stands for one T; made when first asked."""
        if name not in self._made:
            self._made[name] = make()
        return cast("T", self._made[name])

    @cached_property
    def _made(self) -> dict[Hashable, object]:
        """What several models ask for, by the name they have for it."""
        return {}

    @cached_property
    def askable(self) -> tuple[Fact, ...]:
        """The facts that may be asked, in the order of the text."""
        return tuple(fact for fact in self.monograph.facts if fact.usable)

    def saying(self, concept: str, section: Section) -> Fact | None:
        """The first fact of a section, fit to be asked, that names a concept."""
        if section not in self._sayers:
            self._sayers[section] = dict(self._saying(section))
        return self._sayers[section].get(concept)

    def _saying(self, section: Section) -> Iterator[tuple[str, Fact]]:
        """Each concept that a section names with its facts, the first one last."""
        facts = [fact for fact in self.monograph.in_section(section) if fact.usable]
        for fact in reversed(facts):
            for concept in self._named(fact):
                yield concept.id, fact

    @cached_property
    def _sayers(self) -> dict[Section, dict[str, Fact]]:
        """The first fact that names a concept, by sections asked about so far."""
        return {}

    def concept(self, fact: Fact, sort: str) -> Concept | None:
        """The concept of one sort that a fact's statement names, or None."""
        return next((c for c in self._named(fact) if c.sort == sort), None)

    def _named(self, fact: Fact) -> tuple[Concept, ...]:
        """The concepts of a sentence; those of its own part where a fact is a step."""
        text = fact.event if isinstance(fact, MechanismStep) else fact.statement.text
        if text not in self._memory:
            self._memory[text] = self.lexicon.mentioned(text)
        return self._memory[text]

    @cached_property
    def _memory(self) -> dict[str, tuple[Concept, ...]]:
        """What was found in a text: models ask for it again and again."""
        return {}

    def within(self, text: str) -> str:
        """A phrase of the monograph as it stands inside a sentence.

        A first word keeps its capital if it is a name: somebody's disease, or a word
        that the lexicon or the monograph itself writes so inside a sentence.
        """
        first = text.split(maxsplit=1)[0] if text.split() else ""
        bare = first.rstrip(",;:")
        named = bare.endswith(("'s", "\N{RIGHT SINGLE QUOTATION MARK}s"))
        known = bare in EPONYMS or bare in self._names
        return text if named or known else inside(text)

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words with a capital that are not first in what they stand in."""
        spelled = (c.name for c in self.lexicon.concepts.values())
        said = (s.text for s in self.monograph.statements)
        names = {name.split()[0] for name in spelled if name[:1].isupper()}
        return frozenset(names.union(*(_INNER_NAME.findall(text) for text in said)))

    def short(self, fact: Fact) -> str:
        """A fact id as an option id: without the drug, in ``[a-z0-9-]``."""
        return slug(fact.id.removeprefix(f"{self.drug}/"))


def capital(text: str) -> str:
    """Begin a text with a capital letter and leave the rest as it is.

    A Greek letter, as in the name of an adrenergic receptor, is a symbol and stays.
    """
    return text[:1].upper() + text[1:] if text[:1].isascii() else text


def inside(text: str) -> str:
    """Write a clause or a name as it stands inside a sentence; GABA-B stays."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    symbol = first != first.capitalize() or first[1:2] == "-"
    return text if symbol else text[:1].lower() + text[1:]


def joined(words: list[str]) -> str:
    """Write a list as people do: "a, b and c"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
