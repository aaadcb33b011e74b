"""The compared drugs as rows."""

from baclofen_quiz.items.generation.comparison_rows import (
    acts,
    difference_rows,
    differs,
    group_noun,
    one_of_each,
    own_rows,
    stands_out,
    target_rows,
)
from desks import bundled_desk

DESK = bundled_desk()


def test_each_compared_drug_has_a_target_or_a_structure() -> None:
    rows = {row.drug: row.trait.id for row in target_rows(DESK)}
    assert rows == {
        "tizanidine": "alpha-2-receptor",
        "diazepam": "gaba-a-receptor",
        "cyclobenzaprine": "tricyclic-structure",
        "dantrolene": "muscle-calcium-release",
    }


def test_the_drug_itself_has_its_target() -> None:
    (row,) = own_rows(DESK)
    assert (row.drug, row.trait.id) == ("baclofen", "gaba-b-receptor")
    assert acts(row.trait) == "activates GABA-B receptors"


def test_a_difference_is_said_against_the_drug_of_the_monograph() -> None:
    said = {row.drug: differs(DESK, row) for row in difference_rows(DESK)}
    assert said["diazepam"] == (
        "eases anxiety more than baclofen and has a higher potential for abuse"
    )


def test_drugs_of_one_comparator_class_have_its_noun() -> None:
    rows = list(target_rows(DESK))
    assert group_noun(DESK, rows) == "muscle relaxant"
    stranger = rows[0].__class__(rows[0].fact, "aspirin", rows[0].trait)
    assert group_noun(DESK, [*rows, stranger]) == "drug"


def test_of_two_drugs_with_one_trait_only_the_first_stands() -> None:
    rows = list(target_rows(DESK))
    assert one_of_each([rows[0], rows[0], rows[1]]) == rows[:2]


def test_a_name_stands_out_by_letters_and_in_proportion() -> None:
    assert stands_out("cyclobenzaprine", ["dantrolene", "diazepam"])
    assert not stands_out("cyclobenzaprine", ["dantrolene", "methocarbamol"])
    assert not stands_out("dantrolene", ["diazepam", "tizanidine"])
