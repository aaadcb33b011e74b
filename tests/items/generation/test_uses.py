import pytest

from baclofen_quiz.items.generation.uses import use_items
from baclofen_quiz.items.item import MatchingItem, MultipleItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

TEXT = """
    ## Uses

    ### Approved indications

    - Spasticity due to:
      - Multiple sclerosis {#ms}
      - Cerebral palsy {#cp}
      - Brain injury {#injury}

    ### Off-label uses

    - Alcohol use disorder {#alcohol}
    - Tourette syndrome {#tourette}
    - Dystonia {#dystonia}
    """


def test_uses_are_chosen_by_their_heading_without_their_container() -> None:
    item = must_be(items_of(use_items, desk_of(TEXT))[0], MultipleItem)
    assert '"Approved indications"' in item.stem
    keys = {o.text for o in item.options if o.id in item.keys}
    assert keys == {"Multiple sclerosis", "Cerebral palsy", "Brain injury"}


def test_what_is_approved_somewhere_is_no_wrong_answer_for_approved_uses() -> None:
    item = must_be(items_of(use_items, desk_of(TEXT))[0], MultipleItem)
    assert "Alcohol use disorder" not in {option.text for option in item.options}


def test_a_use_under_two_headings_is_sorted_under_none() -> None:
    item = must_be(
        only(
            use_items,
            desk_of(f"{TEXT.rstrip()}\n    - Brain injury {{#injury-again}}\n"),
            "sort-uses",
        ),
        MatchingItem,
    )
    assert "Brain injury" not in {option.text for option in item.left}


def test_one_heading_is_no_question() -> None:
    assert items_of(use_items, desk_of(TEXT[: TEXT.index("    ### Off")])) == []


def test_a_long_name_is_shown_without_what_comes_with_it() -> None:
    shown = {
        option.text
        for item in items_of(use_items, bundled_desk())
        if isinstance(item, MultipleItem)
        for option in item.options
    }
    assert "Gastro-oesophageal reflux disease" in shown


LIMITS = """
    ## Uses

    - Angina: long-term prevention of attacks {#angina}
    - Heart failure: extended-release form alone {#failure}
    - Infarction: in haemodynamically stable patients {#infarction}
    - Thyrotoxicosis: to relieve palpitations and tremor {#thyroid}
    """


def test_additions_to_uses_are_asked_one_by_one_and_matched() -> None:
    names = names_of(use_items, desk_of(LIMITS))
    assert names == ["use-limit", "match-use-limits"]


def test_an_addition_to_another_use_is_a_wrong_answer() -> None:
    item = must_be(only(use_items, desk_of(LIMITS), "use-limit"), SingleItem)
    wrong = next(o for o in item.options if o.id != item.key)
    assert wrong.rationale.startswith("This is added to ")


@pytest.mark.parametrize("model", ["uses-listed", "sort-uses"])
def test_the_bundled_uses_are_asked(model: str) -> None:
    assert model in names_of(use_items, bundled_desk())
