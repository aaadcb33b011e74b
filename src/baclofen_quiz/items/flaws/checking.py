"""Run the rules over items, generated or authored."""

from collections.abc import Iterator, Mapping, Sequence

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.finding import Finding
from baclofen_quiz.items.flaws.rule import finding
from baclofen_quiz.items.flaws.table import BANK_RULES, RULES
from baclofen_quiz.items.flaws.view import view_of
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import EMPTY, Lexicon


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
    alone = [found for item in items for found in flaws_of(item, grounds)]
    together = [
        finding(item, rule, flaw)
        for rule in BANK_RULES
        for item, flaw in rule.find(items)
    ]
    return (*alone, *together)


def flaws_of(item: Item, grounds: Grounds) -> Iterator[Finding]:
    """Find the flaws that one item has by itself, in the order of codes."""
    seen = view_of(item)
    for rule in RULES:
        for flaw in rule.find(seen, grounds):
            yield finding(item, rule, flaw)
