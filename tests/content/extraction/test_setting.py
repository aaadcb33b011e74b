"""Route and population of a dosing statement."""

import pytest

from baclofen_quiz.content.facts import Dose, DoseRule, Route
from monographs import fact_of


@pytest.mark.parametrize(
    ("heading", "route", "population"),
    [
        ("Dosing / Oral zolarine (Adults)", Route.ORAL, "adults"),
        ("Dosing / Intrathecal zolarine (ITB)", Route.INTRATHECAL, ""),
        ("Dosing / Children 2 years and over", Route.UNSTATED,
         "children 2 years and over"),
        ("Dosing / Oral use / Elderly patients (frail)", Route.ORAL,
         "elderly patients (frail)"),
        ("Dosing", Route.UNSTATED, ""),
    ],
)  # fmt: skip
def test_qualifiers_tell_route_and_population(
    heading: str, route: Route, population: str
) -> None:
    fact = fact_of(heading, "Basis: body weight")

    assert isinstance(fact, DoseRule)
    assert (fact.route, fact.population) == (route, population)


@pytest.mark.parametrize(
    ("heading", "condition"),
    [
        ("With valproate", "with valproate"),
        ("Maintenance dose with valproate", "with valproate"),
        ("Dose with food", "food"),
        ("Multiple daily dose regimen, adults", "multiple daily dose"),
        ("High dose", "high dose"),
        ("Standard regimen", ""),
    ],
)
def test_a_condition_keeps_what_tells_it(heading: str, condition: str) -> None:
    fact = fact_of(f"Dosing / {heading}", "5 mg once daily")

    assert isinstance(fact, Dose)
    assert fact.condition == condition
