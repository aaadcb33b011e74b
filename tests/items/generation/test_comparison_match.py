"""Matching drugs with targets, differences and places."""

from baclofen_quiz.items.generation.comparison_match import matching_comparisons
from baclofen_quiz.items.item import MatchingItem
from desks import bundled_desk, must_be, only

DESK = bundled_desk()


def test_one_target_stays_unused_so_that_the_last_pair_is_not_free() -> None:
    item = must_be(only(matching_comparisons, DESK, "match-targets"), MatchingItem)
    assert len(item.left) == 4
    assert len(item.right) == 5
    used = {right for _, right in item.pairs}
    assert {option.id for option in item.right} - used == {"nicotinic-receptor"}


def test_each_difference_belongs_to_one_drug() -> None:
    item = must_be(only(matching_comparisons, DESK, "match-differences"), MatchingItem)
    assert dict(item.pairs)["comparison-diazepam-difference"] == "more-anxiolytic-abuse"


def test_only_dantrolene_acts_outside_the_central_nervous_system() -> None:
    found = only(matching_comparisons, DESK, "central-or-peripheral")
    pairs = must_be(found, MatchingItem).pairs
    assert [left for left, right in pairs if right == "peripheral"] == [
        "comparison-dantrolene-target"
    ]


def test_a_place_names_those_who_act_there() -> None:
    item = must_be(
        only(matching_comparisons, DESK, "central-or-peripheral"), MatchingItem
    )
    assert {option.id: option.rationale for option in item.right} == {
        "central": "Baclofen, tizanidine and diazepam have their targets here.",
        "peripheral": (
            "Of the four, only dantrolene works outside the central nervous system."
        ),
    }
