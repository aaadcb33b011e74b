"""Finding a standing answer in a sentence, and the answers that it rules out.

The trait ``cues`` of a concept lists what a sentence must hold: beginnings of words,
all in one clause; ``|`` stands between alternatives. A clause that denies or doubts
what its cue says proves nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.phrases import pair
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.item import Proof
from baclofen_quiz.items.lexicon import Concept

_CLAUSE_END = re.compile(r"[;.](?!\d)|,(?!\d)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_REMEMBERED = 1 << 11  # sentences, and traits: each is looked at for many questions
_DOUBTS = frozenset(
    {"avoid", "cannot", "except", "excluded", "impossible", "initial", "initially"}
    | {"neither", "never", "no"}
    | {"nor", "not", "uncertain", "unclear", "unknown", "unless", "whether", "without"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """An answer, and the words by which it was found."""

    concept: Concept
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a clause; ``begins`` has each of them behind a space."""

    words: frozenset[str]
    begins: str


@dataclass(frozen=True, slots=True)
class _Cues:
    """What a clause must hold: words, some of them whole, the others as beginnings."""

    words: frozenset[str]
    whole: frozenset[str]
    begun: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """An answer that is wrong beside another, and why that is certain.

    ``place`` is the fact that says it of something else, where there is one.
    """

    concept: Concept
    proof: Proof
    evidence: tuple[str, ...]
    place: Fact | None = None


def answer_of(desk: Desk, fact: Fact, sort: str) -> Concept | None:
    """The one answer of a sort that a fact's sentence gives, or None.

    A sentence that gives two answers, or doubts its own, gives none. Answers of one kin
    say the same; of these it is the one that can stand as an option.
    """
    clauses = _clauses(fact)
    found = [
        hit for concept in desk.lexicon.of_sort(sort) for hit in _hits(concept, clauses)
    ]
    best = [f for f in found if not any(f.words < other.words for other in found)]
    named = {f.concept.id: f.concept for f in best}
    if len(named) > 1 and frozenset.intersection(*(c.kin for c in named.values())):
        named = {name: c for name, c in named.items() if "option" in c.phrases}
    return next(iter(named.values())) if len(named) == 1 else None


def _clauses(fact: Fact) -> tuple[_Clause, ...]:
    """The words of each clause of a fact's sentence, each with its headings."""
    return _clauses_of(" ".join(fact.statement.path), fact.statement.text)


@lru_cache(maxsize=_REMEMBERED)
def _clauses_of(headings: str, text: str) -> tuple[_Clause, ...]:
    above = _words(headings)
    return tuple(_clause(above | _words(c)) for c in _CLAUSE_END.split(text))


def _clause(words: frozenset[str]) -> _Clause:
    return _Clause(words, "".join(f" {word}" for word in words))


def clause_of(fact: Fact, concept: Concept) -> str:
    """The part of a fact's sentence that gives an answer, without its topic.

    Parts that a semicolon sets off may answer other questions; if none gives the
    answer with the topic, the whole sentence does.
    """
    said = pair(fact.statement.text)
    around = _words(" ".join((*fact.statement.path, said.term)))
    parts = (part.strip() for part in said.detail.split(";"))
    telling = (p for p in parts if any(_hits(concept, [_clause(around | _words(p))])))
    return next(telling, said.detail)


def stated_elsewhere(desk: Desk, concept: Concept) -> Fact | None:
    """The fact that says of something else what a wrong answer says.

    The trait ``elsewhere`` names a section and, behind a colon, the cues of it.
    """
    section, colon, cues = concept.traits.get("elsewhere", "").partition(":")
    facts = desk.monograph.in_section(Section(section)) if colon else ()
    there = (f for f in facts if f.usable and _is_said(cues, _clauses(f)))
    return next(there, None)


def _hits(concept: Concept, clauses: Sequence[_Clause]) -> Iterator[Found]:
    for wanted in _wanted(concept.traits.get("cues", "")):
        if any(_says(clause, wanted) for clause in clauses):
            yield Found(concept, wanted.words)


def _is_said(cues: str, clauses: Sequence[_Clause]) -> bool:
    return any(_says(clause, w) for w in _wanted(cues) for clause in clauses)


@lru_cache(maxsize=_REMEMBERED)
def _wanted(cues: str) -> tuple[_Cues, ...]:
    """The alternatives that a trait lists, each as the words that must be there."""
    return tuple(_cues(frozenset(c.split())) for c in cues.split("|") if c.strip())


def _cues(words: frozenset[str]) -> _Cues:
    """Cues, of which numbers and doubts are compared whole."""
    whole = frozenset(cue for cue in words if cue.isdigit() or cue in _DOUBTS)
    return _Cues(words, whole, tuple(f" {cue}" for cue in words - whole))


def _says(clause: _Clause, wanted: _Cues) -> bool:
    there = all(cue in clause.begins for cue in wanted.begun)
    return there and wanted.whole == clause.words & (wanted.whole | _DOUBTS)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def rivals_of(desk: Desk, key: Concept) -> list[Rival]:
    """The other answers of a sort that are certain to be wrong beside the key."""
    lexicon = desk.lexicon
    return [
        Rival(other, *proof)
        for other in lexicon.of_sort(key.sort)
        if not other.kin & key.kin
        and other.traits.get("group") == key.traits.get("group")
        and not lexicon.is_blocked(f"{key.sort}:{key.id}", other.id)
        for proof in _proofs(desk, key, other)
    ]


def _proofs(
    desk: Desk, key: Concept, other: Concept
) -> Iterator[tuple[Proof, tuple[str, ...]]]:
    lexicon = desk.lexicon
    name = lexicon.keeps_apart(key.id, other.id)
    if name:
        yield Proof.DISJOINT, (f"disjoint:{name}={key.id},{other.id}",)
        return
    if key.sort in lexicon.functional and key.id != other.id:
        yield Proof.FUNCTIONAL, (f"relation:{key.sort}", f"lexicon:{other.id}")
