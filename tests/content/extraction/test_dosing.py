"""Dose lines: read whole, or refused."""

from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Infusion,
    Phase,
    Route,
)
from baclofen_quiz.content.quantities import Span, Unit
from monographs import aspect, codes_of, fact_of, facts_of


@pytest.mark.parametrize(
    ("bullet", "phase", "low", "condition"),
    [
        ("Initial dose: 5 mg three times daily", Phase.INITIAL, 5, ""),
        ("Starting dose: 5 mg daily", Phase.INITIAL, 5, ""),
        ("Maintenance: 10 mg daily", Phase.MAINTENANCE, 10, ""),
        ("Initial test dose: 25 mcg", Phase.TEST, 25, ""),
        ("Usual maximum dose: 80 mg/day", Phase.MAXIMUM, 80, "usual"),
        ("Rare maximum dose: 100 mg/day under specialist care", Phase.MAXIMUM, 100,
         "rarely, under specialist care"),
        ("Maximum single dose: 20 mg", Phase.MAXIMUM, 20, "single dose"),
        ("Loading dose (first day): 8 mg", Phase.INITIAL, 8,
         "loading dose, first day"),
        ("Usual range: 3-20 mg once daily", Phase.USUAL, 3, ""),
        ("Hypertension: 5 mg once daily", Phase.USUAL, 5, "Hypertension"),
        ("CrCl 30-60 mL/min: 5 mg twice daily", Phase.USUAL, 5, "CrCl 30-60 mL/min"),
        ("Usual dose: up to 40 mg daily", Phase.MAXIMUM, 40, ""),
        ("Hypertension: start with 5 mg once daily", Phase.INITIAL, 5, "Hypertension"),
        ("Angina: initially 5 mg once daily", Phase.INITIAL, 5, "Angina"),
        ("Severe failure (class III or IV): initially 5 mg daily", Phase.INITIAL, 5,
         "Severe failure (class III or IV)"),
        ("Target dose in heart failure: 20 mg once daily", Phase.USUAL, 20,
         "target dose, heart failure"),
        ("Maximum starting dose: 50 mg once daily", Phase.MAXIMUM, 50, "starting dose"),
        ("Maximum loading dose: 3 g as a single dose", Phase.MAXIMUM, 3,
         "loading dose, as a single dose"),
        ("Maximum daily dose: 200 mg", Phase.MAXIMUM, 200, ""),
        ("Do not exceed 60 mg daily", Phase.MAXIMUM, 60, ""),
        ("Bolus 80 units/kg", Phase.USUAL, 80, "bolus"),
        ("Weekly dose: 15 mg once weekly", Phase.USUAL, 15, ""),
        ("10 mg IV or by mouth once daily", Phase.USUAL, 10, "IV or by mouth"),
        ("Initially 5 mg once daily", Phase.INITIAL, 5, ""),
        ("Up to 40 mg daily", Phase.MAXIMUM, 40, ""),
        ("5 mg once daily at bedtime", Phase.USUAL, 5, "at bedtime"),
    ],
)  # fmt: skip
def test_a_dose_has_its_phase_and_condition(
    bullet: str, phase: Phase, low: int, condition: str
) -> None:
    fact = fact_of("Dosing", bullet)

    assert isinstance(fact, Dose)
    assert (fact.phase, fact.amount.low, fact.condition) == (
        phase, Decimal(low), condition,
    )  # fmt: skip


def test_a_dose_has_all_its_slots() -> None:
    fact = fact_of(
        "Dosing / Oral zolarine (children 2 years and over)",
        "Initial dose: 0.3 mg/kg/day divided in 3 doses",
    )

    assert fact == Dose(
        id=fact.id,
        statement=fact.statement,
        route=Route.ORAL,
        population="children 2 years and over",
        phase=Phase.INITIAL,
        amount=Span(Decimal("0.3"), Decimal("0.3"), Unit.MG),
        per_kg=True,
        per_day=True,
        times_daily=3,
        condition="",
    )


