"""The main site of action."""

from dataclasses import replace

import pytest

from baclofen_quiz.items.generation.mechanism_site import site_items
from baclofen_quiz.items.item import Proof, SingleItem
from desks import bundled_desk, bundled_lexicon, desk_of, must_be, names_of, only


def test_the_main_site_stands_beside_the_sites_of_other_drugs() -> None:
    item = must_be(only(site_items, bundled_desk(), "site"), SingleItem)
    assert item.stem == "Where does baclofen mainly act against spasticity?"
    assert [option.text for option in item.options] == [
        "Brainstem",
        "Neuromuscular junction",
        "Skeletal muscle",
        "Spinal cord",
    ]


def test_a_site_that_the_lexicon_does_not_know_is_not_asked() -> None:
    desk = desk_of("## Mechanism of action\n\n- Site of action: the moon {#site}\n")
    assert names_of(site_items, desk) == []


def test_a_site_with_too_few_others_beside_it_is_not_asked() -> None:
    lexicon = bundled_lexicon()
    concepts = {k: c for k, c in lexicon.concepts.items() if "drugs" not in c.traits}
    desk = desk_of(
        "## Mechanism of action\n\n- Site of action: mainly the spinal cord {#site}\n",
        replace(lexicon, concepts=concepts, disjoint={}),
    )
    assert names_of(site_items, desk) == []


def test_a_place_where_the_drug_may_act_as_well_is_wrong_as_the_main_site() -> None:
    item = must_be(only(site_items, bundled_desk(), "site"), SingleItem)
    brainstem = next(option for option in item.options if option.id == "brainstem")
    assert brainstem.certificate is not None
    assert brainstem.certificate.proof is Proof.DISJOINT
    assert "may act there as well" in brainstem.rationale


def test_without_a_main_use_the_stem_names_none() -> None:
    desk = desk_of(
        "## Mechanism of action\n\n- Site of action: mainly the spinal cord {#site}\n"
    )
    assert only(site_items, desk, "site").stem == "Where does examplol mainly act?"


@pytest.mark.parametrize(
    "site", ["brain and spinal cord", "the spinal cord, the brain"]
)
def test_of_several_sites_none_is_the_main_one(site: str) -> None:
    desk = desk_of(f"## Mechanism of action\n\n- Site of action: {site} {{#site}}\n")
    assert names_of(site_items, desk) == []


def test_a_place_where_another_sentence_lets_it_act_is_no_wrong_site() -> None:
    desk = desk_of(
        "## Mechanism of action\n\n- Site of action: spinal cord {#site}\n"
        "- Respiration: direct depression of the brainstem {#respiration}\n"
    )
    item = must_be(only(site_items, desk, "site"), SingleItem)
    assert "brainstem" not in [option.id for option in item.options]
