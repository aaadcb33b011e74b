"""Views of the quiz builder without a database behind them."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection import (
    NOTHING_KNOWN,
    Choice,
    Inputs,
    Scope,
    counts,
    preset_counts,
    tally,
)
from baclofen_quiz.services.quiz_builder import BuilderView, in_reading_order
from factories import make_items

ALL = Choice(frozenset(), 10)
MECHANISM = Scope("baclofen", Section.MECHANISM)


def make_view(
    choice: Choice = ALL,
    inputs: Inputs = NOTHING_KNOWN,
    items: tuple[Item, ...] | None = None,
    due: int = 0,
) -> BuilderView:
    """Count what these items (one of each kind, unless told) hold for a choice."""
    bank = make_items() if items is None else items
    cells = tally(bank, choice, inputs)
    presets = preset_counts(bank, inputs)
    return BuilderView(
        choice=choice,
        cells=cells,
        counts=counts(cells, choice),
        presets=dict(presets),
        weakest=in_reading_order(inputs.weakest),
        due=due,
        facts=(),
        scopes=in_reading_order({Scope(one.drug, one.section) for one in bank}),
        total=sum(cells.values()),
        variants=len(bank),
        guest=True,
    )
