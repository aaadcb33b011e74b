"""Start, next step, and the earliest day of an adult's oral course."""

import pytest

from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.adult import adult_items
from baclofen_quiz.items.item import NumericItem, SingleItem
from desks import bundled_desk, desk_of, items_of, must_be, names_of, only

DESK = bundled_desk()
START = "5 mg three times daily"
STEPS = ", then ".join(f"{dose} mg three times daily" for dose in (10, 15, 20))
INTERVAL = "every 3 to 4 days"


def course(start: str = START, steps: str = STEPS, interval: str = INTERVAL) -> Desk:
    return desk_of(
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        f"- Initial dose: {start} {{#start}}\n"
        f"- Titration interval: {interval} {{#interval}}\n"
        f"- Titration steps: {steps} {{#steps}}\n"
    )


def test_the_initial_regimen_stands_beside_later_steps() -> None:
    item = must_be(only(adult_items, DESK, "initial-regimen"), SingleItem)
    assert item.stem == (
        "Which regimen of oral baclofen is the initial dose for an adult?"
    )
    assert [option.text.replace("\u00a0", " ") for option in item.options] == [
        "5 mg once daily",
        "5 mg three times daily",
        "10 mg three times daily",
        "20 mg three times daily",
    ]


def test_the_next_step_is_one_step_up_at_the_same_frequency() -> None:
    found = [i for i in items_of(adult_items, DESK) if i.model == "next-step"]
    keys = {}
    for item in found:
        single = must_be(item, SingleItem)
        text = next(o.text for o in single.options if o.id == single.key)
        keys[item.clone[0][1]] = text.replace("\u00a0", " ")
    assert keys == {
        "5": "10 mg three times daily",
        "10": "15 mg three times daily",
        "15": "20 mg three times daily",
    }
    assert "for four days with partial relief" in found[0].stem


def test_the_earliest_day_counts_steps_not_doses() -> None:
    found = [i for i in items_of(adult_items, DESK) if i.model == "earliest"]
    values = {i.clone[0][1]: must_be(i, NumericItem).value for i in found}
    assert values == {"3": 9, "4": 12}
    assert found[0].worked[0].endswith("20\u00a0mg three times daily): 3")


def test_no_two_options_of_a_step_make_the_same_day() -> None:
    desk = course(
        start="10 mg twice daily",
        steps="15 mg twice daily, then 20 mg twice daily, then 30 mg twice daily",
    )
    for item in items_of(adult_items, desk):
        if item.model == "next-step":
            texts = {option.text for option in must_be(item, SingleItem).options}
            assert len(texts & {"15\u00a0mg twice daily", "30\u00a0mg once daily"}) < 2


@pytest.mark.parametrize(
    ("desk", "models"),
    [
        (course(start="20 mg three times daily"), ["next-step", "earliest"]),
        (course(start="5 mg twice daily"), []),
        (course(interval="every 12 days"), ["initial-regimen", "earliest"]),
        (course(interval="every 2 weeks"), ["initial-regimen", "earliest"]),
        (course(interval="slowly"), ["initial-regimen"]),
        (course(start="5 to 10 mg three times daily"), []),
        (course(steps="as needed"), []),
    ],
)
def test_what_is_not_stated_plainly_is_not_asked(desk: Desk, models: list[str]) -> None:
    made = [name for name in names_of(adult_items, desk) if "choice" not in name]
    assert made == models


def test_a_drug_taken_once_a_day_has_no_wrong_frequency_below() -> None:
    desk = course(
        start="5 mg once daily",
        steps="10 mg once daily, then 15 mg once daily, then 20 mg once daily",
    )
    for item in items_of(adult_items, desk):
        if isinstance(item, SingleItem):
            assert "wrong-frequency" not in {option.id for option in item.options}
