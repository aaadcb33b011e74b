import pytest

from agreeing import known
from baclofen_quiz.items.agreement.amounts import other_dose
from baclofen_quiz.items.agreement.claims import Claim

START = "What is the starting dose of oral baclofen in an adult?"


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (START, "50 mg three times daily"),
        (START, "1 mg"),
        ("What is the usual maximum oral dose in adults?", "300 mg daily"),
        ("What is the test dose of intrathecal baclofen?", "1 to 2 mcg"),
    ],
)
def test_another_amount_is_found(asked: str, text: str) -> None:
    assert other_dose(Claim(asked, text), known()) is not None


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (START, "5 mg three times daily"),
        (START, "15 mg per day"),
        (START, "0.3 mg/kg/day"),  # another way of counting: not compared
        (START, "5 units"),
        (START, "5 mg or 10 mg"),
        (START, "A small one"),
        ("What is the starting dose of baclofen?", "50 mg"),  # which route?
        ("What is the starting oral dose of tizanidine?", "50 mg"),
        ("What is the oral dose in adults?", "50 mg"),  # which phase?
        ("What is the oral test dose in adults?", "50 mg"),  # there is none
        ("What is the starting oral dose in a newborn?", "50 mg"),
        ("What is the starting oral dose in renal impairment?", "50 mg"),
        ("How is a starting oral dose of 5 mg raised?", "50 mg"),
    ],
)
def test_what_agrees_or_cannot_be_compared_is_left_alone(asked: str, text: str) -> None:
    assert other_dose(Claim(asked, text), known()) is None
