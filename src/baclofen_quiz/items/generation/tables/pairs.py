"""Pairs of one relation, and which of them may stand side by side in a question."""

from dataclasses import dataclass

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.tables.terms import Term


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that the lexicon declares functional, and its name on the blocklist.

    ``asked`` alone, or followed by a colon and the subject's concept, is what entries
    of the blocklist name.
    """

    name: str
    asked: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A subject, what the monograph says of it, and the fact that does."""

    fact: Fact
    subject: Term
    value: Term


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


def name_one_thing(one: Term, other: Term) -> bool:
    """Whether two phrases share a concept or a telling word."""
    return bool(one.concepts & other.concepts or one.content & other.content)


def may_be_true(desk: Desk, relation: Relation, subject: Term, value: Term) -> bool:
    """Whether a value is known to be true of a subject, whatever the monograph says."""
    known, names = desk.lexicon, [relation.asked]
    for name in sorted(subject.concepts):
        concept = known.concepts.get(name)
        if concept and concept.brings & value.kin:
            return True
        names.append(f"{relation.asked}:{name}")
    return any(known.is_blocked(name, c) for name in names for c in value.concepts)


def unlike(one: Pair, other: Pair) -> bool:
    """Whether neither subject nor value of a pair suggests those of another."""
    return (
        apart(one.subject, other.subject)
        and apart(one.value, other.value)
        and apart(one.subject, other.value)
        and apart(other.subject, one.value)
    )


def distinct(desk: Desk, relation: Relation, one: Pair, other: Pair) -> bool:
    """Whether each value is wrong for the other's subject, as far as can be known."""
    return (
        unlike(one, other)
        and not may_be_true(desk, relation, one.subject, other.value)
        and not may_be_true(desk, relation, other.subject, one.value)
    )
