"""Who takes a dose, and what such a person weighs."""

import pytest

from baclofen_quiz.items.generation.doses.people import (
    admits_age,
    grown_weight,
    person,
    weights,
)


@pytest.mark.parametrize(
    ("population", "expected"),
    [
        ("adults", "An adult"),
        ("older adults", "An older adult"),
        ("children 2 years and over", "A child"),
        ("neonates", "A newborn"),
        ("infants", "An infant"),
        ("adults and children over 12 years", "A patient"),
        ("", "A patient"),
    ],
)
def test_a_stem_begins_with_one_of_the_population(
    population: str, expected: str
) -> None:
    assert person(population) == expected


@pytest.mark.parametrize(
    ("population", "lightest", "heaviest"),
    [
        ("adults", 50, 90),
        ("", 50, 90),
        ("neonates", 3, 4),
        ("infants", 3, 9),
        ("infants 6 to 12 months", 8, 9),
        ("children", 10, 58),
        ("children under 40 kg", 10, 36),
        ("children 10 to 25 kg", 12, 22),
        ("children over 40 kg", 45, 58),
        ("children 2 to 12 years", 12, 36),
        ("children 6 years and over", 20, 58),
        ("children under 2 years", 10, 10),
    ],
)
def test_weights_fit_the_population(
    population: str, lightest: int, heaviest: int
) -> None:
    found = weights(population)
    assert (min(found), max(found)) == (lightest, heaviest)


@pytest.mark.parametrize(
    ("told", "lightest", "heaviest"),
    [
        ("12 weeks and over", 10, 58),
        ("over 6 years, otitis media", 20, 58),
        ("15 to 30 kg", 16, 28),
    ],
)
def test_weights_fit_what_else_is_told_of_the_patients(
    told: str, lightest: int, heaviest: int
) -> None:
    found = weights("children", told)
    assert (min(found), max(found)) == (lightest, heaviest)


def test_no_weight_is_set_for_children_so_young_that_no_table_has_them() -> None:
    assert not weights("children", "under 12 weeks")


def test_the_narrower_of_two_limits_counts() -> None:
    assert max(weights("children 2 to 12 years", "over 1 year")) == 36
    assert min(weights("children 2 to 12 years", "over 1 year")) == 12


@pytest.mark.parametrize(
    ("sentence", "kilograms"),
    [
        ("Children who weigh 40 kg or more are dosed like adults.", 40),
        ("Children over 50 kg receive the adult dose", 50),
        ("Children weighing at least 35 kg: as for adults", 35),
        ("Children under 40 kg: 25 mg/kg/day", 1000),
        ("Adults over 90 kg: 2 g daily", 1000),
    ],
)
def test_the_weight_from_which_children_are_dosed_like_adults_is_read(
    sentence: str, kilograms: int
) -> None:
    assert grown_weight(["Take with food.", sentence]) == kilograms


def test_heavier_children_are_not_dosed_as_children() -> None:
    assert max(weights("children", grown=40)) == 36


def test_round_weights_come_first() -> None:
    assert weights("children")[:3] == (10, 20, 40)
    assert weights("adults")[:3] == (60, 70, 80)


@pytest.mark.parametrize(
    ("population", "expected"),
    [
        ("children", True),
        ("children 2 years and over", True),
        ("children 2 to 12 years", False),
        ("children under 6 years", False),
    ],
)
def test_a_population_admits_an_age(population: str, *, expected: bool) -> None:
    assert admits_age(population, 12) is expected
