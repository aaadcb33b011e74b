"""What may go wrong: conditions, effects, withdrawal, interactions."""

from dataclasses import dataclass

from baclofen_quiz.content.facts.base import FactBase
from baclofen_quiz.content.facts.vocabulary import Kinetics, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Contraindication(FactBase):
    """A condition against the drug; ``reason`` is empty when none is stated."""

    condition: str
    level: Level
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Precaution(FactBase):
    """A condition that calls for care: what to do, and why (either may be empty)."""

    condition: str
    action: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(FactBase):
    """An adverse effect under its heading; ``context`` is when it is likeliest.

    ``remark`` is what else is said of it ("rare; watch patients closely"), or empty.
    """

    concept: str
    group: str
    context: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalSign(FactBase):
    """A sign of withdrawal; ``context`` is when it is likeliest."""

    concept: str
    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction(FactBase):
    """A partner drug or class, examples of it, and what the combination does.

    ``management`` is what is to be done about it, or empty; a text that says only that
    has it as its ``effect``, too.
    """

    partner: str
    examples: tuple[str, ...]
    effect: str
    kinetics: Kinetics
    management: str = ""
