from dataclasses import replace

import pytest

from agreeing import item_of, known
from baclofen_quiz.items.agreement.claims import claims
from baclofen_quiz.items.agreement.support import unsupported
from factories import make_numeric_item

LEAF = "Which colour has a leaf of birch in autumn?"


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("storage", LEAF, "Golden yellow"), True),
        (("storage/tablets", LEAF, "Golden yellow"), True),
        (("storage/tablets", "How are tablets kept?", "Golden yellow"), False),
        (("storage", LEAF, "Dry"), False),
        (("interactions", LEAF, "Morphine"), False),  # an opioid
        (("storage", LEAF, "Baclofen"), False),
        (("general", LEAF, "Golden yellow"), False),  # no such section
        (("storage", "A leaf of 5 mg weighs what?", "Golden yellow"), False),
        (("storage", "Which leaf is not yellow?", "Green"), False),
    ],
)
def test_only_what_has_nothing_in_common_is_told(
    row: tuple[str, str, str], *, found: bool
) -> None:
    item = item_of(row)
    bare = tuple(replace(option, rationale="") for option in item.options)
    silent = replace(item, options=bare)
    assert unsupported(silent, claims(silent), known()) is found


def test_a_number_is_worked_out() -> None:
    number = make_numeric_item(facts=())
    assert not unsupported(number, claims(number), known())
