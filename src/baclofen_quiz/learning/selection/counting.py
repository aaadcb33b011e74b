"""How many questions there are for every box of the form, counted in one pass."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection.choice import Choice, Preset, Scope, Seen
from baclofen_quiz.learning.selection.filters import (
    Filter,
    difficulty_of,
    failing,
    seen_as,
)
from baclofen_quiz.learning.selection.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Cell:
    """What questions that are counted together have in common."""

    scope: Scope
    kind: Kind
    difficulty: Difficulty
    seen: frozenset[Seen]


Cells = Mapping[Cell, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions match; and for each box, how many if it alone were ticked.

    The count of a box keeps to all other filters. Clones of a family count once.
    """

    matching: int
    scopes: Counter[Scope]
    kinds: Counter[Kind]
    difficulties: Counter[Difficulty]
    seen: Counter[Seen]


def tally(items: Iterable[Item], choice: Choice, inputs: Inputs) -> Cells:
    """Sort the questions that preset, facts and files leave into cells."""
    open_choice = Choice(
        frozenset(),
        choice.length,
        preset=choice.preset,
        facts=choice.facts,
        files=choice.files,
    )
    failed = failing(open_choice, inputs)
    cells: dict[str, Cell] = {}
    for item in items:
        if not failed(item):
            cell = _cell(item, inputs)
            known = cells.setdefault(item.family, cell)
            cells[item.family] = replace(known, seen=known.seen | cell.seen)
    return Counter(cells.values())


def _cell(item: Item, inputs: Inputs) -> Cell:
    return Cell(
        Scope(item.drug, item.section),
        item.kind,
        difficulty_of(item, inputs),
        seen_as(item, inputs),
    )


def counts(cells: Cells, choice: Choice) -> Counts:
    """Sum cells up for a choice."""
    found = Counts(0, Counter(), Counter(), Counter(), Counter())
    matching = 0
    for cell, questions in cells.items():
        failed = _failed(cell, choice)
        if not failed:
            matching += questions
        if failed <= {Filter.SCOPES}:
            found.scopes[cell.scope] += questions
        if failed <= {Filter.KINDS}:
            found.kinds[cell.kind] += questions
        if failed <= {Filter.DIFFICULTY}:
            found.difficulties[cell.difficulty] += questions
        if failed <= {Filter.SEEN}:
            found.seen.update(dict.fromkeys(cell.seen, questions))
    return replace(found, matching=matching)


def _failed(cell: Cell, choice: Choice) -> frozenset[Filter]:
    anywhere = replace(cell.scope, drug="")
    fits = {
        Filter.SCOPES: not choice.scopes
        or not choice.scopes.isdisjoint((cell.scope, anywhere)),
        Filter.KINDS: not choice.kinds or cell.kind in choice.kinds,
        Filter.DIFFICULTY: not choice.difficulties
        or cell.difficulty in choice.difficulties,
        Filter.SEEN: not choice.seen or not choice.seen.isdisjoint(cell.seen),
    }
    return frozenset(one for one, fit in fits.items() if not fit)


def preset_counts(items: Iterable[Item], inputs: Inputs) -> Counter[Preset]:
    """Count the questions of each preset, over the whole bank."""
    failed: dict[Preset, Callable[[Item], frozenset[Filter]]] = {
        preset: failing(Choice(frozenset(), 1, preset=preset), inputs)
        for preset in Preset
    }
    found = {
        (preset, item.family)
        for item in items
        for preset in Preset
        if not failed[preset](item)
    }
    return Counter(preset for preset, _ in found)
