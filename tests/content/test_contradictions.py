"""Dose lines that cannot both be true."""

import pytest

from monographs import codes_of, reading_of


@pytest.mark.parametrize(
    "bullets",
    [
        ("Initial dose: 5 mg once daily", "Starting dose: 10 mg once daily"),
        ("Maximum dose: 80 mg/day", "Maximum: 60 mg/day"),
        ("Usual maximum dose: 80 mg/day", "Maximum: 60 mg/day"),
        ("Initial dose: 50 mg three times daily", "Maximum dose: 80 mg/day"),
        ("Maximum dose: 500 mcg/day", "Initial dose: 1 mg once daily"),
        ("Test dose: 25 mcg", "Test dose: 50 mcg"),
        ("Initial dose: 500 units daily", "Maximum dose: 400 units/day"),
        ("Initial dose: 0.5 mcg/kg/min", "Maximum: 0.2 mcg/kg/min"),
        ("Initial dose: 0.5 mcg/kg/min", "Starting dose: 0.2 mcg/kg/min"),
        ("Maintenance: 50 mg twice daily", "Maximum dose: 60 mg/day"),
        ("Pain: start with 90 mg daily", "Maximum dose: 60 mg/day"),
        ("Initial dose: 90 mg/day", "Maximum dose: 40 mg/day (rarely up to 80 mg)"),
        ("Titration: 5 mg daily → 20 mg daily → 90 mg daily", "Maximum: 80 mg/day"),
        ("Titration: 5 mg twice daily → 50 mg twice daily", "Maximum: 80 mg/day"),
    ],
)
def test_a_contradiction_is_told_and_neither_line_becomes_a_fact(
    bullets: tuple[str, str],
) -> None:
    reading = reading_of(
        f"## Dosing\n- {bullets[0]} {{#a}}\n- {bullets[1]} {{#b}}\n"
        "- Basis: age {#c}\n"
    )

    assert [p.code for p in reading.problems] == ["contradicting-doses"]
    assert reading.monograph
    assert [fact.id for fact in reading.monograph.facts] == ["zolarine/dosing/c"]


@pytest.mark.parametrize(
    "bullets",
    [
        ("Initial dose: 5 mg once daily", "Initial dose: 5 mg daily"),
        ("Initial dose: 5 mg once daily", "Initial dose: 5 units once"),
        ("Adults: 5 mg once daily", "Children: 10 mg once daily"),
        ("Maximum dose: 80 mg/day", "Rare maximum dose: 100 mg/day"),
        ("Maximum dose: 80 mg/day", "Maximum single dose: 20 mg"),
        ("Pain: 5 mg once daily", "Fever: 10 mg once daily"),
        ("Initial dose: 20 mg four times daily", "Maximum dose: 80 mg/day"),
        ("Initial dose: 1 mg/kg/day", "Maximum dose: 0.5 mg/day"),
        ("Test dose: 5 mg", "Maximum dose: 1 mg/day"),
        ("Titration: 5 mg daily → 80 mg daily", "Maximum dose: 80 mg/day"),
        ("Titration: 5 mg daily → 90 mg daily", "Maximum starting dose: 50 mg daily"),
        (
            "Titration for pain: 5 mg daily → 90 mg daily",
            "Maximum for fever: 80 mg/day",
        ),
        ("Titration: 5 mg daily → 90 mg daily", "Maximum: 80 units/day"),
        ("Pain: start with 90 mg daily", "Maximum dose for fever: 60 mg/day"),
        ("Usual dose: 50 mg twice daily", "Maximum starting dose: 50 mg daily"),
        ("Initial dose: 5 mg/min", "Maximum dose: 3 mg/hour"),
        ("Initial dose: 5 mg/min", "Initial dose: 3 mg/hour"),
        ("Maximum dose: 60 mg/day (rarely up to 80 mg)", "Initial dose: 70 mg daily"),
    ],
)
def test_lines_that_can_both_be_true_stay(bullets: tuple[str, str]) -> None:
    assert codes_of("Dosing", *bullets) == []


def test_each_of_many_maxima_is_compared_with_the_doses_of_its_own_use() -> None:
    lines = [
        f"Maximum for use {n}: {n} mg/day\n- Use {n}: 90 mg/day" for n in range(1, 300)
    ]
    assert codes_of("Dosing", *lines) == ["contradicting-doses"] * 89
