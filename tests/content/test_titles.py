"""The drug in a title."""

import pytest

from baclofen_quiz.content.titles import drug_in_title


@pytest.mark.parametrize(
    ("title", "drug"),
    [
        ("Baclofen", "baclofen"),
        ("Valproic Acid (Depakote)", "valproic acid"),
        ("Zolarine: A Review", "zolarine"),
        ("Zolarine \N{EN DASH} Drug Monograph", "zolarine"),
        ("Zolarine Monograph", "zolarine"),
        ("Zolarine Drug Profile", "zolarine"),
        ("Co-trimoxazole", "co-trimoxazole"),
        ("Monograph", "monograph"),
    ],
)
def test_a_drug_is_taken_from_its_title(title: str, drug: str) -> None:
    assert drug_in_title(title) == drug
