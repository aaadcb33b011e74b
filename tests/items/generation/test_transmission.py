"""Transmitters, and the effect on transmission."""

from baclofen_quiz.items.generation.transmission import transmission_items
from baclofen_quiz.items.item import MultipleItem, Proof, SingleItem
from desks import bundled_desk, desk_of, must_be, names_of, only

DESK = bundled_desk()
EFFECT = "- Main effect: excitatory nerve transmission is inhibited {#effect}"


def desk_with(step: str, effect: str = EFFECT) -> list[str]:
    desk = desk_of(
        f"## Mechanism of action\n\n{effect}\n\n### Presynaptic events\n\n"
        f"- {step} {{#step}}\n"
    )
    return names_of(transmission_items, desk)


def test_the_effect_on_transmission_is_that_of_one_transmitter() -> None:
    item = must_be(only(transmission_items, DESK, "transmission"), SingleItem)
    assert item.stem.startswith("By lowering the release of glutamate, what does")
    assert item.key == "mechanism-main-effect"
    assert len(item.options) == 4
    assert item.facts == (
        "baclofen/mechanism/main-effect",
        "baclofen/mechanism/transmitter-release",
    )


def test_another_kind_and_another_direction_are_wrong_for_reasons_of_their_own() -> (
    None
):
    item = must_be(only(transmission_items, DESK, "transmission"), SingleItem)
    proofs = {o.id: o.certificate for o in item.options if o.certificate}
    assert (
        proofs["excitatory-enhanced"]
        .evidence[0]
        .startswith("disjoint:transmission-direction")
    )
    assert (
        proofs["inhibitory-enhanced"]
        .evidence[0]
        .startswith("disjoint:transmitter-kind")
    )
    wrong = [c for c in proofs.values() if c.proof is not Proof.TRUE]
    assert {c.proof for c in wrong} == {Proof.DISJOINT}


def test_without_a_transmitter_of_that_kind_the_effect_is_not_asked() -> None:
    assert desk_with("Release of glutamate and substance P falls") == [
        "transmission",
        "transmitters",
    ]
    assert desk_with("Calcium channels are inhibited") == []
    assert desk_with("Sparks fly") == []


def test_without_the_effect_only_the_transmitters_are_asked() -> None:
    step = "Release of glutamate and substance P falls"
    assert desk_with(step, "") == ["transmitters"]


def test_transmitters_that_the_monograph_leaves_unnamed_are_not_asked() -> None:
    assert desk_with("Reduced release of excitatory neurotransmitters") == []


def test_transmitters_are_asked_as_those_that_the_monograph_names() -> None:
    item = must_be(only(transmission_items, DESK, "transmitters"), MultipleItem)
    assert item.stem == (
        "Which two excitatory transmitters does the monograph name as released less"
        " under baclofen?"
    )
    keys = {option.text for option in item.options if option.id in item.keys}
    assert keys == {"Glutamate", "Substance P"}
    assert {option.text for option in item.options} - keys == {"GABA", "Glycine"}