def test_the_phase_may_stand_above_the_dose() -> None:
    fact = fact_of("Dosing / Maximum dose", "10 mg daily")

    assert isinstance(fact, Dose)
    assert fact.phase is Phase.MAXIMUM


def test_a_population_as_topic_is_the_population() -> None:
    fact = fact_of("Dosing", "Older adults: 5 mg once daily")

    assert isinstance(fact, Dose)
    assert (fact.population, fact.condition) == ("older adults", "")


@pytest.mark.parametrize(
    ("heading", "bullet", "population", "condition"),
    [
        ("Immediate-release tablets (adults)", "Angina: 5 mg once daily", "adults",
         "immediate-release tablets, Angina"),
        ("Adults", "Elderly: 5 mg once daily", "elderly", ""),
        ("Children", "6 to 12 years: 5 mg once daily", "children 6 to 12 years", ""),
        ("Adults", "Patients on dialysis: 5 mg once daily",
         "adults, patients on dialysis", ""),
        ("Adults", "Children (0-3 months): 5 mg once daily", "children (0-3 months)",
         ""),
        ("Acute mania in adults", "5 mg once daily", "adults", "acute mania"),
        ("Acute mania, adults", "Usual adult dose: 5 mg daily", "adults",
         "acute mania"),
        ("Renal dose adjustment", "CrCl < 30 mL/min: 5 mg daily", "",
         "renal impairment, CrCl < 30 mL/min"),
        ("Treatment of thrombosis (adults, IV)", "5 mg once", "adults",
         "treatment of thrombosis, once"),
        ("Adults with gout", "5 mg daily", "adults with gout", ""),
        ("Renal impairment", "Treatment: 5 mg daily", "",
         "renal impairment, Treatment"),
        ("Adults", "Thrombosis treatment: 5 mg daily", "adults",
         "Thrombosis treatment"),
        ("Adults", "IM/IV: 2 mg every 4 hours", "adults", "IM/IV"),
        ("If the heart is weak", "5 mg daily", "", "if the heart is weak"),
    ],
)  # fmt: skip
def test_headings_and_terms_are_taken_apart(
    heading: str, bullet: str, population: str, condition: str
) -> None:
    fact = fact_of(f"Dosing / {heading}", bullet)

    assert isinstance(fact, Dose)
    assert (fact.population, fact.condition) == (population, condition)


@pytest.mark.parametrize(
    ("heading", "bullet", "route"),
    [
        ("Subcutaneous use", "Bolus: 5 mg IV over 10 minutes", Route.INTRAVENOUS),
        ("Oral use", "5 mg IV or IM once", Route.UNSTATED),
        ("Extended-release tablets", "5 mg once daily", Route.ORAL),
        ("Tablets for inhalation", "5 mg once daily", Route.INHALED),
        ("Vaginal tablets", "5 mg once daily", Route.UNSTATED),
        ("Injection", "5 mg once daily", Route.UNSTATED),
        ("Severe failure (class III or IV)", "5 mg once daily", Route.UNSTATED),
    ],
)
def test_the_route_is_that_of_the_dose_itself_or_of_its_headings(
    heading: str, bullet: str, route: Route
) -> None:
    fact = fact_of(f"Dosing / {heading}", bullet)

    assert isinstance(fact, Dose)
    assert fact.route is route


def test_the_phase_of_a_dose_below_a_phase_is_that_of_the_heading() -> None:
    fact = fact_of("Dosing / Loading dose", "Adults: 15 mg/kg")

    assert isinstance(fact, Dose)
    assert (fact.phase, fact.population) == (Phase.INITIAL, "adults")


def test_doses_in_turn_keep_what_their_term_says() -> None:
    first, second = facts_of(
        "Dosing", "Panic disorder: 25 mg once daily initially, then 50 mg once daily"
    )

    assert isinstance(first, Dose)
    assert isinstance(second, Dose)
    assert (first.phase, first.condition) == (
        Phase.INITIAL, "Panic disorder, initially",
    )  # fmt: skip
    assert (second.phase, second.condition) == (Phase.STEP, "Panic disorder")


