"""Run the rules over items, generated or authored."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.flaws.rule import finding
from baclofen_quiz.items.flaws.table import BANK_RULES, RULES
from baclofen_quiz.items.flaws.view import view_of
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import EMPTY, Lexicon

_AT_ONCE = 64
"""Items over which one rule goes before the next one does.

To go through all rules for each item takes half as long again: what the processor knows
of one rule is forgotten before the next item.
"""


def check_items(
    items: Sequence[Item], lexicon: Lexicon | None, facts: Mapping[str, Fact]
) -> tuple[Finding, ...]:
    """Find the flaws of items, in the order of items and codes.

    Args:
        items: all of a bank, so that rules on the whole of it can be judged.
        lexicon: None where there is no vocabulary; rules that need one find nothing.
        facts: the facts of all monographs by id.
    """
    grounds = Grounds(facts, lexicon or EMPTY)
    alone = [
        found
        for start in range(0, len(items), _AT_ONCE)
        for found in _flaws_of_each(items[start : start + _AT_ONCE], grounds)
    ]
    together = [
        finding(item, rule, flaw)
        for rule in BANK_RULES
        for item, flaw in rule.find(items)
    ]
    return (*alone, *together)


def flaws_of(item: Item, grounds: Grounds) -> list[Finding]:
    """Find the flaws that one item has by itself, in the order of codes."""
    return list(_flaws_of_each((item,), grounds))


def _flaws_of_each(items: Sequence[Item], grounds: Grounds) -> Iterator[Finding]:
    """Find the flaws that items have by themselves, in the order of items and codes."""
    seen = list(enumerate(map(view_of, items)))
    found = [
        (place, finding(view.item, rule, flaw))
        for rule in RULES
        for place, view in seen
        for flaw in rule.find(view, grounds)
    ]
    found.sort(key=itemgetter(0))  # the codes of an item stay in their order
    return (one for _, one in found)
