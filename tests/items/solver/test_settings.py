import pytest

from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.items.solver.settings import (
    above_stated_maximum,
    dose_of_setting,
    stated_dose,
)
from solving import question_on

TEXT = """
    ## Dosage and administration

    ### Oral examplol (adults)

    - Heart failure: initially 25 mg once daily {#failure}
    - Severe heart failure: initially 12.5 mg once daily {#severe}
    - Panic disorder: 30 mg once daily for 1 week, then 60 mg once daily {#panic}
    - Maximum dose: 200 mg/day {#maximum}

    ### Intravenous examplol (adults)

    - Maintenance dose: 10 mg/kg every 6 hours {#vein}
    - Infusion rate: no faster than 10 mg/min {#rate}
    """


def ask(setting: str, route: str = "oral") -> Question:
    stem = f"Which dose of {route} examplol does the monograph give for this setting"
    return question_on(TEXT, f"{stem}: {setting}?")


@pytest.mark.parametrize(
    ("setting", "route", "dose"),
    [
        ("adults, heart failure, initial dose", "oral", "25 mg once daily"),
        ("adults, severe heart failure, initial dose", "oral", "12.5 mg once daily"),
        ("adults, panic disorder, step 2", "oral", "60 mg once daily"),
        ("adults, maximum dose", "oral", "200 mg/day"),
        ("adults, maintenance dose", "intravenous", "10 mg/kg four times daily"),
        ("adults, infusion rate", "intravenous", "10 mg/min"),
    ],
)
def test_a_dose_belongs_to_its_own_setting(setting: str, route: str, dose: str) -> None:
    others = ["200 mg per dose", "200 mg/week", "10 mg every 6 hours", "10 mg/hour"]
    doses = [
        dose,
        *others,
        "30 mg once daily",
        "25 mg twice daily",
        "125 mg once daily",
    ]
    asked = ask(setting, route)
    assert [said for said in doses if stated_dose(asked, said)] == [dose]


def test_what_exceeds_the_maximum_of_a_setting() -> None:
    asked = ask("adults")
    assert above_stated_maximum(asked, "70 mg three times daily")
    assert not above_stated_maximum(asked, "100 mg twice daily")


def test_a_setting_on_the_left_has_its_dose_on_the_right() -> None:
    asked = question_on(TEXT, "Which dose of oral examplol belongs to each?")
    assert dose_of_setting(asked, "Adults, maximum dose", "200 mg/day")
    assert not dose_of_setting(asked, "Adults, maximum dose", "25 mg once daily")


def test_without_a_setting_or_a_dose_nothing_can_be_said() -> None:
    with pytest.raises(Unreadable, match="names no setting"):
        stated_dose(question_on(TEXT, "Which dose?"), "5 mg")
    with pytest.raises(Unreadable, match="no dose is stated"):
        stated_dose(question_on("## Storage\n\n- Tablets: dry\n", "Dose: x?"), "5 mg")
