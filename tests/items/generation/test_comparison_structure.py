"""To which chemical family a drug belongs."""

from dataclasses import replace

from baclofen_quiz.items.generation.comparison_structure import structure_items
from baclofen_quiz.items.item import Proof, SingleItem
from desks import bundled_desk, bundled_lexicon, desk_of, must_be, names_of, only

DESK = bundled_desk()
RELATED = (
    "## Comparison with other muscle relaxants\n\n"
    "- Cyclobenzaprine: structurally related to the tricyclic antidepressants {#c}\n"
)


def test_a_structure_is_refuted_by_another_structure_and_not_by_a_target() -> None:
    item = must_be(only(structure_items, DESK, "drug-from-structure"), SingleItem)
    reasons = {option.text: option.rationale for option in item.options}
    assert reasons["Dantrolene"] == "Dantrolene is a hydantoin derivative."
    proofs = [o.certificate.proof for o in item.options if o.certificate]
    assert proofs.count(Proof.DISJOINT) == 4


def test_one_more_drug_of_the_group_has_a_name_as_long_as_the_key() -> None:
    item = must_be(only(structure_items, DESK, "drug-from-structure"), SingleItem)
    assert "Methocarbamol" in {option.text for option in item.options}


def test_without_known_families_a_structure_is_not_asked() -> None:
    lexicon = replace(bundled_lexicon(), disjoint={})
    assert names_of(structure_items, desk_of(RELATED, lexicon)) == []


def test_a_drug_outside_every_group_is_not_asked() -> None:
    lexicon = replace(bundled_lexicon(), comparators={})
    assert names_of(structure_items, desk_of(RELATED, lexicon)) == []
