"""Readers for doses that are asked by their setting: whom, for what, in which phase."""

from baclofen_quiz.content.facts import Dose, Infusion, Route
from baclofen_quiz.items.solver.amounts import Amount, amount_in
from baclofen_quiz.items.solver.doses import stated
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import give_up
from baclofen_quiz.items.solver.words import stands_in, stems


def stated_dose(question: Question, text: str) -> bool:
    """The option is the dose of the setting behind the colon of the stem."""
    return amount_in(text) in _amounts(question, _setting(question))


def above_stated_maximum(question: Question, text: str) -> bool:
    """The option exceeds in a day the maximum of the setting in the stem."""
    limited = question.stem.partition(":")[2]  # nothing else where all are meant
    amounts = _amounts(question, f"{limited} maximum dose")
    return amount_in(text).daily > max(amount.high for amount in amounts)


def dose_of_setting(question: Question, left: str, right: str) -> bool:
    """The right option is the dose of the setting on the left."""
    return amount_in(right) in _amounts(question, left)


def _setting(question: Question) -> str:
    setting = question.stem.partition(":")[2]
    return setting or give_up("the stem names no setting")


def _amounts(question: Question, setting: str) -> list[Amount]:
    """The amounts of the facts whose own setting comes nearest to a text."""
    said = stems(setting.replace("-", " "))
    facts = _by_route(question)
    gaps = [_gap(fact, said) for fact in facts]
    found = [f for f, gap in zip(facts, gaps, strict=True) if gap == min(gaps)]
    return [stated(fact) for fact in found] or give_up(
        "no dose is stated by that route"
    )


def _by_route(question: Question) -> list[Dose | Infusion]:
    """The doses by the route that the stem names, or by one that is not stated."""
    facts: list[Dose | Infusion] = [*question.of(Dose), *question.of(Infusion)]
    named = {f.route for f in facts if stands_in(f.route.value, question.stem)}
    return [f for f in facts if f.route in (named or {Route.UNSTATED})] or facts


def _gap(fact: Dose | Infusion, said: frozenset[str]) -> tuple[int, int]:
    """How much of a text a fact leaves out, and how much more it says."""
    kind = "rate infusion" if isinstance(fact, Infusion) else ""
    aspect = fact.id.rpartition("/")[2].partition(".")[2]
    own = f"{fact.population} {fact.condition}"
    rest = f"{fact.phase.value} dose {kind} {aspect} {' '.join(fact.statement.path)}"
    words, more = (stems(text.replace("-", " ")) for text in (own, rest))
    topic = stems(fact.statement.text.partition(":")[0].replace("-", " "))
    return (len(said - words - more - topic), len(words - said))
