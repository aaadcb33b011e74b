"""Which of two drugs a statement holds for."""

from baclofen_quiz.content.facts import Action, Dose, Fact, ReceptorAction
from baclofen_quiz.items.solver.amounts import amounts_in
from baclofen_quiz.items.solver.doses import phase_of
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.text import slug


def holds_for(question: Question, left: str, right: str) -> bool:
    """A fact of the drug on the right says what stands on the left."""
    own = f"{slug(right)}/"
    facts = (fact for name, fact in question.facts.items() if name.startswith(own))
    return any(_says(fact, left) for fact in facts if not fact.statement.disputed)


def _says(fact: Fact, text: str) -> bool:
    match fact:
        case ReceptorAction():
            kind = text.casefold().partition(" at ")[0]
            stated = fact.action is not Action.NONE and fact.action.value == kind
            return stated and f"at {fact.receptor} receptors" in text
        case Dose():
            given = amounts_in(text)
            same = bool(given) and given == amounts_in(fact.statement.text)
            return same and phase_of(text) is fact.phase
        case _:
            return False
