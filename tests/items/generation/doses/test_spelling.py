"""Phrases of a dosing section as they are read aloud."""

import pytest

from baclofen_quiz.items.generation.doses.spelling import inside, spelled


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("children \u22656 years", "children 6\u00a0years and over"),
        ("body weight \u226530 kg", "body weight 30\u00a0kg and over"),
        ("CrCl 15\u201350 mL/min", "creatinine clearance 15 to 50\u00a0mL/min"),
        ("children weight over 30 kg", "children, weight over 30\u00a0kg"),
        ("PO ER tablets", "oral extended-release tablets"),
        ("IR capsules", "immediate-release capsules"),
        ("infrared (IR) lamp", "infrared (IR) lamp"),
        ("max single dose", "maximum single dose"),
        ("TSH of 10", "thyroid-stimulating hormone of 10"),
        ("age <12 years", "age below 12\u00a0years"),
    ],
)
def test_signs_and_short_names_are_written_out(text: str, read: str) -> None:
    assert spelled(text) == read


def test_a_phrase_begins_small_unless_a_germ_gives_it_its_name() -> None:
    assert inside("Renal impairment") == "renal impairment"
    assert inside("Listeria meningitis") == "Listeria meningitis"
