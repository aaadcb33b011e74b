"""What conditions call for."""

from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.precautions import precaution_items
from baclofen_quiz.items.item import SingleItem
from desks import desk_of, items_of, must_be, names_of

DESK = desk_of(
    """
    ## Precautions

    - Gout: give plenty of fluids {#gout}
    - Myasthenia gravis: measure the vital capacity {#myasthenia}
    - Phaeochromocytoma: start an alpha blocker first {#tumour}
    - Diabetes mellitus: monitor blood sugar {#diabetes}
    - Glaucoma: use with caution {#glaucoma}
    - Deafness {#deafness}
    """
)


def test_advice_is_asked_of_the_condition_and_matched_once() -> None:
    assert names_of(precaution_items, DESK) == ["care-action", "match-actions"]
    items = {
        item.id.removeprefix("examplol/"): item
        for item in items_of(precaution_items, DESK)
    }
    asked = must_be(items["precautions/gout/care-action"], SingleItem)
    assert asked.stem == "With examplol, what does the monograph advise for gout?"
    [key] = [option.text for option in asked.options if option.id == asked.key]
    assert key == "Give plenty of fluids"


def test_care_in_general_tells_no_condition_from_another() -> None:
    refused = [d for d in precaution_items(DESK) if isinstance(d, Refusal)]
    assert refused[0] == Refusal(
        "examplol/precautions/glaucoma",
        "It asks for care in general, as most conditions do.",
    )


def test_watching_for_nothing_that_is_named_is_care_in_general() -> None:
    desk = desk_of("""
        ## Precautions

        - Hypokalaemia: monitor in patients at risk {#potassium}
        - Thyroid disease: observe for signs {#thyroid}
        - Gout: give plenty of fluids {#gout}
        """)
    refused = [d for d in precaution_items(desk) if isinstance(d, Refusal)]
    assert [d.fact_id.rpartition("/")[2] for d in refused if "general" in d.reason] == [
        "potassium",
        "thyroid",
    ]


def test_where_the_advice_cannot_be_asked_the_condition_is() -> None:
    desk = desk_of(
        """
        ## Precautions

        - Thyrotoxicosis: do not stop suddenly {#thyroid}
        - Hepatic impairment: start at low doses {#hepatic}
        - Diabetes mellitus: monitor blood glucose {#diabetes}
        - Phaeochromocytoma: start an alpha blocker first {#tumour}
        """
    )
    assert names_of(precaution_items, desk)[:2] == [
        "care-action",
        "condition-behind-action",
    ]


def test_advice_that_repeats_its_condition_is_not_asked() -> None:
    desk = desk_of("""
        ## Precautions

        - Gout: give plenty of fluids {#gout}
        - Myasthenia gravis: measure the vital capacity {#myasthenia}
        - Phaeochromocytoma: start an alpha blocker first {#tumour}
        - Liver disease: check liver function {#liver}
        """)
    refused = [d for d in precaution_items(desk) if isinstance(d, Refusal)]
    assert [(d.fact_id, "by itself" in d.reason) for d in refused] == [
        ("examplol/precautions/liver", True)
    ]


def test_advice_in_a_word_of_the_condition_is_not_asked() -> None:
    desk = desk_of(
        """
        ## Precautions

        - QT prolongation: stop drugs that prolong the interval {#qt}
        - Angle-closure glaucoma: avoid in untreated narrow angles {#angle}
        - Diabetes mellitus: monitor blood sugar {#diabetes}
        - Phaeochromocytoma: start an alpha blocker first {#tumour}
        """
    )
    told = "The condition tells what to do by itself."
    refused = [d for d in precaution_items(desk) if isinstance(d, Refusal)]
    assert [d.fact_id for d in refused if d.reason == told] == [
        "examplol/precautions/qt",
        "examplol/precautions/angle",
    ]
