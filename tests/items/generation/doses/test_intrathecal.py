"""The intrathecal route: test, pump, candidates, care."""

from baclofen_quiz.items.generation.doses.intrathecal import intrathecal_items
from baclofen_quiz.items.item import Proof, SingleItem
from desks import bundled_desk, desk_of, must_be, names_of, only

DESK = bundled_desk()
PUMP = """
## Available forms

- Intrathecal injection: not for {routes} use {{#only}}

## Dosage and administration

### Intrathecal examplol

- Delivery: implanted pump, straight into the cerebrospinal fluid {{#pump}}
"""


def test_the_test_dose_stands_beside_slips_of_the_point() -> None:
    item = must_be(only(intrathecal_items, DESK, "test-dose"), SingleItem)
    assert [option.text.replace("\u00a0", " ") for option in item.options] == [
        "2.5 to 5 mcg",
        "25 to 50 mcg",
        "250 to 500 mcg",
        "2,500 to 5,000 mcg",
    ]


def test_routes_that_the_monograph_denies_are_wrong_ways_to_deliver() -> None:
    item = must_be(only(intrathecal_items, DESK, "delivery"), SingleItem)
    proofs = [o.certificate.proof for o in item.options if o.certificate]
    assert proofs.count(Proof.DENIED) == 3
    assert item.key == "dosing-intrathecal-pump"


def test_too_few_denied_routes_make_no_question() -> None:
    desk = desk_of(PUMP.format(routes="intravenous or epidural"))
    assert names_of(intrathecal_items, desk) == []


def test_another_drug_with_a_pump_is_asked_the_same_way() -> None:
    desk = desk_of(PUMP.format(routes="intravenous, subcutaneous or epidural"))
    item = only(intrathecal_items, desk, "delivery")
    assert item.stem.startswith("How is examplol delivered straight into")


def test_uses_that_the_route_has_been_tried_for_are_no_wrong_options() -> None:
    item = must_be(only(intrathecal_items, DESK, "intrathecal-candidate"), SingleItem)
    ids = {option.id for option in item.options}
    assert not ids & {"uses-dystonia", "uses-neuropathic-pain", "uses-spinal-myoclonus"}
    assert item.stem.startswith("For a patient with which problem does the monograph")


def test_signs_of_too_much_drug_are_no_wrong_reason_for_care() -> None:
    item = must_be(only(intrathecal_items, DESK, "titration-reason"), SingleItem)
    assert {option.id for option in item.options} == {
        "dosing-intrathecal-titration",
        "contraindications-parkinson",
        "precautions-diabetes",
    }


def test_without_other_uses_and_concerns_nothing_is_asked() -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Intrathecal examplol\n\n"
        "- Who: severe spasticity that oral treatment does not control\n"
        "- Titration: with care, because of central nervous system depression\n"
    )
    assert names_of(intrathecal_items, desk) == []
