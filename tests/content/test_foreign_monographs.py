"""Monographs of other drug classes: each line is read, and read right."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from baclofen_quiz.content.facts import Fact, Route
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.printing import print_markdown
from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.content.reading import read_markdown, read_plain
from baclofen_quiz.content.sections import Section
from monographs import slots

FOLDER = Path(__file__).parents[1] / "fixtures" / "monographs"
DRUGS = ("metoprolol", "sertraline", "vancomycin")
ABOUT_ALL = {
    Section.USES, Section.DOSING, Section.CONTRAINDICATIONS, Section.PRECAUTIONS,
    Section.ADVERSE, Section.INTERACTIONS, Section.POPULATIONS, Section.COMPARISON,
    Section.COUNSELLING, Section.STORAGE, Section.REGULATORY,
}  # fmt: skip


@cache
def monograph(drug: str) -> Monograph:
    reading = read_plain((FOLDER / f"{drug}.txt").read_text(encoding="utf-8"), drug)
    assert reading.problems == ()
    assert reading.monograph
    return reading.monograph


def facts_in_line(drug: str, beginning: str, heading: str = "") -> list[Fact]:
    """Read the facts of the statement that begins so, below a heading."""
    (entry,) = [
        entry
        for entry in monograph(drug).entries
        if entry.statement.text.startswith(beginning)
        and heading in " / ".join(entry.statement.path)
    ]
    return list(entry.facts)


def said(drug: str, beginning: str, heading: str = "") -> dict[str, object]:
    (fact,) = facts_in_line(drug, beginning, heading)
    return slots(fact)


def milligrams(low: str, high: str = "") -> Span:
    return Span(Decimal(low), Decimal(high or low), Unit.MG)


@pytest.mark.parametrize("drug", DRUGS)
def test_every_statement_of_every_section_is_read(drug: str) -> None:
    entries = monograph(drug).entries

    assert {entry.statement.section for entry in entries} >= ABOUT_ALL
    assert [e.statement.text for e in entries if not e.facts] == []
    assert len(entries) > 100


@pytest.mark.parametrize("drug", DRUGS)
def test_what_is_imported_reads_back_as_it_was(drug: str) -> None:
    again = read_markdown(print_markdown(monograph(drug)), "x.md").monograph

    assert again
    assert [(f.id, slots(f)) for f in again.facts] == [
        (f.id, slots(f)) for f in monograph(drug).facts
    ]


@pytest.mark.parametrize("drug", DRUGS)
def test_no_noise_becomes_a_statement(drug: str) -> None:
    texts = " ".join(entry.statement.text for entry in monograph(drug).entries)

    for noise in ("Share", "newsletter", "2025", "omment", "Labels", "reserved"):
        assert noise not in texts


@pytest.mark.parametrize(
    ("drug", "line", "heading", "expected"),
    [
        ("metoprolol", "Hypertension: start", "",
         {"population": "adults", "route": Route.ORAL, "phase": "initial",
          "amount": milligrams("50"), "times_daily": 2,
          "condition": "immediate-release tablets, Hypertension"}),
        ("metoprolol", "Severe heart failure", "",
         {"phase": "initial", "amount": milligrams("12.5"), "route": Route.ORAL}),
        ("metoprolol", "Target dose", "",
         {"phase": "usual", "amount": milligrams("200"), "condition":
          "extended-release tablets, target dose, heart failure"}),
        ("metoprolol", "Initial dose: 5 mg every", "",
         {"route": Route.INTRAVENOUS, "times_daily": 0, "condition": "for 3 doses",
          "interval": Span(Decimal(2), Decimal(2), Unit.MINUTES)}),
        ("metoprolol", "Maximum starting dose", "",
         {"phase": "maximum", "condition": "starting dose", "per_kg": False,
          "population": "children \u22656 years"}),
        ("metoprolol", "Clonidine", "",
         {"effect": "rebound hypertension may occur"}),
        ("metoprolol", "Severe bradycardia", "Overdosage",
         {"group": "Overdosage", "context": "in overdose"}),
        ("vancomycin", "Maintenance dose", "",
         {"per_kg": True, "per_day": False, "times_daily": 0,
          "interval": Span(Decimal(8), Decimal(12), Unit.HOURS)}),
        ("vancomycin", "Infusion rate", "",
         {"phase": "maximum", "per": Unit.MINUTES, "amount": milligrams("10")}),
        ("vancomycin", "CrCl 20 to 49", "",
         {"condition": "renal impairment, CrCl 20 to 49 mL/min", "times_daily": 1,
          "population": ""}),
        ("vancomycin", "Staphylococcal enterocolitis: 500", "",
         {"amount": milligrams("500", "2000"), "per_day": True, "times_daily": 0,
          "route": Route.ORAL}),
        ("vancomycin", "Acute kidney injury", "",
         {"concept": "Acute kidney injury", "context": "with high trough levels"}),
        ("vancomycin", "Vancocin", "", {"name": "Vancocin", "form": "capsules"}),
        ("vancomycin", "Renal impairment: lengthen", "",
         {"action": "lengthen the interval", "reason": "the drug accumulates"}),
        ("sertraline", "Maximum daily dose", "Adults",
         {"phase": "maximum", "per_day": True, "amount": milligrams("200")}),
        ("sertraline", "Maximum daily dose", "Children",
         {"population": "children 6 to 12 years", "per_day": True}),
        ("sertraline", "Starting dose", "",
         {"condition": "mild hepatic impairment", "phase": "initial"}),
        ("sertraline", "Cimetidine", "",
         {"partner": "Cimetidine", "effect": "may increase sertraline levels"}),
        ("sertraline", "Pregnancy", "", {"population": "Pregnancy", "topic": ""}),
        ("sertraline", "Store at", "", {"product": "sertraline"}),
    ],
)  # fmt: skip
def test_a_line_is_read_right(
    drug: str, line: str, heading: str, expected: dict[str, object]
) -> None:
    found = said(drug, line, heading)

    assert {name: found[name] for name in expected} == expected


def test_doses_in_turn_are_of_what_their_term_says() -> None:
    first, second = map(slots, facts_in_line("sertraline", "Panic disorder: 25"))

    assert first["condition"] == "Panic disorder, for 1 week"
    assert second["condition"] == "Panic disorder"


def test_a_line_of_effects_is_several() -> None:
    found = [slots(f)["concept"] for f in facts_in_line("vancomycin", "Common: phleb")]

    assert found == ["phlebitis", "rise in serum creatinine", "nausea"]
