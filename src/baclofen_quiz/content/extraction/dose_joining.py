"""The doses of several sentences or clauses of one statement, side by side."""

from dataclasses import dataclass, replace
from itertools import pairwise

from baclofen_quiz.content.extraction.context import Context
from baclofen_quiz.content.extraction.dose_pieces import Piece, is_order, narrows
from baclofen_quiz.content.extraction.raises import raised
from baclofen_quiz.content.extraction.setting import setting
from baclofen_quiz.content.facts import Dose, DoseRule, Fact, Infusion, Phase
from baclofen_quiz.content.phrases import pair


@dataclass(frozen=True, slots=True)
class ReadPiece:
    """A part of a statement and what was read from it."""

    piece: Piece
    facts: tuple[Fact, ...]

    @property
    def raises(self) -> bool:
        """Whether it says how a dose is raised."""
        return raised(pair(self.piece.text).detail) is not None


def unfit(parts: list[ReadPiece]) -> str:
    """Why the parts cannot stand side by side, or nothing."""
    for part in parts:
        if not all(_fits(part, fact) for fact in part.facts):
            return f"“{part.piece.text}” is not understood"
    term, later = pair(parts[0].piece.text).term, parts[1:]
    if term and not all(part.piece.follows for part in later):
        return f"“{term}” is not all that it is about"
    for before, after in pairwise(part.piece for part in parts):
        if after.follows and narrows(before.text):
            return f"it does not say whether “{after.text}” holds in the same cases"
    return ""


def _fits(part: ReadPiece, fact: Fact) -> bool:
    """Whether it is a dose, or says how one is raised or taken."""
    if isinstance(fact, DoseRule):
        return part.raises or is_order(part.piece.text)
    return isinstance(fact, Dose | Infusion) and fact.phase is not Phase.STEP


def joined(context: Context, parts: list[ReadPiece]) -> tuple[Fact, ...]:
    """Put the facts in a row: the first has the statement's own id.

    A dose that is raised afterwards is an initial one.
    """
    facts: list[Fact] = []
    for part in parts:
        if part.raises:
            facts = [_initial(fact) for fact in facts]
        for fact in part.facts:
            before = facts[-1] if facts and part.piece.follows else fact
            facts.append(_like(context, fact, before))
    return tuple(_named(context, facts))


def _initial(fact: Fact) -> Fact:
    if isinstance(fact, Dose | Infusion) and fact.phase is Phase.USUAL:
        return replace(fact, phase=Phase.INITIAL)
    return fact


def _like(context: Context, fact: Fact, before: Fact) -> Fact:
    """Let a part that names no route or people of its own have those before it."""
    around = setting(context)
    if isinstance(before, Dose | Infusion) and isinstance(
        fact, Dose | Infusion | DoseRule
    ):
        if fact.route is around.route:
            fact = replace(fact, route=before.route)
        if fact.population == around.population:
            fact = replace(fact, population=before.population)
    return fact


def _named(context: Context, facts: list[Fact]) -> list[Fact]:
    named: list[Fact] = []
    for count, fact in enumerate(facts, 1):
        limit = isinstance(fact, Dose | Infusion) and fact.phase is Phase.MAXIMUM
        free = all(not one.id.endswith(".maximum") for one in named)
        later = "maximum" if limit and free else f"part-{count}"
        name = context.named("" if count == 1 else later)["id"]
        named.append(replace(fact, id=name))
    return named
