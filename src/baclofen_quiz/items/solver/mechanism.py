"""Readers for how a drug works: receptors, sites, and the steps of a mechanism."""

from fractions import Fraction

from baclofen_quiz.content.facts import (
    Action,
    MechanismStep,
    ReceptorAction,
    Side,
    Site,
)
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up
from baclofen_quiz.items.solver.words import plain, stands_in, stems

_ACTIONS = (
    (Action.NONE, "unaffected untouched"),
    (Action.PARTIAL_AGONIST, "partial"),
    (Action.ANTAGONIST, "antagonist"),
    (Action.AGONIST, "agonist activates"),
    (Action.INHIBITOR, "inhibitor inhibits"),
    (Action.BLOCKER, "blocker blocks"),
    (Action.MODULATOR, "modulator modulates enhances"),
)
_OUT = stems("out outflow outward leaves efflux")
_IN = stems("inflow inward enters influx")
_THIRD = Fraction(1, 3)


def _action(text: str) -> Action | None:
    said = stems(text)
    return next((act for act, words in _ACTIONS if stems(words) & said), None)


def receptor_of_action(question: Question, text: str) -> bool:
    """The option is the receptor at which the drug acts as the stem says."""
    asked = _action(question.stem)
    return any(
        fact.action is asked and _names(text, fact)
        for fact in question.of(ReceptorAction)
    )


def action_at_receptor(question: Question, text: str) -> bool:
    """The option is what the drug does at the receptor in the stem."""
    asked = [f for f in question.of(ReceptorAction) if _names(question.stem, f)]
    if not asked:
        return give_up("the stem names no receptor")
    return any(fact.action is _action(text) for fact in asked)


def _names(text: str, fact: ReceptorAction) -> bool:
    name = plain(fact.receptor).removesuffix("s").removesuffix(" receptor")
    return stands_in(name, text)


def site(question: Question, text: str) -> bool:
    """The option is where the drug acts."""
    return any(stems(text) <= stems(fact.site) for fact in question.of(Site))


def stated_in_section(question: Question, text: str) -> bool:
    """All telling words of the option stand in one sentence of the section."""
    words = stems(text)
    return bool(words) and any(
        words <= stems(fact.statement.text)
        for fact in question.facts.values()
        if fact.section is question.section and not fact.statement.disputed
    )


def released(question: Question, text: str) -> bool:
    """A step speaks of the release of what the option names."""
    release = stems("release")
    return any(
        release <= stems(step.event) and stands_in(text, step.event)
        for step in question.of(MechanismStep)
    )


def acted_on(question: Question, text: str) -> bool:
    """All telling words of the option stand in a step on the side in the stem."""
    words = stems(text)
    return any(words <= stems(step.event) for step in _branch(question))


def flow(question: Question, text: str) -> bool:
    """A step on the side in the stem has the same substance go the same way."""
    words = stems(text)
    return any(
        (words & stems(step.event)) - _OUT - _IN
        and _direction(words) == _direction(stems(step.event)) != (False, False)
        for step in _branch(question)
    )


def _direction(words: frozenset[str]) -> tuple[bool, bool]:
    out = bool(words & _OUT)
    return (out, bool(words & _IN) or ("flow" in words and not out))


def missing_link(question: Question, text: str) -> bool:
    """The option is the step between the two in the stem."""
    chain = _chain(question)
    two = question.stem.partition(" between ")[2].rstrip("?")
    cuts = [i for i in range(len(two)) if two.startswith(" and ", i)]
    for cut in cuts:
        one = _place(two[:cut], chain)
        other = _place(two[cut + 5 :], chain)
        if one is not None and other is not None and other - one > 1:
            found = _place(text, chain)
            return found is not None and one < found < other
    return give_up("the stem names no two steps of one branch")


def lost_first(question: Question, text: str) -> bool:
    """The option is the step behind the one that the stem takes away."""
    gone = question.stem.partition(",")[0]
    for side in (Side.PRESYNAPTIC, Side.POSTSYNAPTIC):
        chain = _on(question, side)
        place = _place(gone, chain)
        if place is not None and place + 1 < len(chain):
            return _place(text, chain) == place + 1
    return give_up("the stem names no step that another follows")


def place_in_chain(question: Question, text: str) -> Fraction:
    """The place of the step in the branch that the stem names."""
    place = _place(text, _chain(question))
    if place is None:
        return give_up(f"{text!r} is no step of that branch")
    return Fraction(place)


def on_side(question: Question, left: str, right: str) -> bool:
    """The left option is a step on the side that the right one names."""
    steps = list(question.of(MechanismStep))
    place = _place(left, steps)
    if place is None:
        return give_up(f"{left!r} is no step")
    return stands_in(steps[place].side.value, right)


def _branch(question: Question) -> list[MechanismStep]:
    named = [s for s in question.of(MechanismStep) if stands_in(s.side, question.stem)]
    return named or list(question.of(MechanismStep))


def _chain(question: Question) -> list[MechanismStep]:
    for side in Side:
        if stands_in(side.value, question.stem):
            return _on(question, side)
    return sorted(question.of(MechanismStep), key=_order)


def _on(question: Question, side: Side) -> list[MechanismStep]:
    wanted = {side, Side.OUTCOME}
    return sorted(
        (s for s in question.of(MechanismStep) if s.side in wanted), key=_order
    )


def _order(step: MechanismStep) -> tuple[bool, int]:
    return (step.side is Side.OUTCOME, step.order)


def _place(text: str, chain: list[MechanismStep]) -> int | None:
    """The place of the step that a text comes nearest to; None when none is near."""
    words = stems(text)
    shares = [Fraction(len(words & stems(s.event)), len(words) or 1) for s in chain]
    best = max(shares, default=Fraction(0))
    if best < _THIRD or shares.count(best) != 1:
        return None
    return shares.index(best)
