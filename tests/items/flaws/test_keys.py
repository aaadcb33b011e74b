from dataclasses import replace

import pytest

from baclofen_quiz.items.item import Item
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_option,
    make_options,
    make_ordering_item,
    make_short_item,
)
from flaw_finding import E, codes, multiple, single

PAIRS = make_matching_item().pairs


def test_sound_items_have_no_error() -> None:
    for item in make_items():
        assert [found for found in codes(item) if found[1] == E] == []


@pytest.mark.parametrize(
    "item",
    [
        replace(single(), key=""),
        replace(single(), key="elsewhere"),
        multiple("GABA-A", "GABA-B", "NMDA", keys=3),
        multiple("GABA-A", "GABA-B", "NMDA", keys=1),
        replace(multiple("GABA-A", "GABA-B", "NMDA"), keys=frozenset({"o0", "x"})),
        make_matching_item(pairs=PAIRS[:2]),
        make_matching_item(pairs=(*PAIRS[:2], ("dantrolene", "nowhere"))),
        make_short_item(accepted=()),
        make_cloze_item(accepted=(" ",)),
    ],
)
def test_s01_no_key_or_one_out_of_range(item: Item) -> None:
    assert ("S01", E) in codes(item)


@pytest.mark.parametrize(
    "item",
    [
        single("GABA-A", "GABA-B"),
        single("a", "b", "c", "d", "e", "f"),
        single("GABA-A", "GABA-B", " "),
        single("GABA-A", "GABA-B", "GABA-A"),
        single("5\N{EN DASH}10 mg", "5-10 mg", "20 mg"),
        make_ordering_item(
            options=(*make_options("a", "b"), make_option("c", text="A"))
        ),
        make_matching_item(
            right=(*make_matching_item().right, make_option("z", text="Gaba a"))
        ),
    ],
)
def test_s02_too_few_too_many_blank_or_twice(item: Item) -> None:
    assert ("S02", E) in codes(item)


def test_s02_subtype_case_sign_and_unit_make_a_difference() -> None:
    for texts in (
        ("GABA-A", "GABA-B", "GABA"),
        ("5 mg", "5 mcg", "5 g"),
        ("-5", "5", "+5"),
        ("Na", "NA", "na"),
    ):
        assert "S02" not in dict(codes(single(*texts)))


def test_s02_names_each_text_that_stands_twice_once() -> None:
    found = codes(single("same", "same", "other", "same"))

    assert found.count(("S02", E)) == 1


def test_s21_two_steps_are_no_order() -> None:
    assert ("S21", E) in codes(make_ordering_item(options=make_options("a", "b")))
    assert "S21" not in dict(codes(make_ordering_item()))
