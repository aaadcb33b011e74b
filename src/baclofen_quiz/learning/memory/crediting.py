"""Which of an item's facts an answer speaks of, and what it says of each.

An option's certificate names the facts it rests on. So a wrong choice tells against the
fact that refutes it, and a part that was answered right tells for its own fact.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import assert_never

from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, Matched, Ordered
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    Option,
    OrderingItem,
    SingleItem,
)
from baclofen_quiz.items.marks import Mark, Verdict
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.events import Answered, Outcome, Place
from baclofen_quiz.learning.memory.guessing import chance


@dataclass(frozen=True, slots=True)
class Credit:
    """What an answer says of one fact, and the chance that a guess would say so."""

    outcome: Outcome
    chance: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of an answer that is right or wrong by itself, and its facts."""

    facts: frozenset[str]
    right: bool
    chance: float


def credits_of(item: Item, answer: Answer, mark: Mark) -> Mapping[str, Credit]:
    """Tell for each asked fact of an item what a marked answer says of it."""
    whole = chance(item)
    match mark.verdict:
        case Verdict.CORRECT:
            return dict.fromkeys(item.facts, Credit(Outcome.RIGHT, whole))
        case Verdict.BLANK:
            return dict.fromkeys(item.facts, Credit(Outcome.BLANK, whole))
        case Verdict.PARTLY | Verdict.WRONG:
            return _by_part(item, answer, mark.verdict)
        case _:
            assert_never(mark.verdict)


def not_reached(item: Item) -> Mapping[str, Credit]:
    """Tell what a sitting that ended before an item says of its facts: nothing."""
    return dict.fromkeys(item.facts, Credit(Outcome.NOT_REACHED, chance(item)))


def answered(
    credited: Mapping[str, Credit],
    place: Place,
    *,
    confidence: Confidence | None = None,
    hint: bool = False,
    misread: bool = False,
) -> Mapping[str, Answered]:
    """Turn what an answer says of each fact into the event of that fact."""
    return {
        fact: Answered(
            place=place,
            outcome=credit.outcome,
            chance=credit.chance,
            confidence=confidence,
            hint=hint,
            misread=misread,
        )
        for fact, credit in credited.items()
    }


def _by_part(item: Item, answer: Answer, verdict: Verdict) -> Mapping[str, Credit]:
    missed = dict.fromkeys(item.facts, Credit(Outcome.WRONG, chance(item)))
    if len(item.facts) < 2:  # noqa: PLR2004 -- one fact takes the whole blame
        return missed
    parts = _parts(item, answer)
    if not parts or not all(part.facts for part in parts if not part.right):
        return missed
    told = {fact: _credit(fact, parts, verdict) for fact in item.facts}
    says_something = any(
        credit.outcome is not Outcome.UNTOLD for credit in told.values()
    )
    return told if says_something else missed


def _credit(fact: str, parts: Iterable[_Part], verdict: Verdict) -> Credit:
    """Judge a fact by its own parts; in a wholly wrong answer none tells for it."""
    own = [part for part in parts if fact in part.facts]
    by_guess = prod(part.chance for part in own)
    if any(not part.right for part in own):
        return Credit(Outcome.WRONG, by_guess)
    told = bool(own) and verdict is Verdict.PARTLY
    return Credit(Outcome.RIGHT if told else Outcome.UNTOLD, by_guess)


def _parts(item: Item, answer: Answer) -> tuple[_Part, ...]:
    """Take an answer apart; a typed one has no parts."""
    match item, answer:
        case SingleItem(), Chosen(chosen):
            wrong = (option for option in item.options if option.id == chosen)
            each = 1 / len(item.options)
            return tuple(
                _Part(_facts(option), right=False, chance=each) for option in wrong
            )
        case MultipleItem(), ChosenSet(ticked):
            return tuple(
                _Part(
                    _facts(option),
                    right=(option.id in ticked) == (option.id in item.keys),
                    chance=0.5,
                )
                for option in item.options
            )
        case OrderingItem(), Ordered(order):
            return _steps(item, order)
        case MatchingItem(), Matched(pairs):
            return _pairs(item, pairs)
        case _:
            return ()


def _steps(item: OrderingItem, order: tuple[str, ...]) -> tuple[_Part, ...]:
    """A step is right if it follows the one that it should follow, or comes first."""
    given = set(pairwise(("", *order)))
    before = ("", *(option.id for option in item.options))
    each = 1 / len(item.options)
    return tuple(
        _Part(_facts(option), right=(last, option.id) in given, chance=each)
        for last, option in zip(before, item.options, strict=False)
    )


def _pairs(item: MatchingItem, given: tuple[tuple[str, str], ...]) -> tuple[_Part, ...]:
    """A pair rests on the facts of both its sides."""
    facts = {option.id: _facts(option) for option in (*item.left, *item.right)}
    each = 1 / len(item.right)
    return tuple(
        _Part(facts[left] | facts[right], right=(left, right) in given, chance=each)
        for left, right in item.pairs
    )


def _facts(option: Option) -> frozenset[str]:
    """List the facts that an option rests on; "disjoint:" or "error:" name none."""
    if option.certificate is None:
        return frozenset()
    evidence = option.certificate.evidence
    return frozenset(name for name in evidence if ":" not in name)
