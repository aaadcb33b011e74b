"""Adverse effects and signs of withdrawal."""

import pytest

from baclofen_quiz.content.facts import Effect, Stated, WithdrawalSign
from monographs import fact_of


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("Nausea", ("Nausea", "", "")),
        ("Fits, especially with a sudden stop", ("Fits", "with a sudden stop", "")),
        ("Fits (especially in overdose)", ("Fits", "in overdose", "")),
        ("Low mood: Rare; watch closely", ("Low mood", "", "rare; watch closely")),
        ("Low mood (rare, particularly in youth)", ("Low mood", "in youth", "rare")),
    ],
)
def test_an_effect_has_context_and_remark(
    bullet: str, expected: tuple[str, str, str]
) -> None:
    fact = fact_of("Side effects / Common", bullet)

    assert isinstance(fact, Effect)
    assert (fact.concept, fact.context, fact.remark) == expected
    assert fact.group == "Common"


def test_an_effect_may_stand_under_no_group() -> None:
    fact = fact_of("Side effects", "Nausea")

    assert isinstance(fact, Effect)
    assert fact.group == ""


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Side effects", "Nausea is common."),
        ("Side effects / Overdose", "Overdose: coma"),
        ("Side effects / Course of the effects", "Fits: brief"),
        ("Side effects", "Stop the drug at once"),
    ],
)
def test_what_is_no_effect_stays_words(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), Stated)


@pytest.mark.parametrize(
    ("heading", "bullet", "expected"),
    [
        ("Withdrawal symptoms", "Agitation", ("Agitation", "")),
        ("Withdrawal / Signs of it", "Death, especially with failed pumps",
         ("Death", "with failed pumps")),
        ("Withdrawal symptoms", "Death (especially with pumps)",
         ("Death", "with pumps")),
        ("Withdrawal symptoms", "Fits (early)", ("Fits", "early")),
    ],
)  # fmt: skip
def test_a_sign_of_withdrawal_has_its_context(
    heading: str, bullet: str, expected: tuple[str, str]
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, WithdrawalSign)
    assert (fact.concept, fact.context) == expected


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Withdrawal symptoms", "Taper: at least a week"),
        ("Withdrawal symptoms", "Tapering takes a week."),
        ("Withdrawal symptoms", "Taper over a week"),
        ("Withdrawal", "Agitation"),
    ],
)
def test_what_is_no_sign_stays_words(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), Stated)
