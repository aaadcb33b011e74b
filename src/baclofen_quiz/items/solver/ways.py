"""A reader for the way in which a partner changes the drug: more of it, or less."""

import re

from baclofen_quiz.content.facts import Interaction
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.words import same, stems

_CLAUSES = re.compile(r"[;,]| and ")
_SIGNS = {
    +1: ("rais", "ris", "increas", "high", "great", "strong", "enhanc", "accumul"),
    -1: ("reduc", "decreas", "low", "fall", "weak", "delay", "slow", "inhibit", "bind"),
}
_LOSSES = (
    "clearanc",
    "excret",
    "leav",
    "eliminat",
    "elimin",
    "metabol",
    "cyp",
    "enzym",
)
_INDUCES = "induc"
_DEEDS = ("may", "can", "induc", "inhibit", *_SIGNS[1], *_SIGNS[-1])


def way_of_partner(question: Question, left: str, right: str) -> bool:
    """What is said of the partner on the left goes the way of the right option."""
    said = [f for f in question.of(Interaction) if same(f.partner, left)]
    total = sum(
        _sign(clause)
        for fact in said
        for text in (*fact.statement.path, fact.effect)
        for clause in _CLAUSES.split(text)
        if not _is_of_drug(fact, clause)
    )
    return total * _sign(right) > 0


def _is_of_drug(fact: Interaction, clause: str) -> bool:
    """Whether the drug itself does what the clause says, to the partner."""
    drug = fact.id.split("/")[0].replace("-", " ")
    rest = clause.casefold().strip().removeprefix(drug)
    first = (rest.split() or [""])[0]
    return rest != clause.casefold().strip() and first.startswith(_DEEDS)


def _sign(clause: str) -> int:
    """More or less of the drug: less of its loss is more of it."""
    words = stems(clause)
    signs = {
        sign
        for sign, begins in _SIGNS.items()
        if any(word.startswith(begins) for word in words)
    }
    if any(word.startswith(_INDUCES) for word in words):
        signs.add(1)
    loss = any(word.startswith(_LOSSES) for word in words)
    return sum(signs) * (-1 if loss else 1)
