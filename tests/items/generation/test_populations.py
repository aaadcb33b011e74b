from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.populations import population_items
from baclofen_quiz.items.item import MatchingItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, only

TEXT = """
    ## Special populations

    ### Pregnancy

    - Use only if clearly needed {#use}
    - Crosses the placenta {#placenta}

    ### Obesity

    - Dosing by actual weight with a cap {#obesity}

    ### Older adults

    - Hearing: loss is likelier {#hearing}
    """


def _said(item: MatchingItem) -> dict[str, str]:
    texts = {o.id: o.text for o in (*item.left, *item.right)}
    return {texts[left]: texts[right] for left, right in item.pairs}


def test_populations_are_matched_to_what_holds_for_them() -> None:
    item = must_be(
        only(population_items, desk_of(TEXT), "match-populations"), MatchingItem
    )
    assert _said(item) == {
        "Pregnancy": "Use only if clearly needed",
        "Obesity": "Dosing by actual weight with a cap",
        "Older adults: hearing": "Loss is likelier",
    }


def test_a_topic_that_names_its_population_stands_alone() -> None:
    item = must_be(
        only(population_items, bundled_desk(), "match-populations"), MatchingItem
    )
    assert "Use in pregnancy" in _said(item)


def test_what_a_nursed_infant_is_watched_for_is_of_another_system_than_the_rest() -> (
    None
):
    item = must_be(only(population_items, bundled_desk(), "infant-watch"), SingleItem)
    assert item.key == "sedation"
    assert "dizziness" not in {option.id for option in item.options}


def test_a_sign_without_others_beside_it_is_refused() -> None:
    desk = desk_of("""
        ## Special populations

        ### Lactation

        - Monitor the infant for bradycardia {#infant}
        """)
    assert items_of(population_items, desk) == []
    (refused,) = population_items(desk)
    assert isinstance(refused, Refusal)
