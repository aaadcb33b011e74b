from dataclasses import replace

from agreeing import AGREEING, item_of, known
from baclofen_quiz.items.agreement.steps import out_of_order
from factories import make_ordering_item

FIRST = "GABA-B receptors on the receiving neuron are activated"
SECOND = "Potassium leaves the cell"
THIRD = "The cell membrane is hyperpolarised"


def _wrong(*texts: str) -> str:
    some = item_of(AGREEING[0]).options[0]
    options = tuple(replace(some, id=text, text=text) for text in texts)
    found = out_of_order(make_ordering_item(options=options), known())
    return found[0].id if found else ""


def test_steps_in_the_stated_order_are_right() -> None:
    assert _wrong(FIRST, SECOND, THIRD) == ""
    assert _wrong(FIRST, "The muscle relaxes", THIRD) == ""


def test_the_first_step_out_of_place_is_named() -> None:
    assert _wrong(FIRST, THIRD, SECOND) == SECOND


def test_sides_are_not_compared() -> None:
    assert _wrong(THIRD, "Voltage-gated calcium channels are inhibited", SECOND) == ""
