"""What is ruled out, and what only calls for care."""

from baclofen_quiz.items.generation.care_lists import care_list_items, ruled_out_items
from baclofen_quiz.items.item import MultipleItem
from desks import desk_of, items_of, must_be, only

DESK = desk_of(
    """
    ## Contraindications

    - Hypersensitivity to examplol {#allergy}
    - Cardiogenic shock {#shock}
    - Severe bradycardia (relative) {#slow}
    - Glaucoma: the pupil may widen {#glaucoma}
      > [!NOTE] A warning elsewhere.

    ## Precautions

    - Gout: give plenty of fluids {#gout}
    - Renal impairment: lower the dose {#renal}
    - Moon sickness: lower the dose {#moon}
    """
)


def texts(item: MultipleItem) -> set[str]:
    return {option.text for option in item.options if option.id in item.keys}


def test_what_is_ruled_out_is_asked_against_what_calls_for_care() -> None:
    item = must_be(only(ruled_out_items, DESK, "listed"), MultipleItem)
    assert texts(item) == {"Hypersensitivity", "Cardiogenic shock"}
    assert len(items_of(ruled_out_items, DESK)) == 1


def test_what_calls_for_care_is_asked_against_what_is_ruled_out() -> None:
    item = must_be(only(care_list_items, DESK, "listed-precautions"), MultipleItem)
    assert texts(item) == {"Gout", "Moon sickness", "Renal impairment"}


def test_what_is_forbidden_or_disputed_stands_in_neither_list() -> None:
    desk = desk_of(
        """
        ## Contraindications

        - Cardiogenic shock {#shock}
        - Sick sinus syndrome {#sinus}
        - Glaucoma {#glaucoma}
        - Glaucoma: relative {#glaucoma-level}
          > [!WARNING] Disputed: another text only asks for care.

        ## Precautions

        - Asthma: contraindicated if severe {#asthma}
        - Shock: give fluids first {#shock-care}
        - Gout: give plenty of fluids {#gout}
        - Moon sickness: keep warm {#moon}
        """
    )
    listed = must_be(only(care_list_items, desk, "listed-precautions"), MultipleItem)
    assert {o.text for o in listed.options} == {
        "Cardiogenic shock",
        "Sick sinus syndrome",
        "Gout",
        "Moon sickness",
    }


def test_a_condition_on_both_lists_is_asked_on_neither() -> None:
    desk = desk_of(
        """
        ## Contraindications

        - Hypersensitivity to examplol {#allergy}
        - Hypoglycaemia (during an episode) {#low}
        - Cardiogenic shock {#shock}

        ## Precautions

        - Hypoglycaemia: monitor blood glucose {#low-care}
        - Gout: give plenty of fluids {#gout}
        - Moon sickness: keep warm {#moon}
        """
    )
    for make, model in (
        (ruled_out_items, "listed"),
        (care_list_items, "listed-precautions"),
    ):
        item = must_be(only(make, desk, model), MultipleItem)
        assert not any("ypoglyc" in option.text for option in item.options)
