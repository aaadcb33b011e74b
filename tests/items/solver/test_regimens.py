import pytest

from baclofen_quiz.items.solver import regimens
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from solving import DOSING, question_on

ADULT = "An adult takes oral examplol"


def ask(stem: str, text: str = DOSING) -> Question:
    return question_on(text, stem)


def test_the_start_is_right_in_amount_and_frequency() -> None:
    asked = ask("Which regimen of oral examplol is the initial dose for an adult?")
    assert regimens.initial(asked, "5 mg three times daily")
    assert not regimens.initial(asked, "5 mg once daily")
    assert not regimens.initial(asked, "10 mg three times daily")


def test_the_next_step_is_one_step_up() -> None:
    asked = ask(f"{ADULT} 5 mg three times daily. Which is the next step?")
    assert regimens.next_step(asked, "10 mg three times daily")
    assert not regimens.next_step(asked, "15 mg three times daily")
    assert not regimens.next_step(asked, "10 mg twice daily")


def test_behind_the_last_step_there_is_none() -> None:
    asked = ask(f"{ADULT} 15 mg three times daily. Which is the next step?")
    with pytest.raises(Unreadable, match="no step of the titration"):
        regimens.next_step(asked, "20 mg three times daily")


def test_the_maximum_itself_is_not_above_it() -> None:
    asked = ask("Which adult regimen of oral examplol exceeds the usual maximum?")
    assert regimens.within_maximum(asked, "20 mg four times daily")
    assert not regimens.above_maximum(asked, "20 mg four times daily")
    assert regimens.above_maximum(asked, "30 mg three times daily")
    assert not regimens.within_maximum(asked, "30 mg three times daily")


def test_an_amount_belongs_to_its_phase() -> None:
    asked = ask("Which intrathecal amount is the test dose?")
    assert regimens.amount_of_phase(asked, "25 to 50 mcg")
    assert not regimens.amount_of_phase(asked, "25 to 50 mg")


@pytest.mark.parametrize(
    ("dose", "place"), [("5", "Below"), ("10", "Within"), ("25", "Above")]
)
def test_a_total_lies_somewhere_against_a_range(dose: str, place: str) -> None:
    asked = ask(
        f"A child of 30 kg takes oral examplol {dose} mg three times daily as"
        " maintenance. Where does the total lie?"
    )
    said = ["Below the range", "Within the range", "Above the range"]
    true = [text for text in said if regimens.in_range(asked, text)]
    assert true == [f"{place} the range"]


def test_a_range_without_weight_needs_none() -> None:
    asked = ask("Intrathecal examplol 60 mcg per day as maintenance: where is it?")
    assert regimens.in_range(asked, "Within the range")


def test_a_figure_by_weight_stands_for_its_period() -> None:
    asked = ask("A child's oral examplol rests on 0.3 mg/kg. For which period?")
    assert regimens.period(asked, "A day")
    assert not regimens.period(asked, "A single dose")
    with pytest.raises(Unreadable, match="no one period"):
        regimens.period(ask("An adult's oral examplol rests on 2 mg/kg."), "A day")


@pytest.mark.parametrize(
    ("ordered", "error"),
    [
        ("12", "A day's amount is given in each dose"),
        ("40", "The decimal point slipped by a place"),
        ("5", "The initial dose of an adult is given"),
        ("10", "The lowest maintenance dose is given"),
        ("7", ""),
    ],
)
def test_the_slip_behind_an_order_is_found(ordered: str, error: str) -> None:
    asked = ask(
        "A child of 40 kg is to start oral examplol at the initial dose. The order"
        f" reads {ordered} mg three times daily. Which error was made?"
    )
    said = [
        "A day's amount is given in each dose",
        "The decimal point slipped by a place",
        "The initial dose of an adult is given",
        "The lowest maintenance dose is given",
        "Nothing at all",
    ]
    assert [text for text in said if regimens.slip(asked, text)] == [error][
        : bool(error)
    ]


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        ("intrathecal examplol 300 mg per day", ["The unit"]),
        ("intrathecal examplol 300 mcg", ["The frequency"]),
        ("intrathecal examplol 300 mcg per day", []),
    ],
)
def test_the_wrong_part_of_an_order_is_found(order: str, wrong: list[str]) -> None:
    asked = ask(f"The chart of an adult reads: {order}. What is wrong?")
    parts = ["The route", "The unit", "The frequency"]
    assert [part for part in parts if regimens.wrong_part(asked, part)] == wrong


def test_the_unit_of_an_order_is_that_of_the_rule() -> None:
    text = """
        ## Dosage and administration

        - Oral liquids: strengths differ, so the dose is ordered in mg {#liquids}
        """
    asked = ask("In which unit is a liquid ordered?", text)
    assert regimens.unit_of_order(asked, "Milligrams")
    assert not regimens.unit_of_order(asked, "Millilitres")
    assert not regimens.unit_of_order(asked, "Bottles")


def test_a_dose_has_the_unit_of_its_fact() -> None:
    asked = ask("In which unit?")
    assert regimens.unit_of_dose(asked, "Adult, oral: start", "Milligrams")
    assert not regimens.unit_of_dose(asked, "Intrathecal: test dose", "Milligrams")


def test_a_dose_is_matched_in_all_its_parts() -> None:
    asked = ask("Which dose belongs to each?")
    start = "0.3 mg/kg/day in three doses"
    assert regimens.dose_of(asked, "Child, oral: start", start)
    assert not regimens.dose_of(asked, "Child, oral: start", "0.3 mg/kg/day")
    assert not regimens.dose_of(asked, "Child, oral: maintenance", start)


def test_amounts_of_a_day_are_named_or_described() -> None:
    asked = ask("In which order?")
    texts = [
        "Intrathecal pump, 600 mcg per day",
        "Oral start of a child of 40 kg",
        "Oral start of an adult",
    ]
    daily = [regimens.daily_amount(asked, text) for text in texts]
    assert daily == [600, 12_000, 15_000]