def test_a_fastest_rate_is_a_maximum() -> None:
    fact = fact_of("Dosing", "Infusion rate: no faster than 10 mg/min")

    assert isinstance(fact, Infusion)
    assert (fact.phase, fact.condition) == (Phase.MAXIMUM, "")


def test_a_rule_has_the_route_and_population_of_its_term() -> None:
    fact = fact_of("Dosing", "Intravenous (children): by weight")

    assert isinstance(fact, DoseRule)
    assert (fact.route, fact.population) == (Route.INTRAVENOUS, "children")


def test_a_second_amount_in_parentheses_is_a_dose_of_its_own() -> None:
    usual, rare = facts_of(
        "Dosing", "Maximum dose: 80 mg/day (rarely up to 100 mg under supervision)"
    )

    assert isinstance(usual, Dose)
    assert isinstance(rare, Dose)
    assert (usual.amount.low, usual.condition) == (Decimal(80), "")
    assert (rare.amount.low, rare.condition) == (
        Decimal(100), "rarely, under supervision",
    )  # fmt: skip
    assert rare.per_day
    assert (aspect(usual), aspect(rare)) == ("maximum", "rare-maximum")


def test_a_maximum_in_parentheses_is_a_maximum() -> None:
    dose, most = facts_of("Dosing", "Usual dose: 5 mg daily (max 20 mg)")

    assert isinstance(most, Dose)
    assert (most.phase, most.per_day, aspect(most)) == (Phase.MAXIMUM, True, "maximum")
    assert aspect(dose) == "usual"


def test_a_maximum_of_one_dose_is_not_one_of_a_day_nor_per_kilogram() -> None:
    dose, most = facts_of(
        "Dosing", "Children: 0.15 mg/kg every 4 hours (max 5 mg per dose)"
    )

    assert isinstance(dose, Dose)
    assert isinstance(most, Dose)
    assert (dose.per_kg, most.per_kg, most.per_day) == (True, False, False)
    assert (dose.population, most.population) == ("children", "children")
    assert most.condition == "single dose"


def test_a_maximum_in_parentheses_has_the_route_of_its_dose() -> None:
    dose, most = facts_of("Dosing", "Usual dose: 5 mg IV every 4 hours (max 9 mg/dose)")

    assert isinstance(dose, Dose)
    assert isinstance(most, Dose)
    assert dose.route is most.route is Route.INTRAVENOUS


def test_what_else_the_headings_say_is_a_condition() -> None:
    fact = fact_of(
        "Dosing / Hypertension / Adults (extended-release)", "Initial dose: 5 mg daily"
    )

    assert isinstance(fact, Dose)
    assert fact.population == "adults (extended-release)"
    assert fact.condition == "hypertension"


def test_doses_in_turn_are_steps() -> None:
    found = facts_of(
        "Dosing", "Initial dose: 5 mg once daily for 3 days, then 5 mg twice daily"
    )

    doses = [fact for fact in found if isinstance(fact, Dose)]
    assert [(dose.phase, dose.times_daily, dose.condition) for dose in doses] == [
        (Phase.STEP, 1, "for 3 days"),
        (Phase.STEP, 2, ""),
    ]  # fmt: skip
    assert [aspect(fact) for fact in found] == ["step-1", "step-2"]


def test_a_rate_is_an_infusion() -> None:
    fact = fact_of("Dosing / Intravenous use", "Initial dose: 5 mcg/kg/min")

    assert isinstance(fact, Infusion)
    assert (fact.route, fact.per_kg, fact.per) == (
        Route.INTRAVENOUS, True, Unit.MINUTES,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("bullet", "topic", "rule"),
    [
        ("Basis: Body weight", "Basis", "body weight"),
        ("Units by route: oral doses in mg", "Units by route", "oral doses in mg"),
        ("Titration: raise by 5 mg every 3 days", "Titration",
         "raise by 5 mg every 3 days"),
        ("Given by implanted pump", "", "Given by implanted pump"),
        ("2 or 3 visits are needed", "", "2 or 3 visits are needed"),
        ("Dose adjustment: 5 mg less", "Dose adjustment", "5 mg less"),
    ],
)  # fmt: skip
def test_what_is_no_dose_line_is_a_rule_in_words(
    bullet: str, topic: str, rule: str
) -> None:
    fact = fact_of("Dosing", bullet)

    assert isinstance(fact, DoseRule)
    assert (fact.topic, fact.rule) == (topic, rule)


