"""Finding a standing answer in a sentence, and the answers that it rules out.

The trait ``cues`` of a concept lists what a sentence must hold: beginnings of words,
all in one clause; ``|`` stands between alternatives. A clause that denies or doubts
what its cue says proves nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.phrases import pair
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.item import Proof
from baclofen_quiz.items.lexicon import Concept

_CLAUSE_END = re.compile(r"[;.](?!\d)|,(?!\d)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_DOUBTS = frozenset(
    {"avoid", "cannot", "except", "excluded", "impossible", "neither", "never", "no"}
    | {"nor", "not", "uncertain", "unclear", "unknown", "unless", "whether", "without"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """An answer, and the words by which it was found."""

    concept: Concept
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rival:
    """An answer that is wrong beside another, and why that is certain."""

    concept: Concept
    proof: Proof
    evidence: tuple[str, ...]


def answer_of(desk: Desk, fact: Fact, sort: str) -> Concept | None:
    """The one answer of a sort that a fact's sentence gives, or None.

    A sentence that gives two answers, or doubts its own, gives none.
    """
    statement = fact.statement
    headings = _words(" ".join(statement.path))
    clauses = [headings | _words(c) for c in _CLAUSE_END.split(statement.text)]
    found = [
        hit for concept in desk.lexicon.of_sort(sort) for hit in _hits(concept, clauses)
    ]
    best = [f for f in found if not any(f.words < other.words for other in found)]
    named = {f.concept.id: f.concept for f in best}
    return next(iter(named.values())) if len(named) == 1 else None


def clause_of(fact: Fact, concept: Concept) -> str:
    """The part of a fact's sentence that gives an answer, without its topic.

    Parts that a semicolon sets off may answer other questions; if none gives the
    answer with the topic, the whole sentence does.
    """
    said = pair(fact.statement.text)
    around = _words(" ".join((*fact.statement.path, said.term)))
    parts = (part.strip() for part in said.detail.split(";"))
    telling = (p for p in parts if any(_hits(concept, [around | _words(p)])))
    return next(telling, said.detail)


def _hits(concept: Concept, clauses: Sequence[frozenset[str]]) -> Iterator[Found]:
    for cue in concept.traits.get("cues", "").split("|"):
        wanted = frozenset(cue.split())
        if wanted and any(_says(clause, wanted) for clause in clauses):
            yield Found(concept, wanted)


def _says(clause: frozenset[str], wanted: frozenset[str]) -> bool:
    doubts = (clause & _DOUBTS) - wanted
    return not doubts and all(any(_begins(w, cue) for w in clause) for cue in wanted)


def _begins(word: str, cue: str) -> bool:
    """Whether a word begins with a cue; numbers are compared whole."""
    return word == cue if cue.isdigit() or cue in _DOUBTS else word.startswith(cue)


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
    for name in lexicon.disjoint:
        if lexicon.are_disjoint(name, key.id, other.id):
            yield Proof.DISJOINT, (f"disjoint:{name}={key.id},{other.id}",)
            return
    if key.sort in lexicon.functional and key.id != other.id:
        yield Proof.FUNCTIONAL, (f"relation:{key.sort}", f"lexicon:{other.id}")
