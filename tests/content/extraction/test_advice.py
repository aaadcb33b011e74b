"""Populations, counselling, storage."""

import pytest

from baclofen_quiz.content.facts import (
    Counselling,
    Form,
    PopulationAdvice,
    Stated,
    Storage,
)
from monographs import fact_of, slots


@pytest.mark.parametrize(
    ("heading", "bullet", "expected"),
    [
        ("Special populations / Pregnancy", "Placenta: It crosses",
         ("Pregnancy", "Placenta", "it crosses")),
        ("Pregnancy", "Crosses the placenta",
         ("Pregnancy", "", "Crosses the placenta")),
        ("Special populations", "Elderly: Start lower", ("Elderly", "", "start lower")),
        ("Pregnancy and breastfeeding", "Breastfeeding: Safe",
         ("Breastfeeding", "", "safe")),
        ("Pregnancy and breastfeeding", "Newborns: Watch them",
         ("Pregnancy and breastfeeding", "Newborns", "watch them")),
    ],
)  # fmt: skip
def test_advice_for_a_population(
    heading: str, bullet: str, expected: tuple[str, str, str]
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, PopulationAdvice)
    assert (fact.population, fact.topic, fact.advice) == expected


def test_a_statement_of_no_population_stays_words() -> None:
    assert isinstance(fact_of("Special populations", "Care is needed."), Stated)


@pytest.mark.parametrize(
    ("heading", "bullet", "expected"),
    [
        ("Patient counselling", "Food: Take with food", ("", "Food", "take with food")),
        ("Patient counselling / Report signs of", "Falls",
         ("Report signs of", "", "Falls")),
    ],
)  # fmt: skip
def test_counselling_has_its_group(
    heading: str, bullet: str, expected: tuple[str, str, str]
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, Counselling)
    assert (fact.group, fact.topic, fact.advice) == expected


@pytest.mark.parametrize(
    ("heading", "bullet", "product", "instruction"),
    [
        ("Storage", "Tablets: Keep dry", "Tablets", "keep dry"),
        ("Storage / Syrup", "Keep cool", "Syrup", "Keep cool"),
        ("Storage", "Keep away from children.", "zolarine", "Keep away from children"),
    ],
)
def test_storage_names_its_product(
    heading: str, bullet: str, product: str, instruction: str
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, Storage)
    assert slots(fact) == {"product": product, "instruction": instruction}


def test_strengths_among_the_storage_are_a_form() -> None:
    fact = fact_of("How supplied, storage and handling", "Tablets: 25 mcg, 50 mcg")

    assert isinstance(fact, Form)
    assert fact.name == "Tablets"
    assert len(fact.strengths) == 2
