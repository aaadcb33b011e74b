"""Concepts and declarations, and the questions that item models ask of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from baclofen_quiz.items.wording import holds_words, plain_wording, words_of

_GROUPING = frozenset(
    {"kin", "brings", "obvious", "grade", "system", "axis", "rank", "whole"}
)
"""Traits that say where a concept belongs, and declare nothing that could refute."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that options speak of.

    ``sort`` is its type: an option fits a question only if its sort is the asked one.
    ``synonyms`` are other spellings found in texts. ``within`` names broader concepts.
    ``traits`` are facts about it (the channel of a receptor); ``phrases`` are wordings
    for one place in a template (``option``, ``clause``, ``noun``).

    The trait ``kin`` names groups, with spaces between them, of things that come
    together or are taken for one another: none is a distractor beside another. The
    trait ``brings`` names the groups of what a medicine, or a condition, is known to
    bring about: none of them is a distractor where that medicine is asked about; those
    that its very name tells are its trait ``obvious``, and not asked. With
    the trait ``whole`` it is named only by a whole text, never by a word inside one.
    """

    id: str
    sort: str
    name: str
    synonyms: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    traits: Mapping[str, str] = field(default_factory=dict, hash=False)
    phrases: Mapping[str, str] = field(default_factory=dict, hash=False)

    def phrase(self, place: str) -> str:
        """The wording for one place; the name where none is given."""
        return self.phrases.get(place, self.name)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Its name and its synonyms."""
        return (self.name, *self.synonyms)

    @property
    def kin(self) -> frozenset[str]:
        """The groups of which it is one."""
        return frozenset(self.traits.get("kin", "").split())

    @property
    def declared(self) -> Mapping[str, str]:
        """Its traits, but for those that only group it."""
        return {k: v for k, v in self.traits.items() if k not in _GROUPING}

    @property
    def brings(self) -> frozenset[str]:
        """The groups of what it is known to bring about."""
        return frozenset(self.traits.get("brings", "").split())


@dataclass(frozen=True, slots=True)
class Blocked:
    """Concepts that are true of what is asked though a monograph may not say so."""

    asked: str
    never: frozenset[str]
    why: str


