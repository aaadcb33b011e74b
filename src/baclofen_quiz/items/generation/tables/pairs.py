"""Pairs of one relation, and which of them may stand side by side in a question."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.tables.terms import Term


@dataclass(frozen=True, slots=True)
class Pair:
    """A subject, what the monograph says of it, and the fact that does."""

    fact: Fact
    subject: Term
    value: Term


def _unknown(_one: Pair, _other: Pair) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that the lexicon declares functional, and its name on the blocklist.

    ``asked`` alone, or followed by a colon and the subject's concept, is what entries
    of the blocklist name. ``holds`` may know better than they whether the value of one
    pair is, or follows from what is, true of the subject of another; ``opposed``
    whether two values go opposite ways, and may speak of the same thing. The subjects
    of ``peers`` are akin by themselves, as compared drugs are, and need not be apart.
    """

    name: str
    asked: str
    holds: Callable[[Pair, Pair], bool] = _unknown
    opposed: Callable[[Pair, Pair], bool] = _unknown
    peers: bool = False


_SHORTEST = 4
"""Letters by which the beginning of a word tells it."""

_SAYS_NOTHING = frozenset(
    """
    advis avoid before care careful caution check clos closely condition consider
    contraindicat monitor need occur patient possible possibl recommend regular
    regularly screen start stop taken therapy treat treatment use warn where with
    """.split()  # noqa: SIM905 - as a list it would take thirty lines
)
"""Beginnings of words of advice that fits almost any drug and condition."""


def telling(value: Term) -> bool:
    """Whether a value says more than that care is needed, or that it is better not."""
    return bool((value.content | value.general) - _SAYS_NOTHING)


def apart(one: Term, other: Term) -> bool:
    """Whether nothing suggests that two phrases mean, or imply, the same."""
    if name_one_thing(one, other) or one.kin & other.kin:
        return False
    words, others = one.content | one.general, other.content | other.general
    return bool(words and others) and not (words <= others or others <= words)


def named_by(desk: Desk, pair: Pair) -> bool:
    """Whether the very name of the subject tells the value."""
    return bool(
        desk.lexicon.traits_of("obvious", pair.subject.concepts) & pair.value.kin
    )


def name_one_thing(one: Term, other: Term) -> bool:
    """Whether two phrases share a concept or a telling word."""
    return bool(one.concepts & other.concepts or one.content & other.content)


def tells(one: Term, other: Term) -> bool:
    """Whether a word of one phrase stands in the other, or begins a word of it."""
    parts = [[w for c in t.content for w in c.split("-")] for t in (one, other)]
    return any(_begins(word, said) for word, said in product(*parts))


def _begins(word: str, said: str) -> bool:
    short, long = sorted((word, said), key=len)
    return len(short) >= _SHORTEST and long.startswith(short)


def may_be_true(desk: Desk, relation: Relation, subject: Term, value: Term) -> bool:
    """Whether a value is known to be true of a subject, whatever the monograph says."""
    known, names = desk.lexicon, [relation.asked]
    for name in sorted(subject.concepts):
        concept = known.concepts.get(name)
        if concept and concept.brings & value.kin:
            return True
        names.append(f"{relation.asked}:{name}")
    return any(known.is_blocked(name, c) for name in names for c in value.concepts)


def fits(desk: Desk, relation: Relation, subject: Pair, value: Pair) -> bool:
    """Whether the value of one pair is, or may be, true of the subject of another."""
    if relation.opposed(subject, value):
        return False
    known = may_be_true(desk, relation, subject.subject, value.value)
    return known or relation.holds(subject, value)


def unlike(relation: Relation, one: Pair, other: Pair) -> bool:
    """Whether neither subject nor value of a pair suggests those of another."""
    strangers = relation.peers or apart(one.subject, other.subject)
    differ = relation.opposed(one, other) or (
        strangers and apart(one.value, other.value)
    )
    return (
        differ and apart(one.subject, other.value) and apart(other.subject, one.value)
    )


def beside(relation: Relation, one: Pair, other: Pair) -> bool:
    """Whether two distractors may stand together: two of one subject may."""
    if one.subject == other.subject:
        return apart(one.value, other.value)
    return unlike(relation, one, other)


def distinct(desk: Desk, relation: Relation, one: Pair, other: Pair) -> bool:
    """Whether each value is wrong for the other's subject, as far as can be known."""
    return (
        unlike(relation, one, other)
        and not fits(desk, relation, one, other)
        and not fits(desk, relation, other, one)
    )
