"""Channels, and the movement of ions."""

from dataclasses import replace

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.ions import ion_items
from baclofen_quiz.items.item import Proof, SingleItem
from baclofen_quiz.items.lexicon import Concept
from desks import bundled_desk, bundled_lexicon, must_be, names_of, only

DESK = bundled_desk()


def test_the_inhibited_channel_stands_in_a_grid_of_ion_and_gate() -> None:
    item = must_be(only(ion_items, DESK, "channel"), SingleItem)
    proofs = {o.text: o.certificate.proof for o in item.options if o.certificate}
    assert proofs == {
        "Voltage-gated calcium channel": Proof.TRUE,
        "Voltage-gated sodium channel": Proof.FUNCTIONAL,
        "Ligand-gated sodium channel": Proof.FUNCTIONAL,
        "Ligand-gated chloride channel": Proof.DENIED,
    }


def test_the_movement_of_ions_is_one_of_two_ions_and_two_directions() -> None:
    item = must_be(only(ion_items, DESK, "flow"), SingleItem)
    proofs = {o.text: o.certificate.proof for o in item.options if o.certificate}
    assert proofs == {
        "Potassium ions flow out": Proof.TRUE,
        "Potassium ions flow in": Proof.DISJOINT,
        "Chloride ions flow in": Proof.DENIED,
        "Chloride ions flow out": Proof.DENIED,
    }


def test_a_channel_of_which_nothing_is_known_is_no_option() -> None:
    lexicon = bundled_lexicon()
    added = Concept("proton-channel", "channel", "voltage-gated proton channel")
    concepts = {"proton-channel": added, **lexicon.concepts}
    desk = Desk(DESK.monograph, replace(lexicon, concepts=concepts))
    item = must_be(only(ion_items, desk, "channel"), SingleItem)
    assert len(item.options) == 4
    assert "Voltage-gated proton channel" not in {o.text for o in item.options}


def test_a_flow_that_nothing_refutes_silences_the_question() -> None:
    lexicon = bundled_lexicon()
    added = Concept("proton-flow", "flow", "protons flow in", traits={"ion": "proton"})
    desk = Desk(
        DESK.monograph,
        replace(lexicon, concepts={"proton-flow": added, **lexicon.concepts}),
    )
    assert names_of(ion_items, desk) == ["channel"]
