"""Run the rules of agreement over the items that people wrote."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from baclofen_quiz.content.facts import Fact, FactBase
from baclofen_quiz.items.agreement import (
    advice,
    amounts,
    care,
    nature,
    opposites,
    rows,
)
from baclofen_quiz.items.agreement.claims import Claim, claims
from baclofen_quiz.items.agreement.known import Known, known_drugs
from baclofen_quiz.items.agreement.steps import out_of_order
from baclofen_quiz.items.agreement.support import unsupported
from baclofen_quiz.items.agreement.table import CONTRADICTED, TWINS, UNSUPPORTED
from baclofen_quiz.items.agreement.twins import near_twins
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.flaws.rule import Flaw, error, finding, notice, warning
from baclofen_quiz.items.item import Item, Option, OrderingItem
from baclofen_quiz.items.lexicon import EMPTY, Lexicon
from baclofen_quiz.text import slug

Test = Callable[[Item, Claim, Known], FactBase | None]

_TESTS: tuple[Test, ...] = (
    lambda _, claim, known: nature.other_target(claim, known),
    lambda _, claim, known: nature.other_action(claim, known),
    lambda _, claim, known: nature.other_group(claim, known),
    lambda _, claim, known: nature.other_status(claim, known),
    lambda _, claim, known: amounts.other_dose(claim, known),
    lambda _, claim, known: care.called_safe(claim, known),
    lambda _, claim, known: care.called_absolute(claim, known),
    rows.swapped,
    opposites.turned_round,
    opposites.kept_apart,
    opposites.denied,
    advice.other_advice,
)


def check_agreement(
    items: Sequence[Item], lexicon: Lexicon | None, facts: Mapping[str, Fact]
) -> tuple[Finding, ...]:
    """Find where authored items contradict the monographs, or repeat other items."""
    drugs = known_drugs(facts, lexicon or EMPTY)
    named = {name: drugs.get(slug(name)) for name in {item.drug for item in items}}
    alone = [
        found
        for item in items
        if item.authored and (known := named[item.drug])
        for found in _alone(item, known)
    ]
    return (*alone, *_together(items))


def _alone(item: Item, known: Known) -> Iterator[Finding]:
    said = claims(item)
    found = contradiction(item, said, known)
    if found is not None:
        option, fact = found
        yield finding(item, CONTRADICTED, _contradicted(option, fact))
    elif unsupported(item, said, known):
        what = "Nothing in what it cites speaks of its key."
        yield finding(item, UNSUPPORTED, warning(what, counts=False))


def contradiction(
    item: Item, said: Sequence[Claim], known: Known
) -> tuple[Option | None, FactBase] | None:
    """The option that a sentence contradicts, and the fact of that sentence.

    ``said`` is what the item calls true.
    """
    if isinstance(item, OrderingItem):
        return out_of_order(item, known)
    for claim in said:
        for test in _TESTS:
            fact = test(item, claim, known)
            if fact is not None:
                return claim.option, fact
    return None


def _contradicted(option: Option | None, fact: FactBase) -> Flaw:
    statement = fact.statement
    place = f"{statement.location.file}:{statement.location.line}"
    quote = " / ".join((*statement.path, statement.text))
    return error(f'Its key contradicts the monograph: "{quote}" ({place}).', option)


def _together(items: Sequence[Item]) -> Iterator[Finding]:
    for item, other in near_twins(items):
        place = f"{other.source.file}:{other.source.line}"
        what = f'It is a near duplicate of "{other.id}" ({place}).'
        flaw = warning(what, counts=False) if other.authored else notice(what)
        yield finding(item, TWINS, flaw)
