"""Headings in capital letters."""

import pytest

from baclofen_quiz.content.capitals import calmed


@pytest.mark.parametrize(
    ("heading", "small"),
    [
        ("PREGNANCY AND LACTATION", "Pregnancy and lactation"),
        ("USE IN THE ELDERLY", "Use in the elderly"),
        ("INTRAVENOUS (IV) USE", "Intravenous (IV) use"),
        ("CYP2D6 INHIBITORS", "CYP2D6 inhibitors"),
        ("MAO INHIBITORS AND CNS DRUGS", "MAO inhibitors and CNS drugs"),
        ("DOSE", "DOSE"),
        ("Side Effects", "Side Effects"),
        ("12345", "12345"),
    ],
)
def test_a_heading_in_capitals_is_calmed(heading: str, small: str) -> None:
    assert calmed(heading) == small
