"""Certificates: why an option has its truth value, and whether that holds.

Evidence is a list of names: a fact id, or one of

- ``relation:main-target``: a relation that the lexicon declares functional;
- ``disjoint:synapse-side=presynaptic,postsynaptic``: two classes declared disjoint;
- ``list:withdrawal-signs=constipation``: a list declared complete, and the concept
  that is not on it; ``asked:withdrawal-sign=constipation`` is tried on the blocklist;
- ``lexicon:gaba-a-receptor``: a concept whose traits say what is true of it;
- ``error:not_divided``: a named error.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.item import (
    Certificate,
    Item,
    MatchingItem,
    MultipleItem,
    Option,
    OrderingItem,
    Proof,
    SingleItem,
)
from baclofen_quiz.items.lexicon import Lexicon

_NEEDS: Mapping[Proof, tuple[frozenset[str], ...]] = {
    Proof.TRUE: (frozenset({"fact"}),),
    Proof.FUNCTIONAL: (frozenset({"relation"}), frozenset({"fact", "lexicon"})),
    Proof.DENIED: (frozenset({"fact"}),),
    Proof.DISJOINT: (frozenset({"disjoint"}),),
    Proof.CLOSED_LIST: (frozenset({"list"}), frozenset({"asked"})),
    Proof.ERROR_MODEL: (frozenset({"error"}), frozenset({"fact"})),
    Proof.SEQUENCE: (frozenset({"fact"}),),
}
"""For each proof, the kinds of evidence of which it must hold one each."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What certificates are verified against: the facts and declarations of a bank."""

    facts: Mapping[str, Fact]
    lexicon: Lexicon


def refusal(item: Item, grounds: Grounds) -> str:
    """Say in one sentence why an item's certificates do not hold; "" when they do."""
    for option, true in _judged(item):
        reason = _fault(option, grounds, asked=item.facts, true=true)
        if reason:
            return f"Option {option.id!r} is not proven: {reason}"
    wrong = [f for f in item.facts if not _stands(f, grounds)]
    return f"The asked fact {wrong[0]!r} is disputed or unknown." if wrong else ""


def _judged(item: Item) -> Iterable[tuple[Option, bool]]:
    match item:
        case SingleItem():
            return [(option, option.id == item.key) for option in item.options]
        case MultipleItem():
            return [(option, option.id in item.keys) for option in item.options]
        case OrderingItem():
            return [(option, False) for option in item.options]
        case MatchingItem():
            used = {right for _, right in item.pairs}
            left = [(option, True) for option in item.left]
            return left + [(option, option.id in used) for option in item.right]
        case _:
            return []


def _fault(
    option: Option, grounds: Grounds, *, asked: tuple[str, ...], true: bool
) -> str:
    if option.certificate is None:
        return "it has no certificate."
    proof, evidence = option.certificate.proof, option.certificate.evidence
    if true is not (proof is Proof.TRUE):
        return f"{proof} is no proof that it is {'right' if true else 'wrong'}."
    kinds = {_kind(name) for name in evidence}
    if any(not (kinds & need) for need in _NEEDS[proof]):
        return f"{proof} lacks a part of its evidence."
    if proof is Proof.FUNCTIONAL and kinds & {"fact"} and set(evidence) & set(asked):
        return "F1 needs another subject than the asked one."
    unproven = [name for name in evidence if not _holds(name, grounds)]
    return f"{unproven[0]!r} does not hold." if unproven else ""


def _kind(name: str) -> str:
    prefix, colon, _ = name.partition(":")
    return prefix if colon else "fact"


def _holds(name: str, grounds: Grounds) -> bool:
    prefix, colon, rest = name.partition(":")
    if not colon:
        return _stands(name, grounds)
    test = _TESTS.get(prefix)
    return test is not None and test(rest, grounds.lexicon)


def _disjoint(declared: str, lexicon: Lexicon) -> bool:
    declaration, _, classes = declared.partition("=")
    one, _, other = classes.partition(",")
    return lexicon.are_disjoint(declaration, one, other)


def _off_list(declared: str, lexicon: Lexicon) -> bool:
    name, _, concept = declared.partition("=")
    return name in lexicon.complete and concept in lexicon.concepts


def _not_blocked(declared: str, lexicon: Lexicon) -> bool:
    asked, _, concept = declared.partition("=")
    return concept in lexicon.concepts and not lexicon.is_blocked(asked, concept)


_TESTS: Mapping[str, Callable[[str, Lexicon], bool]] = {
    "relation": lambda name, lexicon: name in lexicon.functional,
    "disjoint": _disjoint,
    "list": _off_list,
    "asked": _not_blocked,
    "lexicon": lambda name, lexicon: name in lexicon.concepts,
    "error": lambda name, _: name in ERROR_MODELS,
}


def _stands(fact_id: str, grounds: Grounds) -> bool:
    fact = grounds.facts.get(fact_id)
    return fact is not None and not fact.statement.disputed


def certify(proof: Proof, *evidence: str) -> Certificate:
    """Write a certificate."""
    return Certificate(proof, evidence)
