from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.populations import population_items
from baclofen_quiz.items.item import SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, only


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


def test_a_wrong_sign_is_an_effect_that_the_monograph_states() -> None:
    item = must_be(only(population_items, bundled_desk(), "infant-watch"), SingleItem)
    for option in item.options:
        assert option.certificate
        assert any(e.startswith("baclofen/") for e in option.certificate.evidence)


def test_what_holds_of_some_infants_is_not_asked_of_all() -> None:
    desk = desk_of("""
        ## Special populations

        ### Lactation

        - Monitor infants of mothers taking more than 40 mg/day for sedation {#infant}
        """)
    (refused,) = population_items(desk)
    assert isinstance(refused, Refusal)
    assert "some infants" in refused.reason
