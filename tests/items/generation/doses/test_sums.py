"""What the models that reckon share."""

from fractions import Fraction

import pytest

from baclofen_quiz.content.quantities import Unit
from baclofen_quiz.items.generation.doses.common import slip
from baclofen_quiz.items.generation.doses.sums import (
    given,
    told_apart,
    units_of,
    within_maxima,
)
from prescribing import book_of, desk_for, group


def test_a_stem_begins_with_who_is_given_what() -> None:
    found = given(desk_for("vancomycin"), group("vancomycin", "keep"), " of 70")
    assert found.replace("\u00a0", " ") == (
        "An adult of 70 is given intravenous vancomycin 15 mg/kg every 12 hours"
        " (adults, maintenance dose)."
    )


def test_masses_may_be_typed_in_other_units() -> None:
    assert units_of(Unit.MCG)[0] == "mcg"
    assert units_of(Unit.UNITS) == ("units",)


@pytest.mark.parametrize(
    ("drug", "slug", "dose", "times", "expected"),
    [
        ("vancomycin", "keep", 2000, 2, True),  # 2 g per dose at most
        ("vancomycin", "keep", 2001, 1, False),
        ("vancomycin", "colitis", 5000, 4, True),  # the limit is the other route's
        ("prednisolone", "child", 40, 1, True),
        ("prednisolone", "child", 20, 3, False),  # 40 mg a day at most
        ("prednisolone", "asthma", 60, 1, True),  # that is the limit of children
        ("amoxicillin", "child", 2000, 3, True),  # adults take 6 g a day at most
        ("amoxicillin", "child", 2001, 3, False),
        ("heparin", "bolus", 99999, 1, True),
        ("noradrenaline", "maximum", 99999, 1, True),
    ],
)
def test_no_dose_exceeds_a_stated_maximum(
    drug: str, slug: str, dose: int, times: int, *, expected: bool
) -> None:
    found = within_maxima(book_of(drug), group(drug, slug), Fraction(dose), times)
    assert found is expected


def test_an_error_with_the_value_of_an_earlier_one_is_left_out() -> None:
    slips = [slip(name, Fraction(5), "So.") for name in ("tenfold", "tenth")]
    assert told_apart(Fraction(1), slips) == tuple(slips[:1])
    assert told_apart(Fraction(5), slips) == ()
