"""Every planted flaw is found; sound questions are left in peace."""

from functools import cache

import pytest

from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.flaws.table import BANK_RULES, RULES
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.item import SingleItem
from desks import bundled_lexicon, bundled_monograph
from planting import BANK_PLANTS, PLANTS, Harvest, Soil, harvest, sound_questions

EVERY = 12
"""Of so many sound items one is taken; ``make quality`` takes all."""


@cache
def _harvest() -> tuple[Harvest, ...]:
    book = bundled_monograph()
    made = generate(book, bundled_lexicon()).items
    singles = [item for item in made if isinstance(item, SingleItem)]
    soil = Soil(bundled_lexicon(), {fact.id: fact for fact in book.facts})
    return tuple(harvest(singles[::EVERY], soil))


@pytest.mark.parametrize(
    ("code", "name"), [(code, name) for code, name, _ in (*PLANTS, *BANK_PLANTS)]
)
def test_a_planted_flaw_is_found_under_its_code(code: str, name: str) -> None:
    own = [h for h in _harvest() if (h.code, h.name) == (code, name)]
    assert own
    assert [h.item_id for h in own if not h.found] == []


def test_every_rule_has_a_flaw_to_find() -> None:
    planted = {code for code, _, _ in (*PLANTS, *BANK_PLANTS)}
    single, wide = {rule.code for rule in RULES}, {rule.code for rule in BANK_RULES}
    assert planted == single | wide


def test_sound_questions_are_left_in_peace() -> None:
    found = check_items(sound_questions(), bundled_lexicon(), {})
    assert [f.problem.code for f in found if f.counts] == []
