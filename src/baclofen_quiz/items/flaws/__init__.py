"""The lint rules of items, one small module a family; docs/item-quality.md lists them.

A rule proves that an item is well constructed, not that its key is right, nor how hard
it is. Severity decides: one error, or two warnings that count, withhold an item.
"""

from baclofen_quiz.items.flaws.checking import check_items
from baclofen_quiz.items.flaws.finding import Finding, withheld

__all__ = ["Finding", "check_items", "withheld"]
