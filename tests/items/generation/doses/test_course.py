"""The stepwise oral course of an adult."""

from fractions import Fraction

import pytest

from baclofen_quiz.items.generation.doses.course import (
    Taken,
    adult_course,
    adult_maximum,
    taken_option,
)
from baclofen_quiz.items.item import Proof
from desks import bundled_desk, desk_of

DESK = bundled_desk()


def test_the_steps_are_read_in_mg_with_their_frequency() -> None:
    course = adult_course(DESK)
    assert course is not None
    assert course.steps == tuple(map(Fraction, (10, 15, 20)))
    assert course.last == Fraction(20)
    assert course.at(Fraction(15)) == "15\u00a0mg three times daily"


@pytest.mark.parametrize(
    "steps",
    [
        "20 mg three times daily, then 15 mg three times daily",
        "10 mcg three times daily, then 20 mcg three times daily",
        "10 mg five times daily, then 20 mg five times daily",
    ],
)
def test_a_course_that_does_not_rise_plainly_in_mg_is_left_alone(steps: str) -> None:
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        f"- Titration steps: {steps} {{#steps}}\n"
    )
    assert adult_course(desk) is None


def test_the_maximum_is_a_single_amount_of_a_day() -> None:
    found = adult_maximum(DESK)
    assert found is not None
    assert found.amount.low == 80
    desk = desk_of(
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        "- Maximum dose: 60 to 80 mg/day {#maximum}\n"
    )
    assert adult_maximum(desk) is None


def test_a_titration_refutes_by_order_and_a_dose_by_arithmetic() -> None:
    course, maximum = adult_course(DESK), adult_maximum(DESK)
    assert course is not None
    assert maximum is not None
    taken = Taken(Fraction(20), 4, "maximum_instead", "It adds up to 80.")
    assert taken.total == 80
    by_order, by_sum = (
        taken_option(course.fact, taken),
        taken_option(maximum, taken, "-80"),
    )
    assert by_order.certificate is not None
    assert by_sum.certificate is not None
    assert by_order.certificate.proof is Proof.SEQUENCE
    assert by_sum.certificate.proof is Proof.ERROR_MODEL
    assert (by_order.id, by_sum.id) == ("maximum-instead", "maximum-instead-80")
    assert by_order.text == "20\u00a0mg four times daily"
