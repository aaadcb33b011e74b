"""A confusion in a sentence."""

from dataclasses import dataclass
from typing import assert_never

from baclofen_quiz.learning.confusions import Confusion, Counted, Mixup
from baclofen_quiz.web.words import count, sentence_case


@dataclass(frozen=True, slots=True)
class Told:
    """A confusion as pages tell it; ``facts`` are those that a quiz on it asks.

    ``drugs`` are the two that were taken for one another, if it was drugs.
    """

    said: str
    times: str
    facts: tuple[str, ...]
    drugs: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """How many questions a quiz on it has."""
        return min(max(2 * len(self.facts), 3), 10)

    @property
    def deck(self) -> tuple[tuple[str, str], ...]:
        """The fields of a form that asks for the cards on it."""
        facts = (("fact", one) for one in self.facts)
        return (*facts, *(("apart", one) for one in self.drugs))


def told(found: Counted) -> Told:
    """Tell a confusion, and how often it happened."""
    times = count(found.times, "time")
    confusion = found.confusion
    drugs = (confusion.taken, confusion.right)
    mixed = drugs if confusion.mixup is Mixup.DRUGS else ()
    return Told(said(confusion), times, confusion.facts, mixed)


def said(confusion: Confusion) -> str:
    """Name a confusion in one sentence."""
    taken, right, by = confusion.taken, confusion.right, confusion.by
    match confusion.mixup:
        case Mixup.SLIP:
            return sentence_case(taken)
        case Mixup.LISTS | Mixup.WORDS:
            return f"You took {_quoted(taken)} for {_quoted(right)}."
        case Mixup.DRUGS if by:
            return f"You took {_name(taken)}'s {by} for {_name(right)}'s."
        case Mixup.DRUGS:
            return f"You took {_name(taken)} for {_name(right)}."
        case _:
            assert_never(confusion.mixup)


def _quoted(text: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"


def _name(drug: str) -> str:
    """Write a drug's name as inside a sentence; capitals within it stay."""
    return drug.lower() if drug[1:].islower() else drug
