"""What the solver says of an item."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sound:
    """What the item calls true is true, and nothing else in it is."""


@dataclass(frozen=True, slots=True)
class Unsound:
    """The facts say otherwise, or the item cannot be understood from them."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unjudged:
    """No reader for this model stands in the table."""

    model: str


Verdict = Sound | Unsound | Unjudged
"""Any verdict: match on its class."""
