from collections.abc import Callable
from fractions import Fraction

import pytest

from baclofen_quiz.items.solver import numbers
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from solving import DOSING, question_on

ADULT = "An adult takes oral examplol 10 mg three times daily"


@pytest.mark.parametrize(
    ("solve", "stem", "value"),
    [
        (numbers.total, f"{ADULT}. What is the total?", 30_000),
        (numbers.per_dose, "A child of 40 kg starts oral examplol.", 4_000),
        (
            numbers.lowest_maintenance,
            "A child of 40 kg takes oral examplol as maintenance.",
            30_000,
        ),
        (numbers.maximum, "What is the usual oral maximum of an adult?", 80_000),
        (numbers.room, f"{ADULT}. How far is the usual maximum?", 50_000),
        (numbers.last_total, "An adult is at the last oral step.", 45_000),
        (
            numbers.earliest,
            "Adult, oral: 5 mg three times daily, every 3 days to 15 mg daily?",
            6,
        ),
        (numbers.converted, "300 mcg per day: how much is that in mg?", 300),
        (numbers.ratio, f"{ADULT}, then 300 mcg per day.", 100),
        (numbers.volume, f"{ADULT}. The label says 5 mg/mL.", 2),
        (numbers.volume, f"{ADULT}. The label says 5 mg/5 mL.", 10),
        (numbers.swapped, "5 mL of 1 mg/mL, then of 5 mg/mL.", 25_000),
        (
            numbers.bottle_days,
            f"{ADULT} as 5 mg/5 mL. How long does a supply of 360 mL last?",
            12,
        ),
        (numbers.tablets, f"{ADULT} as tablets of 10 mg.", 3),
        (numbers.tablets_of_dose, f"{ADULT}. Each tablet holds 5 mg.", 2),
        (numbers.course, f"{ADULT} (for 2 weeks).", 420_000),
        (numbers.course, f"{ADULT} (for 10 days).", 300_000),
        (numbers.hourly, "An adult is given 10 mg/min. How much in an hour?", 600_000),
        (numbers.hourly, "An adult of 50 kg is given 2 mcg/kg/hour.", 100),
        (numbers.by_weight, "20 kg, 40 mg/kg/day. How many mg in a day?", 800_000),
        (numbers.by_weight, "20 kg, 10 mg/kg every 6 hours. How many mg?", 200_000),
    ],
)
def test_a_number_is_computed_from_the_stem_and_the_doses(
    solve: Callable[[Question], Fraction], stem: str, value: int
) -> None:
    assert solve(question_on(DOSING, stem)) == value


@pytest.mark.parametrize(
    ("solve", "stem", "reason"),
    [
        (
            numbers.earliest,
            "An adult has oral examplol 5 mg once daily and 7 mg once daily.",
            "no step of the titration",
        ),
        (numbers.volume, ADULT, "no strength is given"),
        (numbers.bottle_days, ADULT, "no volume is given"),
        (numbers.tablets, ADULT, "no strength of tablets"),
        (numbers.course, ADULT, "no length of the course"),
        (numbers.hourly, ADULT, "no rate is given"),
    ],
)
def test_a_stem_that_lacks_a_number_is_unreadable(
    solve: Callable[[Question], Fraction], stem: str, reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason):
        solve(question_on(DOSING, stem))
