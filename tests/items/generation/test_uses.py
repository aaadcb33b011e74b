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


def test_an_explanation_does_not_take_the_asked_uses_for_all_of_them() -> None:
    item = items_of(use_items, desk_of(TEXT))[0]
    assert item.explanation.startswith("Of these, ")
    assert item.explanation.endswith("the others stand elsewhere.")


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


def _shown(text: str) -> set[str]:
    return {
        option.text
        for item in items_of(use_items, desk_of(text))
        if isinstance(item, MultipleItem)
        for option in item.options
    }


def test_a_use_is_shown_as_it_is_stated_not_cut_short() -> None:
    text = TEXT.replace("- Dystonia", "- Heart failure with left ventricular thrombus")
    assert "Heart failure with left ventricular thrombus" in _shown(text)


def test_a_use_that_would_catch_the_eye_by_its_length_is_left_out() -> None:
    long = "- Dystonia of the neck after an injury in childhood"
    assert long[2:] not in _shown(TEXT.replace("- Dystonia", long))


def test_a_use_with_a_note_is_no_wrong_answer_under_another_heading() -> None:
    for item in items_of(use_items, bundled_desk()):
        shown = (
            {option.text for option in item.options}
            if isinstance(item, MultipleItem)
            else set()
        )
        assert not ("Cerebral palsy" in shown and "Off-label" in item.stem)


PURPOSES = """
    ## Uses

    - Angina: long-term prevention of attacks {#angina}
    - Chronic heart failure: extended-release form alone {#failure}
    - Gout: to lower uric acid {#gout}
    - Thyrotoxicosis: to relieve palpitations and tremor {#thyroid}
    """


def test_purposes_are_asked_beside_other_purposes() -> None:
    item = must_be(only(use_items, desk_of(PURPOSES), "use-purpose"), SingleItem)
    assert {option.text for option in item.options} == {
        "Long-term prevention of attacks",
        "To relieve palpitations and tremor",
        "To lower uric acid",
    }


def test_two_purposes_are_too_few() -> None:
    text = PURPOSES.replace("to lower uric acid", "in adults")
    assert "use-purpose" not in names_of(use_items, desk_of(text))


AMONG = """
    ## Uses

    - Angina {#angina}
    - Thyrotoxicosis {#thyroid}

    ## Contraindications

    - Asthma {#asthma}
    - Severe asthma {#severe}
    - Pregnancy {#pregnancy}
    - Thyrotoxicosis {#thyroid-too}

    ## Precautions

    - Diabetes mellitus: monitor blood sugar {#diabetes}
    """


def test_uses_without_headings_stand_beside_conditions_of_other_sections() -> None:
    item = must_be(only(use_items, desk_of(AMONG), "used-for"), MultipleItem)
    others = {o.text for o in item.options if o.id not in item.keys}
    assert others == {"Asthma", "Diabetes mellitus"}


def test_a_list_without_fit_neighbours_borrows_from_other_sections() -> None:
    text = f"""
    ## Uses

    ### Approved indications

    - Angina {{#angina}}
    - Hypertension {{#pressure}}

    ### Off-label uses

    - Tourette syndrome {{#tourette}}
    {AMONG[AMONG.index("    ## Contra") :]}
    """
    item = must_be(only(use_items, desk_of(text), "uses-listed"), MultipleItem)
    others = {o.text for o in item.options if o.id not in item.keys}
    assert len(others) > 1


def test_what_other_drugs_are_used_for_comes_before_conditions_of_care() -> None:
    items = items_of(use_items, bundled_desk())
    (item,) = (
        i
        for i in items
        if "baclofen/uses/tourette" in i.facts and i.model == "uses-listed"
    )
    chosen = must_be(item, MultipleItem)
    others = {o.text: o.rationale for o in chosen.options if o.id not in chosen.keys}
    assert others.keys() == {"Malignant hyperthermia", "Multiple sclerosis"}
    assert others["Malignant hyperthermia"] == (
        "Malignant hyperthermia: named for dantrolene, not for baclofen."
    )


def test_a_use_of_another_drug_that_the_drug_shares_is_no_wrong_answer() -> None:
    text = """
        ## Uses

        ### Approved indications

        - Malignant hyperthermia {#heat}
          > [!NOTE] By country.

        ### Off-label uses

        - Gastro-oesophageal reflux disease {#reflux}
        - Tourette syndrome {#tourette}

        ## Precautions

        - Diabetes mellitus: monitor blood sugar {#diabetes}

        ## Comparison with other muscle relaxants

        - Cyclobenzaprine: meant for acute painful spasm {#cyclobenzaprine}
        - Tizanidine: the treatment of epilepsy {#tizanidine}
        - Dantrolene: the treatment of malignant hyperthermia {#dantrolene}
        """
    item = must_be(only(use_items, desk_of(text), "uses-listed"), MultipleItem)
    others = {o.text for o in item.options if o.id not in item.keys}
    assert others == {"Diabetes mellitus", "Epilepsy"}


@pytest.mark.parametrize("model", ["uses-listed", "sort-uses"])
def test_the_bundled_uses_are_asked(model: str) -> None:
    assert model in names_of(use_items, bundled_desk())


def test_an_adverse_effect_stands_beside_uses_only_where_conditions_are_too_few() -> (
    None
):
    text = """
        ## Therapeutic uses

        - Gout {#gout}
        - Psoriasis {#psoriasis}

        ## Precautions

        - Epilepsy: fits may come more often {#epilepsy}
        - Glaucoma: the pressure may rise {#glaucoma}

        ## Side effects

        - Constipation {#constipation}
        - Headache {#headache}
        """
    assert _beside_uses(text) == {"Epilepsy", "Glaucoma"}
    fewer = text.replace("- Glaucoma: the pressure may rise {#glaucoma}", "")
    assert _beside_uses(fewer) & {"Constipation", "Headache"}


def _beside_uses(text: str) -> set[str]:
    item = must_be(only(use_items, desk_of(text), "used-for"), MultipleItem)
    return {option.text for option in item.options if option.id not in item.keys}
