from dataclasses import replace
from decimal import Decimal

import pytest

from baclofen_quiz.items.identity import (
    answer_record,
    item_id,
    joined,
    parted,
    revision,
)
from baclofen_quiz.items.item import Item, SourceSentence
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_note,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

RECEPTOR = "baclofen/mechanism/receptor"
TARGET = "baclofen/comparison/tizanidine.target"


def test_an_item_is_named_by_what_it_asks_and_how() -> None:
    assert item_id((RECEPTOR,), "target") == "baclofen/mechanism/receptor/target"


def test_later_facts_leave_out_the_drug_but_not_the_aspect() -> None:
    assert item_id((RECEPTOR, TARGET), "sort") == (
        "baclofen/comparison/tizanidine.target+mechanism/receptor/sort"
    )


def test_a_fact_of_another_drug_keeps_its_drug() -> None:
    other = "tizanidine/mechanism/receptor"
    assert item_id((other, RECEPTOR), "versus") == (
        "baclofen/mechanism/receptor+tizanidine/mechanism/receptor/versus"
    )


def test_a_clone_is_named_by_its_parameters_in_their_order() -> None:
    clone = (("w", "40"), ("n", "3"))
    assert item_id((RECEPTOR,), "m", clone) == "baclofen/mechanism/receptor/m~w=40,n=3"


@pytest.mark.parametrize(
    "facts",
    [
        (RECEPTOR,),
        (TARGET, RECEPTOR),
        (RECEPTOR, "tizanidine/mechanism/receptor"),
        (RECEPTOR, TARGET, "diazepam/uses/one", "diazepam/uses/two"),
    ],
)
def test_facts_named_together_can_be_told_apart(facts: tuple[str, ...]) -> None:
    assert parted(joined(facts)) == tuple(sorted(facts))


@pytest.mark.parametrize("name", ["", "exam", "exam/receptor", "a/b/c/d", "a/b/c+d"])
def test_what_names_no_facts_has_none(name: str) -> None:
    assert parted(name) == ()


REVISIONS = {
    "single": "8f7f2b387f5bdaba",
    "multiple": "ec7784bd65f13404",
    "numeric": "40d90dec0af5bd21",
    "ordering": "354ec9689c61dd36",
    "matching": "685a4db039fe4b91",
    "short": "630ac826e548fac2",
    "cloze": "0793d8e06d98c04a",
}


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_the_revision_of_each_kind_is_pinned(item: Item) -> None:
    assert revision(item) == REVISIONS[item.kind]


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_what_is_not_asked_does_not_enter_the_revision(item: Item) -> None:
    changed = replace(
        item,
        id="another/id",
        take_away="another",
        explanation="another",
        worked=("another",),
        notes=(make_note(),),
        tags=("another",),
        facts=(),
        source=SourceSentence("another.md", 1, "another"),
    )
    assert revision(changed) == revision(item)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_the_stem_enters_the_revision(item: Item) -> None:
    assert revision(replace(item, stem="Another?")) != revision(item)


def test_rationale_and_order_of_options_do_not_enter_the_revision() -> None:
    item = make_single_item()
    options = tuple(replace(o, rationale="another") for o in reversed(item.options))
    assert revision(replace(item, options=options)) == revision(item)


def test_key_text_and_id_of_an_option_enter_the_revision() -> None:
    item = make_single_item()
    first, *rest = item.options
    seen = {
        revision(item),
        revision(replace(item, key="gaba-a")),
        revision(replace(item, options=(replace(first, text="another"), *rest))),
        revision(replace(item, options=(replace(first, id="another"), *rest))),
    }
    assert len(seen) == 4


def test_the_order_of_an_ordering_enters_the_revision() -> None:
    item = make_ordering_item()
    turned = replace(item, options=tuple(reversed(item.options)))
    assert revision(turned) != revision(item)


def test_the_order_of_keys_and_pairs_does_not_enter_the_revision() -> None:
    multiple, matching = make_multiple_item(), make_matching_item()
    assert revision(replace(multiple, keys=frozenset(["oral", "intrathecal"]))) == (
        revision(multiple)
    )
    turned = replace(matching, pairs=tuple(reversed(matching.pairs)))
    assert revision(turned) == revision(matching)


def test_a_decimal_is_the_same_however_it_is_written() -> None:
    item = make_numeric_item()
    assert revision(replace(item, value=Decimal("4.0"))) == revision(item)


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (make_single_item(), "gaba-b"),
        (make_multiple_item(), ["intrathecal", "oral"]),
        (make_numeric_item(), {"value": "4", "unit": "mg", "tolerance": "0"}),
        (make_ordering_item(), ["bound", "channels", "release", "reflex"]),
        (
            make_matching_item(),
            [
                ["dantrolene", "calcium-release"],
                ["diazepam", "gaba-a"],
                ["tizanidine", "alpha-2"],
            ],
        ),
        (make_short_item(), ["dantrolene", "Dantrium"]),
        (make_cloze_item(), ["GABA-B"]),
    ],
)
def test_the_answer_of_each_kind_is_written_down(item: Item, answer: object) -> None:
    assert answer_record(item) == answer