@dataclass(frozen=True, slots=True)
class Comparators:
    """Drugs that are compared with one another, and what each of them is called."""

    noun: str
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a sentence may be asked for; ``kind`` is how a question calls it.

    It is no concept: no option speaks of it, and nothing is proven by it.
    """

    kind: str
    spellings: tuple[str, ...]


_REMEMBERED = 1 << 14
"""Texts of which a lexicon remembers the concepts; then it begins anew."""


@dataclass(frozen=True)
class Lexicon:
    """The vocabulary of a bank.

    ``functional`` relations give one value per subject (F1). ``disjoint`` declares
    classes without a common member (F3). ``complete`` names lists that a monograph is
    taken to give in full when a stem says so (F4). Values are the sentences that say
    what is declared; ``disjoint`` maps a declaration to its members. ``scoped`` names
    the functional relations that hold only as one monograph states them. ``words``
    may be left out of a sentence.
    """

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    functional: Mapping[str, str] = field(default_factory=dict)
    scoped: frozenset[str] = frozenset()
    disjoint: Mapping[str, frozenset[str]] = field(default_factory=dict)
    complete: Mapping[str, str] = field(default_factory=dict)
    blocked: tuple[Blocked, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    comparators: Mapping[str, Comparators] = field(default_factory=dict)
    words: tuple[Word, ...] = ()

    def of_sort(self, sort: str) -> tuple[Concept, ...]:
        """All concepts of one sort, in the order of the files."""
        return self._by_sort.get(sort, ())

    def mentioned(self, text: str, sort: str = "") -> tuple[Concept, ...]:
        """The concepts named in a text, longest spelling first."""
        plain = plain_wording(text)
        if plain not in self._memory:
            if len(self._memory) >= _REMEMBERED:
                self._memory.clear()
            self._memory[plain] = self._found(plain)
        found = self._memory[plain]
        return tuple(c for c in found if c.sort == sort) if sort else found

    def _found(self, plain: str) -> tuple[Concept, ...]:
        spelled = sorted(
            s
            for s in self._candidates(plain)
            if s[1] in plain and holds_words(plain, s[1])  # mostly not even a part
        )
        return tuple({name: concept for _, _, name, concept in spelled}.values())

    @cached_property
    def _memory(self) -> dict[str, tuple[Concept, ...]]:
        """What was found in a text: the same few thousand are looked at repeatedly."""
        return {}

    def _candidates(self, plain: str) -> Iterator["_Spelled"]:
        """The spellings whose rarest word stands in a text, be it in the plural."""
        words = set(words_of(plain))
        for word in words | {word.removesuffix("s") for word in words}:
            yield from self._by_rarest_word.get(word, ())

    def find(self, text: str, sort: str = "") -> Concept | None:
        """The concept with the longest spelling in a text, or None."""
        return next(iter(self.mentioned(text, sort)), None)

    def named(self, text: str) -> Concept | None:
        """The concept that a whole text names, under any of its spellings."""
        return self._by_spelling.get(plain_wording(text))

    def voiced(self, text: str) -> tuple[str, ...]:
        """The concepts for which a whole text stands: a spelling, or a phrase."""
        return self._by_wording.get(plain_wording(text), ())

    def are_disjoint(self, declaration: str, one: str, other: str) -> bool:
        """Whether a declaration keeps two classes apart."""
        members = self.disjoint.get(declaration, frozenset())
        return one != other and {one, other} <= members

    def keeps_apart(self, one: str, other: str) -> str:
        """The first declaration that keeps two classes apart, or ""."""
        names = self._declarations.get(one, ()) if one != other else ()
        return next((name for name in names if other in self.disjoint[name]), "")

    @cached_property
    def _declarations(self) -> Mapping[str, Sequence[str]]:
        """The declarations of which a class is a member."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name, members in self.disjoint.items():
            for member in members:
                found[member].append(name)
        return dict(found)

    def is_blocked(self, asked: str, concept: str) -> bool:
        """Whether a concept, or a broader one, is known to be true of ``asked``.

        It is where the blocklist says so, and where the concept behind the colon of
        ``asked`` brings about what is of its kin.
        """
        names = self._line(concept)
        if not names.isdisjoint(self._never.get(asked, ())):
            return True
        _, _, subject = asked.partition(":")
        brought = (self.concepts.get(name) for name in self._line(subject))
        kin = self.kin([concept])
        return any(known is not None and known.brings & kin for known in brought)

    def broader(self, concept: str) -> frozenset[str]:
        """All concepts that contain this one."""
        found: set[str] = set()
        waiting = [concept]
        while waiting:
            known = self.concepts.get(waiting.pop())
            new = set(known.within) - found if known else set()
            found |= new
            waiting.extend(new)
        return frozenset(found)

    def kin(self, concepts: Iterable[str]) -> frozenset[str]:
        """The kinships of concepts: their own, and those of broader ones."""
        known = (self.concepts.get(c) for name in concepts for c in self._line(name))
        return frozenset[str]().union(*(concept.kin for concept in known if concept))

    def traits_of(self, name: str, *groups: Iterable[str]) -> frozenset[str]:
        """The words of one trait of all concepts in some groups of them."""
        known = (self.concepts.get(concept) for group in groups for concept in group)
        return frozenset(
            word for c in known if c for word in c.traits.get(name, "").split()
        )

    def _line(self, concept: str) -> frozenset[str]:
        if concept not in self.concepts:
            return frozenset((concept,))
        if concept not in self._lines:
            self._lines[concept] = self.broader(concept) | {concept}
        return self._lines[concept]

    @cached_property
    def _lines(self) -> dict[str, frozenset[str]]:
        """Each concept so far asked about, with those that contain it."""
        return {}

    def group_of(self, drugs: frozenset[str]) -> Comparators | None:
        """The comparator class that holds all these drugs (lower case), or None."""
        return next((c for c in self.comparators.values() if drugs <= c.members), None)

    @cached_property
    def _by_sort(self) -> Mapping[str, tuple[Concept, ...]]:
        found: defaultdict[str, list[Concept]] = defaultdict(list)
        for concept in self.concepts.values():
            found[concept.sort].append(concept)
        return {sort: tuple(concepts) for sort, concepts in found.items()}

    @cached_property
    def _never(self) -> Mapping[str, frozenset[str]]:
        """What is blocked for each question, from all entries."""
        found: dict[str, frozenset[str]] = {}
        for entry in self.blocked:
            found[entry.asked] = entry.never | found.get(entry.asked, frozenset())
        return found

    @cached_property
    def _plain(self) -> Sequence[tuple[Concept, Sequence[str]]]:
        """Each concept with its spellings in plain wording, the name first."""
        return [(c, [*map(plain_wording, c.spellings)]) for c in self.concepts.values()]

    @cached_property
    def _by_spelling(self) -> Mapping[str, Concept]:
        first: dict[str, Concept] = {}
        for concept, spellings in self._plain:
            for spelling in spellings:
                first.setdefault(spelling, concept)
        return first

    @cached_property
    def _by_wording(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for concept, spellings in self._plain:
            phrases = map(plain_wording, concept.phrases.values())
            for plain in dict.fromkeys(chain(spellings, phrases)):
                found[plain] = (*found.get(plain, ()), concept.id)
        return found

    @cached_property
    def _by_rarest_word(self) -> Mapping[str, Sequence["_Spelled"]]:
        """The spellings by that word of theirs which the fewest others have."""
        spelled = [
            (-len(text), text, concept.id, concept)
            for concept, spellings in self._plain
            if "whole" not in concept.traits
            for text in dict.fromkeys(spellings)
        ]
        words = [words_of(entry[1]) for entry in spelled]
        times = Counter(chain.from_iterable(words))
        found: defaultdict[str, list[_Spelled]] = defaultdict(list)
        for entry, own in zip(spelled, words, strict=True):
            if own:
                rarest = min(own, key=times.__getitem__) if len(own) > 1 else own[0]
                found[rarest].append(entry)
        return dict(found)


_Spelled = tuple[int, str, str, Concept]
"""One spelling of a concept, sorted by length, text and id, the longest first."""


EMPTY = Lexicon()
"""A vocabulary without words: nothing is declared, so little can be asked."""
