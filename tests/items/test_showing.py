import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.item import Item, MultipleItem, SingleItem
from baclofen_quiz.items.showing import (
    in_order,
    keeps_order,
    key_places,
    shown_options,
    shown_order,
    shown_right,
)
from factories import (
    make_items,
    make_matching_item,
    make_multiple_item,
    make_option,
    make_options,
    make_ordering_item,
    make_single_item,
)

SEEDS = st.integers(0, 10_000)


def _ids(item: Item, seed: int = 0) -> tuple[str, ...]:
    return shown_order(item, seed)


def _texts(*texts: str) -> SingleItem:
    options = tuple(make_option(f"o{n}", text=text) for n, text in enumerate(texts))
    return make_single_item(options=options, key="o0")


def _many(count: int, size: int = 4) -> list[SingleItem]:
    ids = [f"o{n}" for n in range(size)]
    return [
        make_single_item(id=f"baclofen/x/{n}/m", options=make_options(*ids), key="o0")
        for n in range(count)
    ]


def test_the_order_of_seed_0_is_this_one_on_every_machine() -> None:
    assert _ids(make_multiple_item()) == (
        "oral",
        "intrathecal",
        "epidural",
        "intravenous",
    )


@given(SEEDS)
def test_showing_permutes_and_changes_nothing_else(seed: int) -> None:
    item = make_multiple_item()
    shown = shown_options(item, seed)
    assert sorted(shown, key=repr) == sorted(item.options, key=repr)
    assert shown == shown_options(item, seed)


@given(SEEDS)
def test_the_order_in_the_file_does_not_matter(seed: int) -> None:
    item = make_multiple_item()
    turned = make_multiple_item(options=tuple(reversed(item.options)))
    assert shown_options(item, seed) == shown_options(turned, seed)


def test_every_order_of_three_options_comes_up() -> None:
    assert len({_ids(make_single_item(), seed) for seed in range(200)}) == 6


@pytest.mark.parametrize(
    "item", [make_single_item(fixed_order=True), make_multiple_item(fixed_order=True)]
)
def test_a_fixed_order_stays(item: SingleItem | MultipleItem) -> None:
    assert all(shown_options(item, seed) == item.options for seed in range(20))
    assert keeps_order(item)


def test_numbers_ascend_whatever_the_seed() -> None:
    item = _texts("12 mg", "4 mg", "10 mg", "500 mcg")
    for seed in range(20):
        shown = [option.text for option in shown_options(item, seed)]
        assert shown == ["500 mcg", "4 mg", "10 mg", "12 mg"]


def test_words_with_one_number_among_them_are_shuffled() -> None:
    item = _texts("12 mg", "none", "10 mg")
    assert not keeps_order(item)
    assert len({_ids(item, seed) for seed in range(100)}) == 6


@given(SEEDS)
def test_an_ordering_is_never_shown_in_the_right_order(seed: int) -> None:
    item = make_ordering_item(options=make_options("first", "second"))
    assert _ids(item, seed) == ("second", "first")


@given(SEEDS)
def test_a_matching_never_stands_with_partners_side_by_side(seed: int) -> None:
    item = make_matching_item(
        left=make_options("a", "b"),
        right=make_options("x", "y"),
        pairs=(("a", "x"), ("b", "y")),
    )
    assert [option.id for option in shown_right(item, seed)] == ["y", "x"]


def test_the_right_side_of_a_matching_is_shuffled_and_numbers_ascend() -> None:
    item = make_matching_item()
    assert len({_ids(item, seed) for seed in range(200)}) > 20
    doses = make_matching_item(
        right=tuple(
            make_option(name, text=text)
            for name, text in (("x", "20 mg"), ("y", "5 mg"), ("z", "10 mg"))
        ),
        pairs=(("tizanidine", "x"), ("diazepam", "y"), ("dantrolene", "z")),
    )
    assert _ids(doses) == ("y", "z", "x")


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_the_shown_order_names_every_option_once(item: Item) -> None:
    options = getattr(item, "right", getattr(item, "options", ()))
    order = shown_order(item, 7)
    assert sorted(order) == sorted(option.id for option in options)
    assert tuple(option.id for option in in_order(options, order)) == order


# --- the key's place --------------------------------------------------------------


@given(SEEDS)
def test_the_places_dealt_are_even_within_each_number_of_options(seed: int) -> None:
    items = _many(40, size=4)
    dealt = list(key_places(items, seed).values())
    assert [dealt.count(place) for place in range(4)] == [10] * 4


def test_the_key_stands_where_it_was_dealt() -> None:
    items = _many(12)
    places = key_places(items, 3)
    for item in items:
        shown = [option.id for option in shown_options(item, 3, places)]
        assert shown.index("o0") == places[item.id]
        assert sorted(shown) == ["o0", "o1", "o2", "o3"]


def test_items_of_fixed_order_are_made_up_for() -> None:
    fixed = [
        make_single_item(id=f"fixed/{n}", fixed_order=True, key="gaba-b")
        for n in range(5)
    ]
    free = [make_single_item(id=f"free/{n}") for n in range(10)]
    places = key_places([*fixed, *free], 0)
    assert sorted(places.values()) == [0] * 5 + [1] * 5
    assert set(places) == {item.id for item in free}


def test_other_kinds_are_dealt_no_place() -> None:
    assert set(key_places(make_items(), 0)) == {make_single_item().id}


def test_the_deal_does_not_depend_on_the_order_of_the_items() -> None:
    items = _many(17)
    assert key_places(items, 5) == key_places(reversed(items), 5)


def test_a_hash_alone_spreads_the_key_too() -> None:
    places = [_ids(item).index("o0") for item in _many(400)]
    assert all(70 <= places.count(place) <= 130 for place in range(4))


def test_an_item_whose_key_is_no_option_is_dealt_no_place() -> None:
    draft = make_single_item(options=_texts("10", "20", "30").options, key="nobody")

    assert key_places([draft], 0) == {}
