"""What tests of the solver share: questions on a small monograph, and wrong keys."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from textwrap import dedent

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.solver.question import Question
from desks import FRONT

DOSING = """
    ## Dosage and administration

    ### Oral examplol (adults)

    - Initial dose: 5 mg three times daily {#initial}
    - Titration interval: every 3 days {#interval}
    - Titration steps: 10 mg three times daily, then 15 mg three times daily {#steps}
    - Usual maximum dose: 80 mg/day {#maximum}

    ### Oral examplol (children 2 years and over)

    - Initial dose: 0.3 mg/kg/day divided in 3 doses {#child-initial}
    - Maintenance dose: 0.75 to 2 mg/kg/day {#child-maintenance}

    ### Intrathecal examplol

    - Test dose: 25 to 50 mcg as a bolus {#test}
    - Maintenance dose: 50 to 1,200 mcg/day {#pump-maintenance}
    """


def facts_of(text: str) -> dict[str, Fact]:
    """The facts of a monograph of examplol."""
    found = read_markdown(FRONT + dedent(text), "monographs/examplol.md")
    assert found.monograph is not None
    return {fact.id: fact for fact in found.monograph.facts}


def question_on(
    text: str,
    stem: str,
    section: Section = Section.DOSING,
    common: frozenset[str] = frozenset(),
) -> Question:
    """A question with a monograph of examplol beside it."""
    return Question(stem, "examplol", section, common, facts_of(text))


def with_wrong_keys(item: Item) -> Iterator[Item]:
    """The same item with a key that is planted wrong, in each way that its kind has."""
    match item:
        case SingleItem():
            wrong = [option.id for option in item.options if option.id != item.key]
            yield from (replace(item, key=name) for name in wrong)
        case MultipleItem():
            yield from (replace(item, keys=item.keys - {name}) for name in item.keys)
            others = {option.id for option in item.options} - item.keys
            yield from (replace(item, keys=item.keys | {name}) for name in others)
        case NumericItem():
            yield replace(item, value=item.value + Decimal("0.1"))
            yield from (replace(item, value=error.value) for error in item.errors)
        case OrderingItem():
            yield replace(item, options=item.options[::-1])
            first, second, *rest = item.options
            yield replace(item, options=(second, first, *rest))
        case MatchingItem():
            lefts, rights = zip(*item.pairs, strict=True)
            turned = [(left, r) for left, r in zip(lefts, rights[1:], strict=False)]
            yield replace(item, pairs=tuple(turned))
            for left, right in item.pairs:
                for other in {option.id for option in item.right} - {right}:
                    pairs = set(item.pairs) - {(left, right)} | {(left, other)}
                    yield replace(item, pairs=tuple(sorted(pairs)))
        case ShortItem() | ClozeItem():
            yield replace(item, accepted=(*item.accepted, "1000"))