@pytest.mark.parametrize(
    "bullet",
    [
        "Initial dose: a little",
        "Initial dose: 5 to 2 mg",
        "Maximum single dose: 20 mg/day",
        "Maximum dose: 80 mg/day (rarely up to 5 mg or 6 mg)",
        "Maximum dose: 80 (rarely up to 100 mg)",
        "5 mg or 10 mg daily",
        "Adults: 5 mg/m² daily",
        "Maximum dose: 80 mg",
        "Initial dose: 500 mg twice daily or 850 mg once daily",
        "Usual dose: 5 mg twice daily (max 20 mg)",
        "Initial dose: 5 mcg/min, then titrate to 10 mcg/min",
        "Weekly dose: 15 mg",
        "Daily dose: 15 mg as a single dose",
    ],
)
def test_a_dose_line_that_cannot_be_read_is_reported(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-dose"]


@pytest.mark.parametrize(
    "bullet",
    [
        "Initial dose: 10^400 mg",
        "Initial dose: 5 mg/day in 0 doses",
        "Take 1e99 mg",
        "Take .5 mg daily",
    ],
)
def test_a_number_beyond_all_bounds_is_reported(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-number"]


@pytest.mark.parametrize(
    ("bullet", "population", "condition"),
    [
        ("Increase slowly to a maximum of 900 mg/day", "", ""),
        ("Titration: increase by 5 mg every 3 days to a maximum of 900 mg/day", "", ""),
        ("Elderly: increase slowly to a maximum of 900 mg/day", "elderly", ""),
        ("Gout: increase slowly to a maximum of 900 mg/day", "", "Gout"),
    ],
)
def test_the_maximum_of_a_raise_is_a_dose_beside_the_rule(
    bullet: str, population: str, condition: str
) -> None:
    rule, most = facts_of("Dosing", bullet)

    assert isinstance(rule, DoseRule)
    assert isinstance(most, Dose)
    assert (most.phase, most.amount.low, most.per_day) == (
        Phase.MAXIMUM, Decimal(900), True,
    )  # fmt: skip
    assert (most.population, most.condition) == (population, condition)
    assert (aspect(rule), aspect(most)) == ("", "maximum")


@pytest.mark.parametrize(
    "bullet",
    [
        "Titration in renal impairment: increase slowly to a maximum of 900 mg/day",
        "Gout: increase slowly to a maximum of 900 mg",
        "In renal impairment increase slowly to a maximum of 900 mg/day",
        "Adults should receive 10 mg daily",
        "Adults 18 years should have one tablet. Take it with food.",
    ],
)
def test_what_is_not_certain_to_be_a_dose_stays_in_words(bullet: str) -> None:
    assert isinstance(fact_of("Dosing", bullet), DoseRule)


@pytest.mark.parametrize("bullet", ["Gout 5 mg once daily", "Zinc, 5 mg once daily"])
def test_unknown_words_before_a_dose_are_reported(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-dose"]


def test_a_clearance_may_stand_below_a_term() -> None:
    fact = fact_of("Dosing", "Renal impairment: CrCl < 30 mL/min: 5 mg daily")

    assert isinstance(fact, Dose)
    assert fact.condition == "Renal impairment, CrCl < 30 mL/min"


def test_a_raise_to_a_maximum_of_an_unknown_time_is_reported() -> None:
    assert codes_of("Dosing", "Increase to a maximum of 150 mg") == ["unreadable-dose"]


def test_people_in_front_of_a_dose_are_its_population() -> None:
    fact = fact_of("Dosing", "Child 6-12 years 250 mg every 8 hours")

    assert isinstance(fact, Dose)
    assert (fact.population, fact.statement.text) == (
        "child 6-12 years", "Child 6-12 years 250 mg every 8 hours",
    )  # fmt: skip
