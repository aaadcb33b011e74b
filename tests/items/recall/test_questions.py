"""Every fact type has a question; what it says is tested beside its template."""

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

import pytest

from baclofen_quiz.content.facts import (
    Brand,
    Contraindication,
    Counselling,
    DoseRule,
    DrugClass,
    Effect,
    Fact,
    Form,
    Infusion,
    Interaction,
    Kinetics,
    Level,
    Phase,
    PopulationAdvice,
    Precaution,
    Route,
    Routes,
    Site,
    Status,
    Storage,
    Titration,
    Use,
    WithdrawalSign,
)
from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.items.recall.questions import questions
from factories import (
    make_comparator,
    make_dose,
    make_fact,
    make_receptor,
    make_statement,
    make_step,
)

ID = "baclofen/x/y"
STATEMENT = make_statement()
SPAN = Span(Decimal(3), Decimal(4), Unit.DAYS)


def _facts() -> Iterator[Fact]:
    yield from (make_receptor(), make_step(), make_dose(), make_fact())
    yield from make_comparator()
    yield DrugClass(id=ID, statement=STATEMENT, group="relaxant")
    yield Brand(id=ID, statement=STATEMENT, name="Ozobax", form="solution")
    yield Form(
        id=ID, statement=STATEMENT, name="Tablets", strengths=(), purpose="for a pump"
    )
    yield Routes(
        id=ID,
        statement=STATEMENT,
        subject="baclofen",
        routes=(Route.ORAL,),
        excluded=False,
    )
    yield Site(id=ID, statement=STATEMENT, site="spinal cord")
    yield Use(
        id=ID,
        statement=STATEMENT,
        indication="Dystonia",
        status=Status.APPROVED,
        effect="",
    )
    yield Infusion(
        id=ID,
        statement=STATEMENT,
        route=Route.INTRAVENOUS,
        population="adults",
        phase=Phase.USUAL,
        amount=Span(Decimal(1), Decimal(1), Unit.MG),
        per_kg=False,
        per=Unit.HOURS,
        condition="",
    )
    yield Titration(
        id=ID,
        statement=STATEMENT,
        route=Route.ORAL,
        population="adults",
        steps=(),
        times_daily=0,
        interval=SPAN,
    )
    yield DoseRule(
        id=ID,
        statement=STATEMENT,
        route=Route.ORAL,
        population="adults",
        topic="Delivery",
        rule="by mouth",
    )
    yield Contraindication(
        id=ID, statement=STATEMENT, condition="Ulcer", level=Level.UNSTATED, reason=""
    )
    yield Precaution(
        id=ID, statement=STATEMENT, condition="Age", action="lower", reason=""
    )
    yield Effect(
        id=ID, statement=STATEMENT, concept="Nausea", group="Common", context=""
    )
    yield WithdrawalSign(id=ID, statement=STATEMENT, concept="Fever", context="")
    yield Interaction(
        id=ID,
        statement=STATEMENT,
        partner="Alcohol",
        examples=(),
        effect="sleep",
        kinetics=Kinetics.UNSTATED,
    )
    yield PopulationAdvice(
        id=ID, statement=STATEMENT, population="Children", topic="Dose", advice="ask"
    )
    yield Counselling(
        id=ID, statement=STATEMENT, group="", topic="Food", advice="with it"
    )
    yield Storage(id=ID, statement=STATEMENT, product="Tablets", instruction="dry")


FACTS = list(_facts())


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_a_fact_is_asked_by_whole_questions_that_name_a_drug(fact: Fact) -> None:
    for asked in questions(fact, "baclofen"):
        assert asked.front.endswith("?")
        assert "baclofen" in asked.front.lower()
        assert asked.back
    assert questions(fact, "baclofen")


def test_no_fact_type_is_left_out() -> None:
    assert {type(fact) for fact in FACTS} == set(get_args(Fact))
