from decimal import Decimal

import pytest

from baclofen_quiz.cli.listing import as_json, as_text
from baclofen_quiz.items.item import Item
from baclofen_quiz.text import NBSP
from factories import (
    make_cloze_item,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)


def test_json_keeps_letters_readable() -> None:
    assert as_json([{"unit": "\N{DEGREE SIGN}C"}]) == (
        '[\n  {\n    "unit": "\N{DEGREE SIGN}C"\n  }\n]'
    )


def test_a_single_item_is_printed_with_its_key_marked() -> None:
    assert as_text(make_single_item(fixed_order=True), 0) == (
        "baclofen/mechanism/receptor/target  (mechanism, single, remember)\n"
        "  At which receptor is baclofen an agonist?\n"
        "  [ ] \N{GREEK SMALL LETTER ALPHA}2-adrenergic \N{EM DASH} Why alpha-2 stands"
        " where it stands.\n"
        "  [ ] GABA-A receptor \N{EM DASH} Why gaba-a stands where it stands.\n"
        "  [x] GABA-B receptor \N{EM DASH} Why gaba-b stands where it stands.\n"
        "  Source: monographs/baclofen.md:64 Receptor: agonist at GABA-B receptors\n"
    )


def test_all_keys_of_a_multiple_item_are_marked() -> None:
    assert as_text(make_multiple_item(), 0).count("[x]") == 2


def test_a_number_is_printed_with_its_working_and_its_note() -> None:
    text = as_text(make_numeric_item(value=Decimal(1200), unit="mcg"), 0)
    assert f"\n  = 1,200{NBSP}mcg\n" in text
    assert f"\n  12{NBSP}mg ÷ 3 = 4{NBSP}mg\n" in text
    assert "\n  Note: By country (labels; read).\n" in text


def test_an_ordering_is_printed_in_the_right_order() -> None:
    text = as_text(make_ordering_item(), 0)
    assert text.index("[1] Bound") < text.index("[2] Channels") < text.index("[4]")


def test_a_matching_is_printed_as_pairs_with_what_is_left_over() -> None:
    text = as_text(make_matching_item(), 0)
    assert "\n  Diazepam -> Gaba a\n" in text
    assert "\n  (none) -> Gaba b\n" in text


@pytest.mark.parametrize(
    ("item", "accepted"),
    [(make_short_item(), "dantrolene | Dantrium"), (make_cloze_item(), "GABA-B")],
)
def test_accepted_words_are_listed(item: Item, accepted: str) -> None:
    assert f"\n  = {accepted}\n" in as_text(item, 0)


def test_an_authored_item_without_a_quote_names_its_line_alone() -> None:
    assert as_text(make_short_item(), 0).endswith("  Source: spasticity.md:5\n")
