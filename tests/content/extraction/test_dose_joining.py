"""Doses of several clauses of one statement."""

import pytest

from baclofen_quiz.content.facts import Dose, DoseRule, Fact, Infusion, Phase, Route
from monographs import aspect, codes_of, facts_of


def amounts(facts: list[Fact]) -> list[tuple[Phase, int, str]]:
    """Phase, lowest amount and aspect of the doses among facts."""
    return [
        (fact.phase, int(fact.amount.low), aspect(fact))
        for fact in facts
        if isinstance(fact, Dose | Infusion)
    ]


@pytest.mark.parametrize(
    "bullet",
    [
        "500 mg every 4 to 6 hours; maximum 4 g/24 h",
        "500 mg every 4 to 6 hours, max 4 g daily",
        "500 mg every 4 to 6 hours. Do not exceed 4 g daily.",
        "500 mg every 4 to 6 hours (not to exceed 4 g daily)",
    ],
)
def test_a_maximum_behind_a_dose_is_a_dose_of_its_own(bullet: str) -> None:
    assert amounts(facts_of("Dosing / Adults", bullet)) == [
        (Phase.USUAL, 500, ""),
        (Phase.MAXIMUM, 4, "maximum"),
    ]


def test_a_dose_that_is_raised_is_an_initial_one() -> None:
    start, how, most = facts_of(
        "Dosing", "5 mg daily, increased by 5 mg every week to a maximum of 20 mg daily"
    )

    assert amounts([start, most]) == [
        (Phase.INITIAL, 5, ""), (Phase.MAXIMUM, 20, "maximum"),
    ]  # fmt: skip
    assert isinstance(how, DoseRule)
    assert how.rule == "increased by 5 mg every week to a maximum of 20 mg daily"


def test_a_rate_stays_what_it_is_called_when_it_is_raised() -> None:
    found = facts_of(
        "Dosing", "Maintenance 2 mg/h, increased by 1 mg/h every hour; maximum 9 mg/h"
    )

    assert amounts(found) == [
        (Phase.MAINTENANCE, 2, ""), (Phase.MAXIMUM, 9, "maximum"),
    ]  # fmt: skip


def test_what_follows_has_the_route_and_people_of_the_dose_before_it() -> None:
    dose, most = facts_of(
        "Dosing", "The usual oral dose for children is 5 mg daily; maximum 20 mg daily"
    )

    assert isinstance(dose, Dose)
    assert isinstance(most, Dose)
    assert dose.route is most.route is Route.ORAL
    assert dose.population == most.population == "children"


def test_people_and_route_of_its_own_count_more() -> None:
    adult, child = facts_of("Dosing", "Adults 5 mg IV daily. Children 2 mg daily.")

    assert isinstance(adult, Dose)
    assert isinstance(child, Dose)
    assert (adult.population, child.population) == ("adults", "children")
    assert (aspect(adult), aspect(child)) == ("", "part-2")


def test_an_order_beside_a_dose_is_a_rule() -> None:
    rule, dose = facts_of("Dosing", "Take with food. Adults: 5 mg once daily.")

    assert isinstance(rule, DoseRule)
    assert (rule.rule, aspect(rule)) == ("Take with food", "")
    assert isinstance(dose, Dose)
    assert (dose.population, aspect(dose)) == ("adults", "part-2")


def test_two_maxima_have_a_name_each() -> None:
    found = facts_of(
        "Dosing", "5 mg every 8 hours; maximum 20 mg daily; maximum 1 mg/kg/day"
    )

    assert [aspect(fact) for fact in found] == ["", "maximum", "part-3"]


@pytest.mark.parametrize(
    "bullet",
    [
        "10 mg daily in severe disease; maximum 20 mg daily",
        "Adults: 5 mg daily. Children: 2 mg daily.",
        "5 mg daily; may be repeated after 2 hours",
        "10 mg daily. No longer recommended.",
        "5 mg daily; 10 mg daily, then 15 mg daily",
        "Adults should drink. Adults: 5 mg once daily, 2 mg at night",
        "Adults should drink. Adults: 5 mg once daily",
    ],
)
def test_clauses_that_are_not_all_understood_are_reported(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-dose"]
