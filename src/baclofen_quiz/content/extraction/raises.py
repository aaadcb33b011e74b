"""How a dose is raised: "increase slowly by 5 mg every week to a maximum of 60 mg/day".

Only the maximum is an amount that is given; by how much a dose is raised stays in
words. A text with any other word is not taken apart: it may say for whom this holds.
"""

import re
from dataclasses import dataclass

from baclofen_quiz.content.amounts import BETWEEN, NUMBER

_SOME = rf"{NUMBER}(?:{BETWEEN}{NUMBER})?"
_MANNER = (
    r"slowly|gradually|cautiously|carefully|further|upwards?|then|and|but|thereafter"
    r"|if|when|as|is|needed|necessary|required|tolerated|weekly|daily|monthly"
    r"|according to (?:the )?(?:clinical )?response|depending on response"
)
_FRONT = rf"(?:{_MANNER}|the|dose|dosage|dosing|it|may|can|should|to|be)"
_VERB = r"(?:increas(?:e|ed|ing)|titrat(?:e|ed|ing)|rais(?:e|ed|ing)|adjust(?:ed)?)"
_BY = (
    rf"(?:by|in (?:steps|increments) of)\s+{_SOME}\s*"
    r"(?:mg|mcg|g|units?|micrograms?|milligrams?)(?:/kg)?"
    r"(?:/(?:day|dose|min|h)|\s+(?:per|a) day)?"
)
_EVERY = (
    rf"(?:every|at intervals of(?: at least| not less than)?)\s+(?:{_SOME}\s*)?"
    r"(?:minutes?|hours?|days?|weeks?|months?)"
)
_MOST = (
    r"(?:up )?to (?:an? |the )?(?:maximum|max\.?)(?P<period> daily)?(?P<one> single)?"
    r"(?: dose)?(?: of)?\s+(?P<amount>\d.*)"
)
_RAISE = re.compile(
    rf"(?:{_FRONT}[\s,]+)*{_VERB}"
    rf"(?:[\s,]+(?:{_MANNER}|the|dose|dosage|{_BY}|{_EVERY})\b)*"
    rf"(?:[\s,]+{_MOST})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Raise:
    """The maximum that a dose is raised to as a text, or empty."""

    maximum: str


def raised(text: str) -> Raise | None:
    """Read a text that says how a dose is raised and nothing else."""
    found = _RAISE.fullmatch(text)
    if found is None:
        return None
    if not found["amount"]:
        return Raise("")
    said = "".join(found[name] or "" for name in ("period", "one"))
    return Raise(f"maximum{said} dose {found['amount']}")
