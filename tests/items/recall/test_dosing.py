from dataclasses import replace
from decimal import Decimal

import pytest

from baclofen_quiz.content.facts import (
    Dose,
    DoseRule,
    Infusion,
    Phase,
    Route,
    Titration,
)
from baclofen_quiz.content.quantities import Quantity, Span, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.dosing import dose, infusion, rule, titration
from baclofen_quiz.text import NBSP
from factories import make_dose, make_statement

MG = Unit.MG


def _span(low: str, high: str = "", unit: Unit = MG) -> Span:
    return Span(Decimal(low), Decimal(high or low), unit)


def _statement() -> Statement:
    return make_statement(section=Section.DOSING)


def test_a_first_dose_is_asked_with_route_and_population() -> None:
    asked = dose(make_dose(), "baclofen")
    assert (asked.front, asked.back) == (
        "What is the initial oral dose of baclofen for adults?",
        f"5{NBSP}mg three times daily",
    )


@pytest.mark.parametrize(
    ("fact", "front", "back"),
    [
        (
            make_dose(
                phase=Phase.MAXIMUM,
                amount=_span("80"),
                per_day=True,
                times_daily=0,
                condition="usual",
            ),
            "What is the usual maximum daily oral dose of baclofen for adults?",
            f"80{NBSP}mg/day",
        ),
        (
            make_dose(
                phase=Phase.MAXIMUM,
                amount=_span("100"),
                per_day=True,
                times_daily=0,
                condition="rarely, under specialist care",
            ),
            (
                "What is the rarely used maximum daily oral dose of baclofen for "
                "adults, under specialist care?"
            ),
            f"100{NBSP}mg/day",
        ),
        (
            make_dose(
                population="children 2 years and over",
                amount=_span("0.3"),
                per_kg=True,
                per_day=True,
                times_daily=3,
            ),
            "What is the initial oral dose of baclofen for children 2 years and over?",
            f"0.3{NBSP}mg/kg/day divided into three doses",
        ),
        (
            make_dose(
                phase=Phase.TEST,
                route=Route.INTRATHECAL,
                population="",
                amount=_span("25", "50", Unit.MCG),
                times_daily=0,
                condition="as a bolus",
            ),
            "What is the intrathecal test dose of baclofen?",
            f"25 to 50{NBSP}mcg as a bolus",
        ),
        (
            make_dose(
                phase=Phase.USUAL,
                route=Route.UNSTATED,
                times_daily=0,
                condition="single dose",
            ),
            "What is the single usual dose of baclofen for adults?",
            f"5{NBSP}mg",
        ),
        (
            make_dose(phase=Phase.STEP, times_daily=0),
            "What is the step of the oral dose of baclofen for adults?",
            f"5{NBSP}mg",
        ),
    ],
)
def test_every_phase_of_a_course_has_its_question(
    fact: Dose, front: str, back: str
) -> None:
    asked = dose(fact, "baclofen")
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    ("condition", "high", "front", "back"),
    [
        (
            "by response",
            "1200",
            "What decides the oral maintenance dose of baclofen for adults?",
            "The patient's response",
        ),
        (
            "as drops, adjusted to the individual tolerance",
            "1200",
            "What decides the oral maintenance dose of baclofen for adults?",
            "The patient's tolerance",
        ),
        (
            "by response",
            "50",
            "What is the oral maintenance dose of baclofen for adults?",
            f"50{NBSP}mcg/day, by response",
        ),
        (
            "by nasal tube",
            "1200",
            "What is the oral maintenance dose of baclofen for adults?",
            f"50 to 1,200{NBSP}mcg/day, by nasal tube",
        ),
    ],
)
def test_a_range_that_the_response_decides_is_not_asked_by_its_limits(
    condition: str, high: str, front: str, back: str
) -> None:
    fact = make_dose(
        phase=Phase.MAINTENANCE,
        amount=_span("50", high, Unit.MCG),
        per_day=True,
        times_daily=0,
        condition=condition,
    )
    asked = dose(fact, "baclofen")
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    ("population", "wider"),
    [
        ("children 2 years and over", {"a child"}),
        ("children aged 2 to 8 years", {"a child"}),
        ("infants under 6 months", {"an infant"}),
        ("neonates from 28 days", {"a newborn"}),
        ("children with epilepsy", set()),
        ("adults", set()),
    ],
)
def test_ages_are_named_and_a_question_without_them_is_answered_too(
    population: str, wider: set[str]
) -> None:
    asked = dose(make_dose(population=population), "baclofen")
    ask = "What is the initial oral dose of baclofen"
    assert asked.front == f"{ask} for {population}?"
    assert asked.answered == {
        f"{ask}?",
        *(f"{ask} for {whom}?" for whom in {population, *wider}),
    }


def test_a_dose_answers_every_question_that_says_less() -> None:
    fact = make_dose(
        phase=Phase.MAXIMUM, times_daily=0, condition="usual, hypertension"
    )
    asked = dose(fact, "x")
    assert asked.front == (
        "What is the usual maximum oral dose of x for adults, hypertension?"
    )
    assert "What is the maximum oral dose of x?" in asked.answered
    assert "What is the usual maximum oral dose of x for adults?" in asked.answered
    assert len(asked.answered) == 8


def test_a_maximum_for_a_day_answers_a_question_that_does_not_say_so() -> None:
    fact = make_dose(phase=Phase.MAXIMUM, per_day=True, times_daily=0)
    asked = dose(fact, "x")
    assert asked.front == "What is the maximum daily oral dose of x for adults?"
    assert "What is the maximum oral dose of x for adults?" in asked.answered


