"""Twins: one calculation, asked with options and without."""

from collections.abc import Iterable

from baclofen_quiz.items.item import Item, NumericItem, SingleItem


def with_options(model: str) -> str:
    """Name the model that offers options for the numbers of a model."""
    return f"{model}-choice"


def twins(items: Iterable[Item]) -> dict[str, str]:
    """For each family of choices, the family that asks the same without options."""
    made = [item for item in items if not item.authored]
    typed = {
        (item.facts, with_options(item.model)): item.family
        for item in made
        if isinstance(item, NumericItem)
    }
    return {
        item.family: typed[item.facts, item.model]
        for item in made
        if isinstance(item, SingleItem) and (item.facts, item.model) in typed
    }
