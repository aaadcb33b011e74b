"""An ordering against the stated order of events."""

from baclofen_quiz.content.facts import FactBase, MechanismStep, Side
from baclofen_quiz.items.agreement.known import Known
from baclofen_quiz.items.item import Option, OrderingItem
from baclofen_quiz.items.solver.words import stems

_MOST = 0.6


def out_of_order(item: OrderingItem, known: Known) -> tuple[Option, FactBase] | None:
    """Two steps of one side of a mechanism that stand the wrong way round."""
    placed = [(option, _step(option, item, known)) for option in item.options]
    last: tuple[Side, int] | None = None
    for option, step in placed:
        if step is None:
            continue
        if last is not None and last[0] is step.side and last[1] > step.order:
            return option, step
        last = step.side, step.order
    return None


def _step(option: Option, item: OrderingItem, known: Known) -> MechanismStep | None:
    """The one step that an option tells; of two alike that of the asked side."""
    words = stems(option.text)
    steps = known.book.of(MechanismStep)
    scored = [
        (len(words & stems(s.event)) / len(words | stems(s.event)), s) for s in steps
    ]
    best = max((score for score, _ in scored), default=0.0)
    found = [step for score, step in scored if score == best >= _MOST]
    sides = [step for step in found if stems(step.side.value) & stems(item.stem)]
    chosen = sides or found
    return chosen[0] if len(chosen) == 1 else None
