"""How firmly a condition speaks against the drug, and what the condition is called."""

import re

from baclofen_quiz.content.facts import Contraindication, Precaution
from baclofen_quiz.content.phrases import aside
from baclofen_quiz.items.generation.desk import Desk

_FORBIDS_OR_ALLOWS = re.compile(
    r"\b(?:contra-?indicat\w*|avoid\w*|must not|never|unsuitable"
    r"|do not (?:use|give|start|take|prescribe)"
    r"|not (?:be )?(?:used|given|started|taken|recommended|advised|suitable)"
    r"|no\b[^;.]*\b(?:needed|required|necessary)"
    r"|not (?:needed|required|necessary))\b",
    re.IGNORECASE,
)
_ALLERGY = re.compile(r"^(?:known )?(hypersensitivity|allergy) to (.+)$", re.IGNORECASE)
_OF_PRODUCT = re.compile(
    r"^(?:,? ?(?:or|and)?(?: to)? ?(?:an?|any|its|the|one|of|other)* ?"
    r"(?:ingredients?|components?|excipients?|constituents?)"
    r"(?: (?:of|in) (?:the|its|this) (?:product|preparation|formulation|medicine))?)?$",
    re.IGNORECASE,
)


def asks_for_care(fact: Precaution) -> bool:
    """Whether a precaution asks for care, and neither forbids the drug nor waves it by.

    "Contraindicated if severe" may stand under precautions; it is none.
    """
    return not _FORBIDS_OR_ALLOWS.search(f"{fact.action}; {fact.reason}")


def in_doubt(desk: Desk, fact: Contraindication | Precaution) -> bool:
    """Whether another statement on the same condition is disputed."""
    return any(
        other.statement.disputed
        and isinstance(other, Contraindication | Precaution)
        and other.condition.casefold() == fact.condition.casefold()
        for other in desk.monograph.facts
    )


def on_both_lists(desk: Desk, fact: Contraindication | Precaution) -> bool:
    """Whether a condition is ruled out in one statement and cared for in another.

    "Hypoglycaemia (during an episode)" and "Hypoglycaemia" are one condition, of which
    neither list can be asked alone.
    """
    named = _bare(fact.condition)
    cared, banned = (*desk.of(Precaution),), (*desk.of(Contraindication),)
    others: tuple[Contraindication | Precaution, ...] = (
        cared if isinstance(fact, Contraindication) else banned
    )
    return any(_bare(other.condition) == named for other in others)


def _bare(condition: str) -> str:
    return aside(condition)[0].strip().casefold()


def without_drug(desk: Desk, fact: Contraindication) -> str:
    """The condition; allergy to the very drug in one word, since every drug has it."""
    allergy = _ALLERGY.match(fact.condition)
    if allergy and allergy[2].casefold().startswith(desk.drug.casefold()):
        rest = allergy[2][len(desk.drug) :]
        return allergy[1] if _OF_PRODUCT.match(rest) else fact.condition
    return fact.condition
