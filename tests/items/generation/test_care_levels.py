"""How firmly a condition speaks against the drug."""

import pytest

from baclofen_quiz.content.facts import Contraindication, Precaution
from baclofen_quiz.items.generation.care_levels import (
    asks_for_care,
    in_doubt,
    without_drug,
)
from desks import bundled_desk, desk_of


@pytest.mark.parametrize(
    ("said", "cared_for"),
    [
        ("contraindicated if moderate to severe", False),
        ("avoid where possible", False),
        ("not recommended", False),
        ("no dose adjustment is needed", False),
        ("reduce dose or avoid", False),
        ("lower the dose", True),
        ("do not stop suddenly", True),
    ],
)
def test_a_precaution_that_forbids_or_needs_nothing_asks_for_no_care(
    said: str, *, cared_for: bool
) -> None:
    desk = desk_of(f"## Precautions\n\n- Renal impairment: {said} {{#renal}}\n")
    found = [asks_for_care(fact) for fact in desk.of(Precaution)]
    assert any(found) is cared_for


def test_a_condition_with_a_disputed_level_is_in_doubt() -> None:
    desk = bundled_desk()
    doubtful = [f.id for f in desk.of(Contraindication) if in_doubt(desk, f)]
    assert doubtful == ["baclofen/contraindications/peptic-ulcer"]


@pytest.mark.parametrize(
    ("condition", "name"),
    [
        ("Known hypersensitivity to examplol", "hypersensitivity"),
        (
            "Hypersensitivity to examplol or to an ingredient of the product",
            "Hypersensitivity",
        ),
        (
            "Hypersensitivity to examplol or other beta blockers",
            "Hypersensitivity to examplol or other beta blockers",
        ),
        ("Allergy to any penicillin", "Allergy to any penicillin"),
        ("Cardiogenic shock", "Cardiogenic shock"),
    ],
)
def test_only_allergy_to_the_very_drug_is_put_in_one_word(
    condition: str, name: str
) -> None:
    desk = desk_of(f"## Contraindications\n\n- {condition} {{#it}}\n")
    [fact] = desk.of(Contraindication)
    assert without_drug(desk, fact) == name
