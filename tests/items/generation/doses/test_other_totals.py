"""The totals of other lines of the same course, as what a wrong number stands for."""

from fractions import Fraction

from baclofen_quiz.items.doses import Slip
from baclofen_quiz.items.generation.doses.course import adult_course
from baclofen_quiz.items.generation.doses.other_totals import other_totals, unmistakable
from baclofen_quiz.items.generation.doses.totals import total_items
from baclofen_quiz.items.item import NumericItem
from desks import bundled_desk, desk_of, items_of, must_be, only

DESK = bundled_desk()
START = "- Initial dose: 5 mg three times daily {#start}\n"
STEPS = (
    "- Titration steps: 10 mg three times daily, then 20 mg three times daily {#s}\n"
)
HEADING = "## Dosage and administration\n\n### Oral examplol (adults)\n\n"


def slip(model: str, value: int) -> Slip:
    return Slip(model, Fraction(value), f"{value} it is.")


def test_the_totals_are_those_of_the_starting_dose_and_of_each_step() -> None:
    course = adult_course(DESK)
    assert course
    found = {int(one.value): one.diagnosis for one in other_totals(DESK, course)}

    assert list(found) == [15, 30, 45, 60]
    assert found[30] == (
        "The total of another step was taken. 30\u00a0mg/day is the total of the first"
        " step, 10\u00a0mg three times daily."
    )
    assert "the starting dose, 5\u00a0mg three times daily" in found[15]


def test_a_course_may_be_told_without_its_starting_dose() -> None:
    desk = desk_of(HEADING + STEPS)
    course = adult_course(desk)
    assert course

    assert [int(one.value) for one in other_totals(desk, course)] == [30, 60]


def test_a_starting_dose_without_a_frequency_has_no_total() -> None:
    for told in ("5 mg/day", "5 to 10 mg three times daily", "5 mg five times daily"):
        desk = desk_of(HEADING + f"- Initial dose: {told} {{#start}}\n" + STEPS)
        course = adult_course(desk)
        assert course
        assert [int(one.value) for one in other_totals(desk, course)] == [30, 60]


def test_a_number_to_which_two_errors_lead_names_neither() -> None:
    slips = (slip("one_dose_only", 20), slip("wrong_frequency", 40))
    others = (slip("other_step", 40), slip("other_step", 30), slip("other_step", 60))
    kept = unmistakable(Fraction(60), slips, others)

    assert [int(one.value) for one in kept] == [20, 30]


def test_the_errors_stay_where_none_would_be_left() -> None:
    slips = (slip("wrong_frequency", 40),)

    assert unmistakable(Fraction(60), slips, (slip("other_step", 40),)) == slips


def test_no_two_errors_of_the_last_step_lead_to_one_number() -> None:
    item = must_be(only(total_items, DESK, "last-step-total"), NumericItem)
    values = [error.value for error in item.errors]

    assert sorted(map(int, values)) == [15, 20, 30, 40, 45, 80]
    assert len(set(values)) == len(values)
    assert all(items_of(total_items, DESK))
