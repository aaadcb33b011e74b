"""Receptor, ligand, and what the drug leaves alone."""

from dataclasses import replace

import pytest

from baclofen_quiz.items.generation.mechanism import mechanism_items
from baclofen_quiz.items.item import Item, SingleItem
from desks import (
    bundled_desk,
    bundled_lexicon,
    desk_of,
    items_of,
    must_be,
    names_of,
    only,
)


def texts(item: Item) -> dict[str, str]:
    return {option.id: option.text for option in must_be(item, SingleItem).options}


def test_the_receptor_stands_beside_a_denied_one_and_those_of_other_drugs() -> None:
    item = only(mechanism_items, bundled_desk(), "receptor")
    assert item.stem == "At which receptor is baclofen an agonist?"
    assert texts(item) == {
        "mechanism-receptor": "GABA-B receptor",
        "mechanism-no-gaba-a": "GABA-A receptor",
        "nicotinic-receptor": "Nicotinic acetylcholine receptor",
        "comparison-tizanidine-target": (
            "\N{GREEK SMALL LETTER ALPHA}2-adrenergic receptor"
        ),
    }


def test_a_denied_receptor_is_told_to_be_that_of_another_drug() -> None:
    item = must_be(only(mechanism_items, bundled_desk(), "receptor"), SingleItem)
    said = {option.id: option.rationale for option in item.options}
    assert said["mechanism-no-gaba-a"].endswith("It is the receptor of diazepam.")


def test_another_kind_of_ligand_is_told_to_be_that_of_a_compared_drug() -> None:
    item = must_be(only(mechanism_items, bundled_desk(), "ligand"), SingleItem)
    modulator, antagonist = (
        next(option for option in item.options if option.id == kind)
        for kind in ("modulator", "antagonist")
    )
    assert "The monograph says so of diazepam." in modulator.rationale
    assert modulator.certificate is not None
    assert modulator.certificate.evidence[-1] == "baclofen/comparison/diazepam.target"
    assert "The monograph says so" not in antagonist.rationale


def test_an_antagonist_is_asked_for_as_one() -> None:
    desk = desk_of(
        """
        ## Mechanism of action

        - Receptor: antagonist at GABA-B receptors {#receptor}

        ## Comparison with other muscle relaxants

        - Tizanidine: acts at alpha-2 adrenergic receptors {#tizanidine}
        """
    )
    assert only(mechanism_items, desk, "receptor").stem == (
        "At which receptor is examplol an antagonist?"
    )
    item = must_be(only(mechanism_items, desk, "ligand"), SingleItem)
    key = next(option for option in item.options if option.id == item.key)
    assert key.text == "Antagonist"


@pytest.mark.parametrize(
    "statement",
    [
        "Receptor: agonist at sigma receptors",
        "Receptor: blocker of GABA-B receptors",
        "Sigma receptors: no direct action",
    ],
)
def test_a_receptor_that_the_lexicon_does_not_know_is_not_asked(statement: str) -> None:
    desk = desk_of(f"## Mechanism of action\n\n- {statement} {{#receptor}}\n")
    assert names_of(mechanism_items, desk) == []


def test_beside_too_few_other_receptors_its_own_is_not_asked() -> None:
    small = replace(
        bundled_lexicon(),
        concepts={
            name: concept
            for name, concept in bundled_lexicon().concepts.items()
            if "drugs" not in concept.traits
        },
    )
    text = "## Mechanism of action\n\n- Receptor: agonist at GABA-B receptors {#own}\n"
    assert "receptor" in names_of(mechanism_items, desk_of(text))
    assert "receptor" not in names_of(mechanism_items, desk_of(text, small))


def test_a_second_receptor_of_the_drug_is_no_wrong_option() -> None:
    desk = desk_of(
        """
        ## Mechanism of action

        - Receptor: agonist at GABA-B receptors {#receptor}
        - Second receptor: agonist at nicotinic receptors {#second}
        - GABA-A receptors: no direct action {#no-gaba-a}

        ## Comparison with other muscle relaxants

        - Tizanidine: acts at alpha-2 adrenergic receptors {#tizanidine}
        """
    )
    for item in items_of(mechanism_items, desk):
        if item.model == "receptor" and item.facts == ("examplol/mechanism/receptor",):
            assert "nicotinic-receptor" not in texts(item)


def test_without_a_receptor_of_its_own_the_untouched_one_can_still_be_asked() -> None:
    desk = desk_of(
        "## Mechanism of action\n\n- GABA-A receptors: no direct action {#none}\n"
    )
    item = must_be(only(mechanism_items, desk, "untouched"), SingleItem)
    said = {option.id: option.rationale for option in item.options}
    assert said["mechanism-none-agonist"] == "Examplol is no agonist there."
    assert item.stem == "What does examplol do directly at GABA-A receptors?"
