"""Adverse effects under their headings, and when they come."""

from baclofen_quiz.items.generation.adverse import adverse_items
from baclofen_quiz.items.item import MatchingItem, MultipleItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, only

TEXT = """
    ## Adverse effects

    - Hiccups, especially after meals {#hiccups}
    - Tremor, especially in the cold {#tremor}
    - Deafness, especially with long treatment {#deafness}
    """


def test_frequencies_hold_as_the_monograph_states_them_and_kinds_by_themselves() -> (
    None
):
    for item in items_of(adverse_items, bundled_desk()):
        if item.model == "listed-effects":
            common = "common" in item.stem
            assert common is ("the monograph" in item.stem)
            must_be(item, MultipleItem)


def test_effects_that_fit_one_heading_only_are_sorted() -> None:
    desk = bundled_desk()
    item = must_be(only(adverse_items, desk, "sort-effects"), MatchingItem)
    assert {option.text for option in item.left} >= {"Nausea", "Bradycardia", "Tremor"}
    assert len(item.right) == 3


def test_the_likeliest_setting_is_asked_where_there_are_three() -> None:
    item = must_be(only(adverse_items, desk_of(TEXT), "likeliest-setting"), SingleItem)
    assert item.stem == "In which setting is hiccups under examplol likeliest?"
    assert {option.text for option in item.options} == {
        "After meals",
        "In the cold",
        "With long treatment",
    }


def test_the_setting_of_an_overdose_is_not_asked() -> None:
    text = TEXT + "\n\n    ### Signs of overdose\n\n    - Coma {#coma}\n"
    items = items_of(adverse_items, desk_of(text))
    assert not any("coma" in item.id for item in items)
