"""A key against what a drug is: its receptor, its action there, its group, its uses."""

import re
from collections.abc import Iterable

from baclofen_quiz.content.facts import (
    Action,
    DrugClass,
    FactBase,
    ReceptorAction,
    Status,
    Use,
)
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known, qualified, sentence
from baclofen_quiz.items.solver.words import plain, stands_in, stems

_TARGET = re.compile(
    r"\b(?:receptors?|targets?|binds?|binding|acts? (?:at|on|through|via)"
    r"|(?:ant)?agonist|activates?|stimulates?|blocks?)\b"
)
_ACTIONS = (
    (re.compile(r"\bagonists?\b|\bactivat\w+|\bstimulat\w+"), "on"),
    (
        re.compile(r"\b(?:ant|inverse )agonists?\b|\bblock\w*\b|\binhibit\w*\b"),
        "off",
    ),
)
_WAYS = {
    Action.AGONIST: "on",
    Action.ANTAGONIST: "off",
    Action.INHIBITOR: "off",
    Action.BLOCKER: "off",
}
_GROUP = re.compile(
    r"\b(?:class|group|kind|type|category|family)\b|\bbelongs?\b|\bclassified\b"
)
_APPROVED = re.compile(r"\b(?:approved|licen[cs]ed|labelled|indicated)\b")
_OFF_LABEL = re.compile(
    r"\b(?:off[- ]label|unapproved|unlicen[cs]ed|not (?:approved|licen[cs]ed))\b"
)
_OF_STATUS = ("approved", "licen", "label", "indicated")
"""One of these stands wherever one of the two patterns fits; mostly none does."""


def other_target(claim: Claim, known: Known) -> FactBase | None:
    """The key names a receptor, and the monograph another one or denies it."""
    named = known.concepts(claim.text, "target")
    against = known.book.once(("against", named), lambda: _against(named, known))
    if against is None or not _TARGET.search(claim.whole.casefold()):
        return None
    if known.names_other_drug(claim.asked):
        return None
    return None if named & known.concepts(claim.asked, "target") else against


def _against(named: frozenset[str], known: Known) -> FactBase | None:
    """The fact that denies some targets, or states others than these."""
    if not named:
        return None
    stated = known.book.of(ReceptorAction)
    own = [f for f in stated if f.action is not Action.NONE]
    denied = [f for f in stated if f.action is Action.NONE]
    for fact in denied:
        if named <= _targets(fact, known):
            return fact
    allowed = frozenset[str]().union(*(_targets(f, known) for f in own))
    kin = known.lexicon.kin
    if not allowed or named & _spoken_of(known) or kin(named) & kin(allowed):
        return None
    return own[0]


def _targets(fact: ReceptorAction, known: Known) -> frozenset[str]:
    names = (fact.receptor, f"{fact.receptor} receptor")
    return known.book.once(
        ("targets", fact.id),
        lambda: frozenset[str]().union(*(known.concepts(n, "target") for n in names)),
    )


def _spoken_of(known: Known) -> frozenset[str]:
    """The targets that any sentence speaks of which does not deny them."""
    return known.book.once("targets", lambda: _not_denied(known))


def _not_denied(known: Known) -> frozenset[str]:
    stated = known.book.of(ReceptorAction)
    denied = {fact.id for fact in stated if fact.action is Action.NONE}
    said = (sentence(f) for f in known.book.of(FactBase) if f.id not in denied)
    return frozenset[str]().union(
        *(known.concepts(s, "target") for s in said if not known.names_other_drug(s))
    )


def other_action(claim: Claim, known: Known) -> FactBase | None:
    """The key makes an agonist an antagonist, or the other way round."""
    text = claim.text.casefold()
    ways = {way for pattern, way in _ACTIONS if pattern.search(text)}
    named = known.concepts(claim.whole, "target") if ways else frozenset()
    if not named or known.names_other_drug(claim.asked):
        return None
    for fact in known.book.of(ReceptorAction):
        own = _WAYS.get(fact.action)
        if own and named <= _targets(fact, known) and own not in ways:
            return fact
    return None


def other_group(claim: Claim, known: Known) -> FactBase | None:
    """The key names a group of medicines that the lexicon keeps apart from the own."""
    said = claim.asked
    if not _GROUP.search(said.casefold()) or not known.own_words <= stems(said):
        return None
    if known.names_other_drug(said):
        return None
    named = _groups(claim.text, known)
    for fact in known.book.of(DrugClass):
        own = _groups(fact.group, known)
        apart = known.lexicon.keeps_apart
        if named and own and all(apart(one, two) for one in named for two in own):
            return fact
    return None


def _groups(text: str, known: Known) -> frozenset[str]:
    """The groups of medicines of which a text holds all telling words."""
    words = plain(text).split()
    return frozenset(
        concept.id
        for concept in known.lexicon.of_sort("medicine-group")
        for cues in concept.traits.get("cues", "").split("|")
        if cues.split() and all(_begins(cue, words) for cue in cues.split())
    )


def _begins(cue: str, words: Iterable[str]) -> bool:
    return any(word.startswith(cue) for word in words)


def other_status(claim: Claim, known: Known) -> FactBase | None:
    """The key calls approved what is off-label, or the other way round."""
    asked = claim.asked.casefold()
    if not any(map(asked.__contains__, _OF_STATUS)):
        return None
    rest = _OFF_LABEL.sub("", asked)
    off = rest != asked
    if off is bool(_APPROVED.search(rest)):
        return None
    wrong = Status.APPROVED if off else Status.OFF_LABEL
    uses = [
        f
        for f in known.book.of(Use)
        if stands_in(claim.text, f.indication) or stands_in(f.indication, claim.text)
    ]
    if uses and all(f.status is wrong and not _abroad(f, claim) for f in uses):
        return uses[0]
    return None


def _abroad(fact: Use, claim: Claim) -> bool:
    """Whether the question names a country of which a remark speaks."""
    names = set(re.findall(r"\b[A-Z]\w+", claim.asked))
    remarks = " ".join(note.text for note in fact.statement.notes)
    return qualified(fact, claim.text) or any(name in remarks for name in names)
