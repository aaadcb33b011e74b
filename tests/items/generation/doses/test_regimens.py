"""Regimens as they are written, and which of them are one dose."""

from decimal import Decimal
from fractions import Fraction

import pytest

from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.items.generation.doses.regimens import (
    Period,
    Regimen,
    counted,
    meet,
    regimen_of,
)
from prescribing import entry


def make(  # noqa: PLR0913 - a regimen has as many parts
    low: str,
    high: str = "",
    *,
    unit: Unit = Unit.MG,
    per_kg: bool = False,
    period: Period = Period.DOSE,
    times: int = 0,
    interval: Span | None = None,
) -> Regimen:
    ends = Fraction(low), Fraction(high or low)
    return Regimen(*ends, unit, per_kg, period, times, interval)


def every(low: int, unit: Unit, high: int = 0) -> Span:
    return Span(Decimal(low), Decimal(high or low), unit)


@pytest.mark.parametrize(
    ("regimen", "text"),
    [
        (make("0.5", times=3), "0.5~mg three times daily"),
        (make("5", times=5), "5~mg five times daily"),
        (make("1200", unit=Unit.UNITS), "1,200~units"),
        (make("5", "10", per_kg=True, period=Period.DAY), "5 to 10~mg/kg/day"),
        (make("6", period=Period.DAY, times=3), "6~mg/day in three doses"),
        (make("6", period=Period.DAY, times=1), "6~mg/day in one dose"),
        (make("6", period=Period.ONE_DOSE), "6~mg per dose"),
        (make("5", times=3, interval=every(8, Unit.HOURS)), "5~mg every 8~hours"),
        (make("5", interval=every(8, Unit.HOURS, 12)), "5~mg every 8 to 12~hours"),
        (make("5", interval=every(7, Unit.DAYS)), "5~mg once weekly"),
        (make("5", interval=every(2, Unit.DAYS)), "5~mg every other day"),
        (make("5", interval=every(3, Unit.DAYS)), "5~mg every 3~days"),
        (make("5", interval=every(1, Unit.HOURS)), "5~mg every 1~hour"),
        (make("2", unit=Unit.MCG, per_kg=True, period=Period.MINUTE), "2~mcg/kg/min"),
    ],
)
def test_a_regimen_is_written_in_full(regimen: Regimen, text: str) -> None:
    assert regimen.text == text.replace("~", "\u00a0")


def test_counts_are_words_while_they_are_small() -> None:
    assert (counted(3), counted(12)) == ("three", "12")


@pytest.mark.parametrize(
    ("regimen", "daily"),
    [
        (make("5", times=3), 15),
        (make("14", interval=every(7, Unit.DAYS)), 2),
        (make("2", period=Period.HOUR), 48),
        (make("7", period=Period.WEEK), 1),
    ],
)
def test_a_day_adds_up(regimen: Regimen, daily: int) -> None:
    assert regimen.daily == (Fraction(daily), Fraction(daily))


def test_nobody_knows_the_day_of_a_dose_without_a_frequency() -> None:
    assert make("5").daily is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make("5", times=2), make("5", times=2)),
        (make("5", times=2), make("10", times=1)),
        (make("5", times=2), make("10", period=Period.DAY)),
        (make("500", unit=Unit.MCG, times=1), make("0.5", times=1)),
        (make("5", "10", times=1), make("10", "20", times=1)),
        (make("5"), make("5", times=3)),
    ],
)
def test_regimens_that_could_be_one_dose_meet(one: Regimen, other: Regimen) -> None:
    assert meet(one, other)
    assert meet(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (make("5", times=2), make("5", times=3)),
        (make("5", times=2), make("5", per_kg=True, times=2)),
        (make("5", unit=Unit.UNITS), make("5")),
        (make("6", period=Period.DAY), make("6", period=Period.ONE_DOSE)),
        (make("5"), make("50")),
    ],
)
def test_regimens_that_differ_do_not_meet(one: Regimen, other: Regimen) -> None:
    assert not meet(one, other)
    assert not meet(other, one)


def test_only_doses_within_minutes_are_minutes_apart() -> None:
    assert make("5", interval=every(2, Unit.MINUTES)).minutes_apart
    assert not make("5", interval=every(8, Unit.HOURS)).minutes_apart
    assert not make("5").minutes_apart


@pytest.mark.parametrize(
    ("drug", "slug", "text"),
    [
        ("vancomycin", "maximum", "2~g per dose"),
        ("vancomycin", "load", "25~mg/kg"),
        ("heparin", "infusion", "18~units/kg/hour"),
        ("noradrenaline", "start", "0.05 to 0.15~mcg/kg/min"),
        ("amoxicillin", "child", "45~mg/kg/day in three doses"),
    ],
)
def test_a_regimen_is_read_off_a_fact(drug: str, slug: str, text: str) -> None:
    assert regimen_of(entry(drug, slug).fact).text == text.replace("~", "\u00a0")