def test_a_time_between_doses_says_how_often() -> None:
    fact = replace(make_dose(), interval=_span("6", "8", Unit.HOURS))
    assert dose(fact, "baclofen").back == f"5{NBSP}mg every 6 to 8{NBSP}hours"


def test_a_dose_of_once_a_week_says_so() -> None:
    fact = replace(make_dose(), interval=_span("7", unit=Unit.DAYS))
    assert dose(fact, "baclofen").back == f"5{NBSP}mg once weekly"


@pytest.mark.parametrize(
    ("per_kg", "back"),
    [(True, f"2{NBSP}mcg/kg/hour"), (False, f"2{NBSP}mcg/hour")],
)
def test_a_rate_of_infusion_is_asked_as_a_rate(per_kg: bool, back: str) -> None:  # noqa: FBT001 - a table's column
    fact = Infusion(
        id="x/dosing/rate",
        statement=_statement(),
        route=Route.INTRAVENOUS,
        population="adults",
        phase=Phase.INITIAL,
        amount=_span("2", "2", Unit.MCG),
        per_kg=per_kg,
        per=Unit.HOURS,
        condition="",
    )
    asked = infusion(fact, "testazole")
    assert (asked.front, asked.back) == (
        "What is the initial intravenous infusion rate of testazole for adults?",
        back,
    )


def _titration(*steps: str, times: int = 3, interval: Span | None = None) -> Titration:
    return Titration(
        id="x/dosing/steps",
        statement=_statement(),
        route=Route.ORAL,
        population="adults",
        steps=tuple(Quantity(Decimal(step), MG) for step in steps),
        times_daily=times,
        interval=interval,
    )


def test_titration_is_asked_by_its_interval_or_by_its_steps() -> None:
    interval = _titration(interval=_span("3", "4", Unit.DAYS))
    assert titration(interval, "baclofen") == Question(
        "How often is the oral dose of baclofen raised in adults?",
        f"Every 3 to 4{NBSP}days",
    )
    assert titration(_titration("10", "15"), "baclofen") == Question(
        "Which oral doses of baclofen for adults follow the initial dose, "
        "step by step?",
        f"10{NBSP}mg three times daily, then 15{NBSP}mg three times daily",
    )
    assert titration(_titration("10", "15", times=0), "x").back == (
        f"10{NBSP}mg, then 15{NBSP}mg"
    )
    setting = replace(interval, condition="hypertension", population="")
    assert titration(setting, "baclofen").front == (
        "How often is the oral dose of baclofen raised, hypertension?"
    )


def _rule(topic: str, population: str = "", route: Route = Route.ORAL) -> DoseRule:
    return DoseRule(
        id="x/dosing/rule",
        statement=_statement(),
        route=route,
        population=population,
        topic=topic,
        rule="body weight",
    )


@pytest.mark.parametrize(
    ("fact", "front"),
    [
        (
            _rule("Basis of the dose", "children 2 years and over"),
            "What is the dose of oral baclofen for children 2 years and over based on?",
        ),
        (
            _rule("Units by route", route=Route.UNSTATED),
            "In which unit are baclofen doses written by each route?",
        ),
        (_rule("Missed dose"), "Oral baclofen: what is said of “Missed dose”?"),
        (
            _rule("Missed dose", "adults"),
            "Oral baclofen for adults: what is said of “Missed dose”?",
        ),
    ],
)
def test_a_rule_in_words_is_asked_by_its_topic(fact: DoseRule, front: str) -> None:
    assert rule(fact, "baclofen") == Question(front, "Body weight")


def test_a_day_in_doses_at_intervals_is_not_one_dose_at_each() -> None:
    day = replace(
        make_dose(per_day=True, times_daily=3), interval=_span("8", unit=Unit.HOURS)
    )
    assert dose(day, "baclofen").back == (
        f"5{NBSP}mg/day in divided doses, one every 8{NBSP}hours"
    )


def test_the_elderly_are_older_adults() -> None:
    front = dose(make_dose(population="elderly", condition=""), "baclofen").front
    assert front == "What is the initial oral dose of baclofen for older adults?"


def test_a_rule_keeps_all_that_stands_above_it() -> None:
    statement = make_statement(path=("Oral", "Switching"))
    fact = replace(_rule("From tablets"), statement=statement)
    assert rule(fact, "baclofen").front == (
        "Baclofen, Oral, Switching: what is said of “From tablets”?"
    )


@pytest.mark.parametrize(
    ("condition", "front"),
    [
        ("with valproate", "of baclofen with valproate?"),
        ("atrial fibrillation, CrCl >50 mL/min",
         "of baclofen for atrial fibrillation, CrCl >50 mL/min?"),
        ("with food", "of baclofen?"),
        ("nebulised, asthma", "of baclofen, nebulised, asthma?"),
        ("asthma; 3 to 4 times daily", "of baclofen for asthma?"),
    ],
)  # fmt: skip
def test_a_setting_without_patients_is_joined_to_the_drug(
    condition: str, front: str
) -> None:
    fact = make_dose(population="", condition=condition)
    assert dose(fact, "baclofen").front == f"What is the initial oral dose {front}"


def test_a_rule_without_a_topic_has_no_question() -> None:
    assert rule(_rule(""), "baclofen") == Question("", "")


def test_a_step_is_named_by_its_place_and_a_setting_begins_small() -> None:
    fact = replace(
        make_dose(phase=Phase.STEP, condition="Panic disorder"),
        id="baclofen/dosing/panic-disorder.step-2",
    )
    assert dose(fact, "baclofen").front == (
        "What is the second step of the oral dose of baclofen for adults, panic "
        "disorder?"
    )
