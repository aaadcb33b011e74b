"""How well a class remembers: a mean that tells nobody's own figure."""

from collections.abc import Mapping, Sequence

LEAST = 5
"""A mean of fewer learners is not told."""

PARTS = 20
"""It is told to the nearest twentieth: what one answer moves cannot be worked back."""


def class_means(recalls: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Give the mean recall of each fact that enough learners have tried.

    Args:
        recalls: of each fact, the recall of every learner who tried it.
    """
    return {
        fact: round(sum(all_of_it) / len(all_of_it) * PARTS) / PARTS
        for fact, all_of_it in recalls.items()
        if len(all_of_it) >= LEAST
    }
