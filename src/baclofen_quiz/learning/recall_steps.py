"""The five steps by which a probability of recall is named on every page."""

from enum import IntEnum

LEAST = (0.5, 0.65, 0.8, 0.9)
"""The recall at which the second, third, fourth and fifth step begin."""


class RecallStep(IntEnum):
    """From least to best remembered; what was never rated has no step."""

    SLIPPING = 1
    SHAKY = 2
    HALFWAY = 3
    FIRM = 4
    SOLID = 5

    @property
    def title(self) -> str:
        """The step in one word, as pages print it."""
        return self.name.capitalize()


def percent(recall: float) -> int:
    """Round a probability of recall to the number that is printed beside its step."""
    return round(recall * 100)


def recall_step(recall: float) -> RecallStep:
    """Name a probability of recall by the number printed: 90 % is Solid.

    A page that says 90 % and Firm would contradict its own legend.
    """
    shown = percent(recall)
    return RecallStep(1 + sum(shown >= round(least * 100) for least in LEAST))
