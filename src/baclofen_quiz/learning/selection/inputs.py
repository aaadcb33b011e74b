"""What is known of a learner when items are chosen: plain mappings, no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection.choice import Scope


class Standing(IntEnum):
    """What a learner's latest answer to an item (or a clone of it) was."""

    NEW = 0
    MISSED = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """An item by which a fact was asked; ``ago`` is smaller the later that was."""

    item_id: str
    family: str
    model: str
    ago: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """What decides, besides bank, choice and seed; whatever is missing is unknown.

    ``standing`` and ``difficulty`` are by item family, ``recall`` (0 to 1) and
    ``asked`` by fact id; ``due`` and ``safety`` are fact ids, ``flagged`` item ids.
    A fact without recall is untried, a family without difficulty has what its form
    lets expect.
    """

    standing: Mapping[str, Standing] = field(default_factory=dict)
    recall: Mapping[str, float] = field(default_factory=dict)
    due: frozenset[str] = frozenset()
    flagged: frozenset[str] = frozenset()
    weakest: frozenset[Scope] = frozenset()
    safety: frozenset[str] = frozenset()
    difficulty: Mapping[str, Difficulty] = field(default_factory=dict)
    asked: Mapping[str, tuple[Asked, ...]] = field(default_factory=dict)


NOTHING_KNOWN = Inputs()
"""Of whoever has not answered anything."""
