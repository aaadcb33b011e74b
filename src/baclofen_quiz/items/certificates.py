"""Certificates: why an option has its truth value, and whether that holds.

Evidence is a list of names: a fact id, or one of

- ``relation:main-target``: a relation that the lexicon declares functional;
- ``disjoint:synapse-side=presynaptic,postsynaptic``: two classes declared disjoint;
- ``list:withdrawal-signs=constipation``: a list declared complete, and the concept
  that is not on it; ``asked:withdrawal-sign=constipation`` is tried on the blocklist;
- ``lexicon:gaba-a-receptor``: a concept whose traits say what is true of it;
- ``error:not_divided``: a named error.

What refutes an option under F1 or F2 must speak of that option: its concept stands in
the sentence, or the lexicon declares it. A relation that the lexicon calls scoped holds
only as the monograph states it, so a stem that rests on it names the monograph.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from baclofen_quiz.content.facts import Fact, WithdrawalSign
from baclofen_quiz.items.doses import ERROR_MODELS
from baclofen_quiz.items.evidence import declares, states
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

_REFUTED_IN_WORDS = {Proof.FUNCTIONAL, Proof.DENIED}
SCOPE = "the monograph"
OTHER_SCOPE = "the source text"
"""What a stem says when it asks for what one monograph states: either will do."""


@dataclass(frozen=True)
class Grounds:
    """What certificates are verified against: the facts and declarations of a bank."""

    facts: Mapping[str, Fact]
    lexicon: Lexicon

    @cached_property
    def withdrawal_signs(self) -> frozenset[str]:
        """The concepts that signs of withdrawal name, of whichever drug."""
        signs = (f for f in self.facts.values() if isinstance(f, WithdrawalSign))
        named = (self.lexicon.mentioned(sign.concept) for sign in signs)
        return frozenset(concept.id for concepts in named for concept in concepts)

    @cached_property
    def said(self) -> dict[int, tuple[Item, str]]:
        """Each item so far judged, by its identity, and what was said of it."""
        return {}


def refusal(item: Item, grounds: Grounds) -> str:
    """Say in one sentence why an item's certificates do not hold; "" when they do.

    An item is judged once, though it is looked at when it is chosen, by the lint, and
    when all items are gathered.
    """
    said = grounds.said
    if id(item) not in said:  # kept with the item, or another could get its number
        said[id(item)] = item, _refusal(item, grounds)
    return said[id(item)][1]


def _refusal(item: Item, grounds: Grounds) -> str:
    for option, true in _judged(item):
        reason = _fault(option, grounds, item, true=true)
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


def _fault(option: Option, grounds: Grounds, item: Item, *, true: bool) -> str:
    certificate = option.certificate
    if certificate is None:
        return "it has no certificate."
    proof = certificate.proof
    if true is not (proof is Proof.TRUE):
        return f"{proof} is no proof that it is {'right' if true else 'wrong'}."
    return (
        _incomplete(certificate, item)
        or _unproven(certificate, grounds)
        or _beside_the_point(option, certificate, grounds, item)
    )


def _incomplete(certificate: Certificate, item: Item) -> str:
    proof, evidence = certificate.proof, certificate.evidence
    kinds = {_kind(name) for name in evidence}
    if any(not (kinds & need) for need in _NEEDS[proof]):
        return f"{proof} lacks a part of its evidence."
    if proof is Proof.FUNCTIONAL and set(evidence) & set(item.facts):
        return "F1 needs another subject than the asked one."
    return ""


def _unproven(certificate: Certificate, grounds: Grounds) -> str:
    failed = [name for name in certificate.evidence if not _holds(name, grounds)]
    return f"{failed[0]!r} does not hold." if failed else ""


def _beside_the_point(
    option: Option, certificate: Certificate, grounds: Grounds, item: Item
) -> str:
    evidence = certificate.evidence
    in_words = certificate.proof in _REFUTED_IN_WORDS
    if in_words and not any(_speaks_of(name, option, grounds) for name in evidence):
        return "what refutes it does not speak of it."
    if is_scoped(evidence, grounds) and not names_source(item.stem):
        return "it holds only as stated, and the stem does not name the monograph."
    return ""


def _speaks_of(name: str, option: Option, grounds: Grounds) -> bool:
    lexicon = grounds.lexicon
    prefix, colon, rest = name.partition(":")
    if not colon:
        return states(grounds.facts[name], option.text, lexicon)
    return prefix == "lexicon" and declares(
        lexicon.concepts[rest], option.text, lexicon
    )


def is_scoped(evidence: tuple[str, ...], grounds: Grounds) -> bool:
    """Whether a proof rests on a relation that holds only as one monograph has it."""
    return any(
        name.removeprefix("relation:") in grounds.lexicon.scoped for name in evidence
    )


def names_source(stem: str) -> bool:
    """Whether a stem asks for what one monograph states, in either wording."""
    return SCOPE in stem or OTHER_SCOPE in stem


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
