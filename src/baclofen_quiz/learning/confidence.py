"""How sure a learner says to be, before the key is shown."""

from enum import StrEnum


class Confidence(StrEnum):
    """Optional with every answer; it changes no mark."""

    GUESS = "guess"
    UNSURE = "unsure"
    SURE = "sure"
