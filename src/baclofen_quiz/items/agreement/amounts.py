"""A key against the stated doses: another amount of the same phase and route."""

import re
from fractions import Fraction

from baclofen_quiz.content.facts import Dose, FactBase, Route
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known, qualified
from baclofen_quiz.items.solver.amounts import Amount, amounts_in
from baclofen_quiz.items.solver.doses import nearest, phase_of, stated
from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.items.solver.words import stems

_A_DAY = re.compile(
    r"\b(?:daily|per day|a day|each day|in a day|every day)\b", re.IGNORECASE
)
_BESIDE = re.compile(
    r"\b(?:kidney|renal|hepatic|liver|elderly|older|weigh\w*|overdos\w*|toxic\w*|rare\w*"
    r"|steps?|increas\w*|raised?|increments?|titrat\w*|tablets?|bottle|volume|mL"
    r"|rates?|speed|per (?:minute|hour)|specialist|exception\w*|hospital"
    r"|withdraw\w*|taper\w*|strength|supplied"
    r"|within|stays?|below|above|regimens)\b",
    re.IGNORECASE,
)
"""What a stated dose may not hold for, or what asks for another figure."""
_USUAL = stems("usual usually")
_YOUNG = stems("infant neonate newborn baby adolescent premature")


def other_dose(claim: Claim, known: Known) -> FactBase | None:
    """The key is no stated dose of the phase, route and population that is asked."""
    said = amounts_in(claim.text)
    if len(said) != 1 or amounts_in(claim.asked) or _BESIDE.search(claim.asked):
        return None
    fit, alike = _asked(claim, known)
    if fit is None or known.names_other_drug(claim.asked):
        return None
    if _for_others(claim, fit, known, alone=len(alike) == 1):
        return None
    if any(_agrees(said[0], f, claim) or qualified(f, claim.text) for f in alike):
        return None
    return fit


def _asked(claim: Claim, known: Known) -> tuple[Dose | None, list[Dose]]:
    """The dose that is asked for, and all of its phase that it is compared with."""
    try:
        phase = phase_of(claim.asked)
    except Unreadable:
        return None, []
    doses = [f for f in known.book.of(Dose) if f.phase is phase]
    fit = nearest(doses, claim.asked) if doses else []
    routes = {fact.route for fact in known.book.of(Dose)}
    told = {r for r in routes if stems(r.value) & stems(claim.asked)}
    if not fit or (len(routes) > 1 and len(told) != 1):
        return None, []
    return fit[0], [f for f in doses if _compared(f) == _compared(fit[0])]


def _compared(fact: Dose) -> tuple[Route, bool]:
    return fact.route, fact.per_kg


def _for_others(claim: Claim, fact: Dose, known: Known, *, alone: bool) -> bool:
    """Whether question and dose name people or conditions that the other does not."""
    said = stems(claim.asked) - _USUAL
    own = stems(f"{fact.population} {fact.condition}")
    named = stems(
        " ".join(f"{f.population} {f.condition}" for f in known.book.of(Dose))
    )
    unsaid = stems(fact.condition) - _USUAL - said
    return bool((said & (named | _YOUNG)) - own or (unsaid and not alone))


def _agrees(said: Amount, fact: Dose, claim: Claim) -> bool:
    """Whether an amount may be the stated one, or cannot be compared with it."""
    dose = stated(fact)
    if _counted(said) != _counted(dose):
        return True
    if said.times or said.per_day:
        return _within(said.daily, _top(said), dose.daily, _top(dose))
    amounts = [(dose.low, dose.high)]
    if dose.times or dose.per_day or _A_DAY.search(claim.asked):
        amounts.append((dose.daily, _top(dose)))
    return any(_within(said.low, said.high, low, high) for low, high in amounts)


def _counted(amount: Amount) -> tuple[bool, str]:
    return amount.per_kg, "mass" if amount.mass else amount.unit


def _top(amount: Amount) -> Fraction:
    return amount.high if amount.per_day else amount.high * max(amount.times, 1)


def _within(low: Fraction, high: Fraction, least: Fraction, most: Fraction) -> bool:
    """Whether a range has something in common with a stated one."""
    return low <= most and least <= high
