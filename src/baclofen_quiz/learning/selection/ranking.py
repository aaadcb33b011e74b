"""Which items may be asked, and which of them first: one small number for each.

The number is all that drawing needs to know of choice and learner, so a sitting keeps
it and can be drawn again whatever the learner has answered since.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.recall_steps import RecallStep, recall_step
from baclofen_quiz.learning.selection.choice import (
    LONGEST_SITTING,
    LONGEST_TIMER,
    Choice,
    Preset,
)
from baclofen_quiz.learning.selection.filters import failing, missed_facts
from baclofen_quiz.learning.selection.inputs import Asked, Inputs, Standing
from baclofen_quiz.learning.selection.refusals import (
    LengthUnfit,
    TimerUnfit,
    no_match,
)

Ranks = Mapping[str, int]
"""For the id of an item that may be asked, its turn: 0 comes first."""

_BY_RECALL = frozenset({Preset.DUE, Preset.WEAKEST, Preset.SAFETY})
_STALE = 2  # an item is stale or it is not


def rank(items: Sequence[Item], choice: Choice, inputs: Inputs) -> dict[str, int]:
    """Say of each item that passes the filters when its turn is.

    What is new comes before what was missed before what was right; where a quiz is
    there to refresh, what is recalled least comes first. Of the items on a fact, those
    that put it as it was put last come after those that put it otherwise.

    Raises:
        NoItemMatches: no item passes the filters; it names the one to loosen.
        BankEmpty: there is none to begin with.
        LengthUnfit, TimerUnfit: no sitting is like that.
    """
    if not 1 <= choice.length <= LONGEST_SITTING:
        raise LengthUnfit(choice.length)
    if not 0 <= choice.seconds <= LONGEST_TIMER:
        raise TimerUnfit(choice.seconds)
    failed = failing(choice, inputs)
    pool = [item for item in items if not failed(item)]
    if not pool:
        raise no_match(items, failed)
    missed, stale = missed_facts(inputs), _stale(pool, inputs.asked)
    urgent = inputs.due if choice.preset is Preset.DUE else frozenset[str]()
    ranks: dict[str, int] = {}
    for item in pool:
        standing = _standing(item, inputs, missed)
        worn, step = item.id in stale, _step(item, inputs.recall, urgent)
        ranks[item.id] = (
            (step * _STALE + worn) * len(Standing) + standing
            if choice.preset in _BY_RECALL
            else (standing * _STALE + worn) * len(RecallStep) + step
        )
    return ranks


def _standing(item: Item, inputs: Inputs, missed: frozenset[str]) -> Standing:
    """Let an item on a missed fact be as urgent as the one that was missed."""
    own = inputs.standing.get(item.family, Standing.NEW)
    on_missed = not missed.isdisjoint(item.facts)
    return Standing.MISSED if own is Standing.RIGHT and on_missed else own


def _step(item: Item, recall: Mapping[str, float], urgent: frozenset[str]) -> int:
    """Say in which step the recall of the item's weakest fact lies; untried is 0.

    Within a step chance and variety decide.
    """
    facts = [fact for fact in item.facts if fact in urgent] or item.facts
    weakest = min((recall.get(fact, 0.0) for fact in facts), default=0.0)
    return recall_step(weakest) - RecallStep.SLIPPING


def _stale(
    pool: Iterable[Item], asked: Mapping[str, tuple[Asked, ...]]
) -> frozenset[str]:
    """Find the items on a fact that another item of the pool puts in a fresher way."""
    ages: dict[str, dict[str, tuple[float, float]]] = {}
    for item in pool:
        for fact in item.facts:
            if fact in asked:
                ages.setdefault(fact, {})[item.id] = _age(item, asked[fact])
    return frozenset(
        item_id
        for by_item in ages.values()
        for item_id, age in by_item.items()
        if age < max(by_item.values())
    )


def _age(item: Item, asked: tuple[Asked, ...]) -> tuple[float, float]:
    """How long ago a fact was asked by this model, and by this very item."""
    by_model = [
        one.ago
        for one in asked
        if one.item_id == item.id or (one.model == item.model and not item.authored)
    ]
    by_item = [one.ago for one in asked if one.item_id == item.id]
    return min(by_model, default=inf), min(by_item, default=inf)
