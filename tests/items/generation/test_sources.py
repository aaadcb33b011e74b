from dataclasses import replace

from baclofen_quiz.items.generation.sources import with_varied_sources
from baclofen_quiz.items.item import Item
from factories import make_single_item

NAMED = "Which concern does the monograph of examplol name for epilepsy?"
PLAIN = "Which receptor does examplol act at?"


def _items(named: int, plain: int) -> list[Item]:
    stems = [NAMED] * named + [PLAIN] * plain
    return [make_single_item(id=f"item-{n}", stem=stem) for n, stem in enumerate(stems)]


def test_few_stems_that_name_the_monograph_stay_as_they_are() -> None:
    items = _items(3, 7)
    assert with_varied_sources(items) == items


def test_of_many_most_call_it_the_source_text() -> None:
    items = with_varied_sources(_items(30, 30))
    said = [item.stem for item in items]
    assert 5 <= said.count(NAMED) <= 18
    other = "Which concern does the source text on examplol name for epilepsy?"
    assert said.count(other) == 30 - said.count(NAMED)
    assert said.count(PLAIN) == 30


def test_an_item_keeps_its_wording_whatever_stands_beside_it() -> None:
    items = _items(30, 0)
    assert with_varied_sources(items)[:10] == with_varied_sources(items[:10])


def test_clones_of_an_item_are_worded_alike() -> None:
    one, *_ = _items(1, 0)
    clones = [replace(one, id=f"clone-{n}", clone_of="family") for n in range(9)]
    assert len({item.stem for item in with_varied_sources(clones)}) == 1
