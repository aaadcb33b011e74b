"""The filters of a choice: which of them an item fails."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import assert_never

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.difficulty import Difficulty, difficulty
from baclofen_quiz.learning.selection.choice import Choice, Preset, Scope, Seen
from baclofen_quiz.learning.selection.inputs import Asked, Inputs, Standing


class Filter(StrEnum):
    """One part of a choice that can leave items out."""

    PRESET = "preset"
    SCOPES = "scopes"
    KINDS = "kinds"
    DIFFICULTY = "difficulty"
    SEEN = "seen"
    FACTS = "facts"
    FILES = "files"


def failing(choice: Choice, inputs: Inputs) -> Callable[[Item], frozenset[Filter]]:
    """Make the function that names the filters which leave an item out."""
    fits_preset = _preset(choice.preset, inputs)

    def failed(item: Item) -> frozenset[Filter]:
        fits = {
            Filter.PRESET: fits_preset(item),
            Filter.SCOPES: within(item, choice.scopes),
            Filter.KINDS: item.kind in (choice.kinds or {item.kind}),
            Filter.DIFFICULTY: not choice.difficulties
            or difficulty_of(item, inputs) in choice.difficulties,
            Filter.SEEN: not choice.seen
            or not choice.seen.isdisjoint(seen_as(item, inputs)),
            Filter.FACTS: not choice.facts or not choice.facts.isdisjoint(item.facts),
            Filter.FILES: not choice.files or file_of(item) in choice.files,
        }
        return frozenset(one for one, fit in fits.items() if not fit)

    return failed


def within(item: Item, scopes: frozenset[Scope]) -> bool:
    """Whether an item is in one of these scopes; without any it always is."""
    return not scopes or not scopes.isdisjoint(
        (Scope(item.drug, item.section), Scope("", item.section))
    )


def file_of(item: Item) -> str:
    """Name the question file that an item stands in; "" for a generated one."""
    return item.id.partition("/")[0] if item.authored else ""


def difficulty_of(item: Item, inputs: Inputs) -> Difficulty:
    """How hard an item is, from answers where they are known."""
    known = inputs.difficulty.get(item.family)
    return difficulty(item) if known is None else known


def seen_as(item: Item, inputs: Inputs) -> frozenset[Seen]:
    """How an item stands with the learner."""
    standing = inputs.standing.get(item.family, Standing.NEW)
    flagged = {Seen.FLAGGED} if item.id in inputs.flagged else set[Seen]()
    return frozenset({_SEEN[standing]} | flagged)


_SEEN = {
    Standing.NEW: Seen.UNUSED,
    Standing.MISSED: Seen.WRONG,
    Standing.RIGHT: Seen.RIGHT,
}


def _preset(preset: Preset, inputs: Inputs) -> Callable[[Item], bool]:
    match preset:
        case Preset.MIXED | Preset.SECTION:
            return lambda _: True
        case Preset.DUE:
            return _asks(inputs.due)
        case Preset.SAFETY:
            return _asks(inputs.safety)
        case Preset.WEAKEST:
            return lambda item: bool(inputs.weakest) and within(item, inputs.weakest)
        case Preset.UNSEEN:
            return lambda item: Seen.UNUSED in seen_as(item, inputs)
        case Preset.MISTAKES:
            on_missed = _asks(missed_facts(inputs))
            return lambda item: on_missed(item) or Seen.WRONG in seen_as(item, inputs)
        case _:
            assert_never(preset)


def _asks(facts: Iterable[str]) -> Callable[[Item], bool]:
    wanted = frozenset(facts)
    return lambda item: not wanted.isdisjoint(item.facts)


def missed_facts(inputs: Inputs) -> frozenset[str]:
    """Find the facts of which the latest answer was wrong, whatever item asked it."""
    return frozenset(
        fact
        for fact, asked in inputs.asked.items()
        if _latest(asked, inputs) is Standing.MISSED
    )


def _latest(asked: tuple[Asked, ...], inputs: Inputs) -> Standing:
    latest = min(asked, key=lambda one: one.ago)
    return inputs.standing.get(latest.family, Standing.NEW)
