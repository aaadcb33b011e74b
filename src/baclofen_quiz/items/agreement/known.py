"""What is known of the drug of an item: its facts, and words for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from baclofen_quiz.content.facts import Fact, FactBase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.items.solver import Book
from baclofen_quiz.items.solver.amounts import amounts_in
from baclofen_quiz.items.solver.words import stems
from baclofen_quiz.text import slug

_DRUGS = ("drug", "partner", "medicine-group")
"""The sorts of concepts that are medicines."""


@dataclass(frozen=True)
class Known:
    """The facts of one monograph and the vocabulary; disputed facts prove nothing."""

    drug: str
    book: Book
    lexicon: Lexicon

    def facts_in(self, section: Section) -> tuple[FactBase, ...]:
        """The undisputed facts of a section."""
        return self._by_section.get(section, ())

    def cited(self, item: Item) -> tuple[FactBase, ...]:
        """The undisputed facts that an item names."""
        found = (self.book.get(name) for name in item.facts)
        return tuple(f for f in found if f is not None and not f.statement.disputed)

    @cached_property
    def _by_section(self) -> Mapping[Section, tuple[FactBase, ...]]:
        found: dict[Section, list[FactBase]] = {}
        for fact in self.book.of(FactBase):
            found.setdefault(fact.section, []).append(fact)
        return {section: tuple(facts) for section, facts in found.items()}

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The name of the drug, as words without endings."""
        return stems(self.drug)

    def names_other_drug(self, text: str) -> bool:
        """Whether a text speaks of another medicine, of which other things hold."""
        return any(c.id in self._other_drugs for c in self.lexicon.mentioned(text))

    @cached_property
    def _other_drugs(self) -> frozenset[str]:
        """The ids of all medicines but the own."""
        own = slug(self.drug)
        drugs = (c for sort in _DRUGS for c in self.lexicon.of_sort(sort))
        return frozenset(c.id for c in drugs if slug(c.name) != own)

    def concepts(self, text: str, sort: str) -> frozenset[str]:
        """The ids of the concepts of a sort that a text names, under any spelling."""
        return frozenset(concept.id for concept in self.lexicon.mentioned(text, sort))


def sentence(fact: FactBase) -> str:
    """A sentence of the monograph with what it hangs on."""
    return " ".join((*fact.statement.path, fact.statement.text))


def qualified(fact: FactBase, text: str) -> bool:
    """Whether a remark on a sentence speaks of a text: then both may be right."""
    remarks = " ".join(note.text for note in fact.statement.notes)
    amounts = {(a.unit, n) for a in amounts_in(remarks) for n in (a.low, a.high)}
    if any((a.unit, n) in amounts for a in amounts_in(text) for n in (a.low, a.high)):
        return True
    words = frozenset(w for w in stems(text) if w.isalpha())
    return bool(words) and not amounts_in(text) and words <= stems(remarks)


def known_drugs(facts: Mapping[str, Fact], lexicon: Lexicon) -> Mapping[str, Known]:
    """What is known of each drug, by its slug."""
    by_drug: dict[str, dict[str, Fact]] = {}
    for name, fact in facts.items():
        by_drug.setdefault(name.partition("/")[0], {})[name] = fact
    return {drug: Known(drug, Book(own), lexicon) for drug, own in by_drug.items()}
