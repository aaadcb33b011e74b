"""Regimens as options: which may stand side by side, and which of them are chosen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.amounts import leading_amount
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses_common import CHOICES, ranked, wanted_rank
from baclofen_quiz.items.generation.doses_regimens import Regimen, meet
from baclofen_quiz.items.generation.doses_slips import misread
from baclofen_quiz.items.generation.drafts import Plan, wrong
from baclofen_quiz.items.item import Option, Proof, SingleItem


@dataclass(frozen=True, slots=True)
class Beside:
    """A regimen among the options, and the option with its reason."""

    regimen: Regimen
    option: Option


def one_of(desk: Desk, plan: Plan, key: Beside, kept: list[Beside]) -> SingleItem:
    """Make a single best answer of the key and three others, in order of size."""
    chosen = sorted([key, *_spread(plan, key, kept)], key=_size)
    return ranked(desk, plan, key.option, [one.option for one in chosen])


def _size(one: Beside) -> tuple[Fraction, Fraction, str]:
    text = one.option.text
    daily = one.regimen.daily or (Fraction(0), Fraction(0))
    return leading_amount(text) or Fraction(0), daily[0], text


def _spread(plan: Plan, key: Beside, kept: list[Beside]) -> list[Beside]:
    """Choose so that the key does not always stand at the same place."""
    below = [one for one in kept if _size(one) < _size(key)]
    above = [one for one in kept if _size(one) > _size(key)]
    wanted = wanted_rank(plan, CHOICES + 1)
    lower = min(max(wanted, CHOICES - len(above)), len(below))
    return [*below[:lower], *above[: CHOICES - lower]]


def apart_from(key: Regimen, found: Iterable[Beside]) -> list[Beside]:
    """Those of which none meets the key or another one."""
    regimens, kept = [key], []
    for one in found:
        if not any(meet(one.regimen, other) for other in regimens):
            regimens.append(one.regimen)
            kept.append(one)
    return kept


def misread_options(
    fact: Fact,
    right: Regimen,
    relation: str,
    *,
    maximum: bool = False,
    period_told: bool = False,
) -> Iterator[Beside]:
    """What a regimen is mistaken for, as options.

    ``relation`` is the one by which the fact has no other dose than the stated one.
    """
    slips = misread(right, maximum=maximum, period_told=period_told)
    for count, slip in enumerate(slips):
        option = wrong(
            fact,
            f"{slip.model.replace('_', '-')}-{count}",
            slip.regimen.text,
            slip.diagnosis,
            Proof.ERROR_MODEL,
            relation,
            f"error:{slip.model}",
            fact.id,
        )
        yield Beside(slip.regimen, option)
