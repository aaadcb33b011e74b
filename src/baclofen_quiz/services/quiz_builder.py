"""What the page is given on which a quiz is put together."""

from dataclasses import dataclass, replace
from datetime import datetime

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.selection import (
    Cells,
    Choice,
    Counts,
    Inputs,
    Preset,
    Scope,
    counts,
    failing,
    no_match,
    preset_counts,
    tally,
)
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.study_inputs import inputs_for
from baclofen_quiz.store.database import Store


@dataclass(frozen=True, slots=True)
class BuilderView:
    """Counts for the form and the presets.

    ``cells`` are what the counts are summed up from, ``presets`` the number of
    questions of each preset (0 ones are missing), ``weakest`` the sections that are
    called so, in reading order. ``facts`` say what the questions are limited to;
    ``total`` and ``variants`` count all questions, without and with their clones.
    ``refusal`` says what to loosen where nothing matches; "" if something does.
    """

    choice: Choice
    cells: Cells
    counts: Counts
    presets: dict[Preset, int]
    weakest: tuple[Scope, ...]
    due: int
    facts: tuple[str, ...]
    scopes: tuple[Scope, ...]
    total: int
    variants: int
    guest: bool
    refusal: str = ""


def builder(
    store: Store, bank: Bank, learner: Learner | None, choice: Choice, now: datetime
) -> BuilderView:
    """Count what the bank holds for a choice and for each preset.

    A preset is a quiz of its own, so the form that is counted here has none.
    """
    inputs = inputs_for(store, bank, learner, now)
    plain = replace(choice, preset=Preset.MIXED)
    cells = tally(bank.items, plain, inputs)
    presets = preset_counts(bank.items, inputs)
    scopes = {Scope(item.drug, item.section) for item in bank.items}
    asked = {fact for item in bank.items for fact in item.facts}
    found = counts(cells, plain)
    return BuilderView(
        choice=plain,
        cells=cells,
        counts=found,
        presets=dict(presets),
        weakest=in_reading_order(inputs.weakest & scopes),
        due=len(inputs.due & asked),
        facts=tuple(
            dict.fromkeys(
                bank.facts[fact].statement.text
                for fact in sorted(choice.facts)
                if fact in bank.facts
            )
        ),
        scopes=in_reading_order(scopes),
        total=presets[Preset.MIXED],
        variants=len(bank.items),
        guest=learner is None,
        refusal="" if found.matching else _refusal(bank, plain, inputs),
    )


def _refusal(bank: Bank, choice: Choice, inputs: Inputs) -> str:
    """Say what to loosen, as it will be said if the quiz is started all the same."""
    return str(no_match(bank.items, failing(choice, inputs)))


def in_reading_order(scopes: set[Scope] | frozenset[Scope]) -> tuple[Scope, ...]:
    """Sort by drug, and the sections of each as a monograph has them."""
    order = list(Section)
    return tuple(sorted(scopes, key=lambda one: (one.drug, order.index(one.section))))
