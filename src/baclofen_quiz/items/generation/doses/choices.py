"""Regimens as options: which may stand side by side, and which of them are chosen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.amounts import leading_amount
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.common import CHOICES, ranked, wanted_rank
from baclofen_quiz.items.generation.doses.regimens import Regimen, meet
from baclofen_quiz.items.generation.doses.slips import Misread
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


def turned(
    fact: Fact, likely: Sequence[Misread], others: Iterable[Misread]
) -> list[Misread]:
    """Begin with another error for each fact, so that no kind of error is a sign.

    ``others`` keep their order, since the nearest of them are the most plausible.
    """
    first = sha256(fact.id.encode()).digest()[1] % (len(likely) + 1)
    return [*likely[first:], *others, *likely[:first]]


def misread_options(fact: Fact, slips: Iterable[Misread]) -> Iterator[Beside]:
    """Regimens that a fact is mistaken for, as options."""
    for count, slip in enumerate(slips):
        option = wrong(
            fact,
            f"{slip.model.replace('_', '-')}-{count}",
            slip.regimen.text,
            slip.diagnosis,
            Proof.ERROR_MODEL,
            f"error:{slip.model}",
            fact.id,
        )
        yield Beside(slip.regimen, option)
