import pytest

from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.products import product_items
from baclofen_quiz.items.item import MatchingItem, MultipleItem, Proof, SingleItem
from desks import bundled_desk, desk_of, must_be, names_of, only

TEXT = """
    ## Identity

    - Routes: oral and intravenous {#routes}

    ## Brand names

    - Firstol: tablets and oral concentrate {#firstol}
    - Secondol: tablets {#secondol}

    ## Available forms

    - Tablets: 10 mg and 20 mg {#tablets}
    - Capsules: 150 mg {#capsules}
    - Oral concentrate: 20 mg/mL {#concentrate}
    """


def test_a_brand_is_asked_by_its_form_among_the_other_forms() -> None:
    item = must_be(only(product_items, desk_of(TEXT), "brand-form"), SingleItem)
    assert item.facts == ("examplol/identity/secondol",)
    assert {o.text for o in item.options} == {"Tablets", "Capsules", "Oral concentrate"}


def test_a_form_that_a_brand_has_beside_another_is_no_wrong_answer() -> None:
    reasons = [d for d in product_items(desk_of(TEXT)) if isinstance(d, Refusal)]
    assert [r.fact_id for r in reasons] == ["examplol/identity/firstol"]


def test_names_of_slow_release_are_one_and_a_country_is_no_part_of_a_form() -> None:
    desk = desk_of("""
        ## Brand names

        - Firstol: modified-release tablets {#firstol}
        - Secondol: extended-release tablets, U.S. {#secondol}

        ## Available forms

        - Effervescent granules: 10 mg {#granules}
        - Concentrated solution: 20 mg/mL {#concentrate}
        """)
    item = must_be(only(product_items, desk, "brand-form"), SingleItem)
    texts = {o.text for o in item.options}
    assert texts == {
        "Modified-release tablets",
        "Effervescent granules",
        "Concentrated solution",
    }
    shown = {
        o.text for d in product_items(desk) for o in must_be(d, SingleItem).options
    }
    assert "Extended-release tablets" in shown


def test_strengths_are_matched_where_three_forms_have_their_own() -> None:
    item = must_be(only(product_items, desk_of(TEXT), "match-strengths"), MatchingItem)
    assert {o.text for o in item.right} == {
        "10\u00a0mg and 20\u00a0mg",
        "150\u00a0mg",
        "20\u00a0mg/mL",
    }


def test_two_forms_are_too_few_to_match() -> None:
    short = TEXT[: TEXT.index("    - Oral concentrate")]
    assert "match-strengths" not in names_of(product_items, desk_of(short))


def test_routes_that_are_ruled_out_are_wrong_by_that_statement() -> None:
    item = must_be(only(product_items, bundled_desk(), "routes"), MultipleItem)
    wrong = [o for o in item.options if o.id not in item.keys]
    assert {o.certificate.proof for o in wrong if o.certificate} == {Proof.DENIED}


def test_routes_are_wrong_that_a_complete_list_does_not_name() -> None:
    item = must_be(only(product_items, desk_of(TEXT), "routes"), MultipleItem)
    wrong = [o for o in item.options if o.id not in item.keys]
    assert {o.certificate.proof for o in wrong if o.certificate} == {Proof.CLOSED_LIST}


@pytest.mark.parametrize("routes", ["oral", "not for intravenous use"])
def test_one_route_is_no_choice_of_several(routes: str) -> None:
    desk = desk_of(f"""
        ## Identity

        - Routes: {routes} {{#routes}}
        """)
    assert "routes" not in names_of(product_items, desk)


def _brands(*lines: str) -> list[str]:
    listed = "".join(f"- {line}\n" for line in lines)
    desk = desk_of(
        f"## Identity\n\n### Brand names\n\n{listed}\n### Forms\n\n"
        "- Prolonged-release tablets: 5 mg\n- Oral suspension: 1 mg/mL\n"
        "- Metered-dose inhaler: 100 mcg per puff\n- Injection: 2 mg/mL\n"
        "- Cream: 1 mg/g\n"
    )
    found = (d for d in product_items(desk) if isinstance(d, SingleItem))
    return [option.text for item in found for option in item.options]


def test_a_form_that_may_be_the_brand_s_own_is_no_wrong_option() -> None:
    assert "Metered-dose inhaler" not in _brands("Puffo (breath-actuated inhaler)")
    assert "Oral suspension" not in _brands("Duo (tablets, suspension)")
    assert "Prolonged-release tablets" in _brands("Quicko (immediate-release tablets)")


def test_a_brand_of_which_a_longer_name_is_listed_is_not_asked() -> None:
    texts = _brands("Duo (injection)", "Duo Retard (prolonged-release tablets)")
    assert texts.count("Injection") == 1


def test_a_strength_of_a_puff_is_not_matched_without_it() -> None:
    desk = desk_of(
        "## Identity\n\n### Forms\n\n- Tablets: 2 mg\n- Syrup: 3 mg/5 mL\n"
        "- Injection: 5 mg/mL\n- Metered-dose inhaler: 100 mcg per puff\n"
    )
    item = must_be(only(product_items, desk, "match-strengths"), MatchingItem)
    assert {o.text for o in item.left} == {"Tablets", "Syrup", "Injection"}
