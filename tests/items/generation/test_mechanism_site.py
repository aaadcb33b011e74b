"""Site of action, effect on transmission, transmitters."""

from dataclasses import replace

from baclofen_quiz.items.generation.mechanism_site import site_items
from baclofen_quiz.items.item import MultipleItem, SingleItem
from desks import bundled_desk, bundled_lexicon, desk_of, must_be, names_of, only


def test_the_main_site_stands_beside_the_sites_of_other_drugs() -> None:
    item = must_be(only(site_items, bundled_desk(), "site"), SingleItem)
    assert item.stem == "Where does baclofen mainly act?"
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
        replace(lexicon, concepts=concepts),
    )
    assert names_of(site_items, desk) == []


def test_the_effect_on_transmission_is_one_of_four() -> None:
    item = must_be(only(site_items, bundled_desk(), "transmission"), SingleItem)
    assert item.key == "mechanism-main-effect"
    assert len(item.options) == 4


def test_excitatory_transmitters_are_asked_with_inhibitory_ones_beside_them() -> None:
    item = must_be(only(site_items, bundled_desk(), "transmitters"), MultipleItem)
    keys = {option.text for option in item.options if option.id in item.keys}
    assert keys == {"Glutamate", "Substance P"}
    assert {option.text for option in item.options} - keys == {"GABA", "Glycine"}
