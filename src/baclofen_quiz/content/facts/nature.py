"""What a drug is, how it works and what it is used for."""

from dataclasses import dataclass

from baclofen_quiz.content.facts.base import FactBase
from baclofen_quiz.content.facts.vocabulary import Action, Route, Side, Status
from baclofen_quiz.content.quantities import Concentration, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugClass(FactBase):
    """The group of medicines the drug belongs to."""

    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand(FactBase):
    """A brand; ``form`` is empty when the monograph states none (then never asked)."""

    name: str
    form: str

    @property
    def usable(self) -> bool:
        """A brand without a stated form proves nothing, so it is not asked."""
        return bool(self.form) and self.statement.askable


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(FactBase):
    """A form in which the drug is supplied, with its strengths or its purpose."""

    name: str
    strengths: tuple[Quantity | Concentration, ...]
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes(FactBase):
    """The routes by which the drug is given (or, when ``excluded``, is not)."""

    subject: str
    routes: tuple[Route, ...]
    excluded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptorAction(FactBase):
    """What the drug does at a receptor, named without the word: "GABA-B"."""

    receptor: str
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(FactBase):
    """Where in the body the drug mainly acts."""

    site: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanismStep(FactBase):
    """One event of a mechanism; ``order`` counts from 1 within its side."""

    side: Side
    order: int
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Use(FactBase):
    """An indication; ``effect`` is how the drug helps, or empty.

    ``scope`` narrows it ("in selected cases ..."), or is empty.
    """

    indication: str
    status: Status
    effect: str
    scope: str = ""
