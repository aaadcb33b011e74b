"""Compared drugs."""

import pytest

from baclofen_quiz.content.facts import ComparatorDifference, ComparatorTarget, Stated
from monographs import aspect, fact_of, facts_of


def test_target_and_difference_take_an_aspect_each() -> None:
    target, difference = facts_of(
        "Comparison", "Tizanidine: Acts at alpha-2 receptors; More sedating"
    )

    assert isinstance(target, ComparatorTarget)
    assert isinstance(difference, ComparatorDifference)
    assert (target.drug, target.target) == ("Tizanidine", "acts at alpha-2 receptors")
    assert (difference.drug, difference.difference) == ("Tizanidine", "more sedating")
    assert (aspect(target), aspect(difference)) == ("target", "difference")


@pytest.mark.parametrize(
    ("detail", "target"),
    [
        ("enhances GABA at its receptor", "enhances GABA at its receptor"),
        ("Similar to tricyclics", "is similar to tricyclics"),
        ("structurally related to tricyclics",
         "is structurally related to tricyclics"),
        ("is a muscarinic antagonist", "is a muscarinic antagonist"),
        ("Agonist at alpha-2 receptors", "is an agonist at alpha-2 receptors"),
        ("ACE inhibitor", "is an ACE inhibitor"),
        ("Stimulate insulin release", "stimulate insulin release"),
        ("beta-1 blocker", "is a beta-1 blocker"),
        ("direct factor Xa inhibitor", "is a direct factor Xa inhibitor"),
    ],
)  # fmt: skip
def test_a_target_follows_the_name_of_its_drug(detail: str, target: str) -> None:
    fact = fact_of("Comparison", f"Zudrug: {detail}")

    assert isinstance(fact, ComparatorTarget)
    assert fact.target == target
    assert aspect(fact) == "target"


@pytest.mark.parametrize("detail", ["shorter", "more risk than an ACE inhibitor"])
def test_what_is_said_of_another_drug_is_a_difference(detail: str) -> None:
    fact = fact_of("Comparison", f"Zudrug: {detail}")

    assert isinstance(fact, ComparatorDifference)
    assert (fact.drug, fact.difference) == ("Zudrug", detail)


def test_below_a_comparing_heading_any_detail_is_a_difference() -> None:
    fact = fact_of("Comparison / Zolarine differs from", "Zudrug: shorter action")

    assert isinstance(fact, ComparatorDifference)
    assert (fact.difference, aspect(fact)) == ("shorter action", "difference")


@pytest.mark.parametrize(
    "bullet",
    [
        "Preference: zolarine is preferred",
        "Zolarine is preferred in spasticity.",
        "Onset: slower with Zudrug",
        "Bioavailability: higher",
        "The four medicines of this group: shorter action",
        "Zolarine (oral): shorter action",
        "Zudrug: zolarine acts for longer",
    ],
)
def test_what_compares_no_other_drug_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Comparison", bullet), Stated)


def test_how_long_a_drug_acts_is_no_target() -> None:
    fact = fact_of("Comparison / Zolarine differs from", "Esdrug: Acts for minutes")

    assert isinstance(fact, ComparatorDifference)
