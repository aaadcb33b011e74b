"""Adverse effects under their headings, and when they come."""

from baclofen_quiz.items.generation.adverse import adverse_items
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import MatchingItem, MultipleItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, only

TEXT = """
    ## Adverse effects

    - Hiccups, especially after meals {#hiccups}
    - Tremor, especially in the cold {#tremor}
    - Deafness, especially with long treatment {#deafness}
    """


def test_every_heading_holds_as_the_monograph_states_it() -> None:
    asked = [
        must_be(item, MultipleItem)
        for item in items_of(adverse_items, bundled_desk())
        if item.model == "listed-effects"
    ]
    assert len(asked) >= 3
    assert all("does the monograph list among the" in item.stem for item in asked)


def test_no_effect_is_asked_by_its_heading_twice() -> None:
    asked = [
        fact for item in items_of(adverse_items, bundled_desk()) for fact in item.facts
    ]
    assert len(asked) == len(set(asked))


def test_what_others_list_elsewhere_is_not_asked_by_heading() -> None:
    refused = [d for d in adverse_items(bundled_desk()) if isinstance(d, Refusal)]
    assert {
        draft.fact_id.rpartition("/")[2]
        for draft in refused
        if draft.reason.startswith("Others list it elsewhere")
    } == {
        "dry-mouth",
        "confusion",
        "depression",
        "visual-disturbances",
        "bradycardia",
        "hypothermia",
    }


def test_effects_that_fit_one_heading_only_are_sorted() -> None:
    desk = bundled_desk()
    item = must_be(only(adverse_items, desk, "sort-effects"), MatchingItem)
    assert {option.text for option in item.left} == {
        "Coma",
        "Respiratory depression",
        "Seizures",
        "Constipation",
        "Headache",
        "Nausea",
    }
    assert len(item.right) == 2


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
