"""Parts of a day, steps of a course, and the time between them."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.solver import courses
from baclofen_quiz.items.solver.judging import judge
from baclofen_quiz.items.solver.question import Question
from baclofen_quiz.items.solver.reader import Unreadable
from baclofen_quiz.items.solver.verdict import Sound, Unsound
from prescribing import TEXTS, desk_for, dose_items_of
from solving import with_wrong_keys

STEP = "An adult is given oral metoprolol 12.5 mg once daily (heart failure). Next?"
APART = "How far apart are the steps of oral metoprolol (adults, heart failure)?"


def ask(stem: str, drug: str = "metoprolol") -> Question:
    facts = {fact.id: fact for fact in desk_for(drug).monograph.facts}
    return Question(stem, drug, Section.DOSING, frozenset(), facts)


@pytest.mark.parametrize(
    ("solve", "stem", "value"),
    [
        (courses.one_dose, "An adult is given 60 mg/day in three doses.", 20_000),
        (courses.daily_infusion, "70 kg: 18 units/kg/hour. In 24 hours?", 30_240),
        (courses.daily_infusion, "Infused at 5 mg/hour. In 24 hours?", 120_000),
    ],
)
def test_numbers_are_reckoned_from_the_stem(
    solve: Callable[[Question], Fraction], stem: str, value: int
) -> None:
    assert solve(ask(stem)) == value


@pytest.mark.parametrize(
    ("solve", "stem"),
    [
        (courses.one_dose, "An adult is given 60 mg three times daily."),
        (courses.daily_infusion, "Infused at 5 mg/min."),
    ],
)
def test_other_amounts_give_no_answer(
    solve: Callable[[Question], Fraction], stem: str
) -> None:
    with pytest.raises(Unreadable):
        solve(ask(stem))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 mg once daily", True),
        ("25 mg twice daily", False),
        ("50 mg once daily", False),
        ("12.5 mg once daily", False),
    ],
)
def test_the_next_step_of_a_course(text: str, *, expected: bool) -> None:
    assert courses.step_after(ask(STEP), text) is expected


def test_a_dose_that_is_no_step_has_no_next_one() -> None:
    with pytest.raises(Unreadable):
        courses.step_after(ask("An adult is given oral metoprolol 9 mg daily."), "5 mg")
    with pytest.raises(Unreadable):
        courses.step_after(ask(STEP, "heparin"), "5 mg")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2 weeks", True), ("14 days", True), ("2 days", False), ("2 to 4 weeks", False)],
)
def test_the_time_between_steps(text: str, *, expected: bool) -> None:
    assert courses.time_between(ask(APART), text) is expected


def test_no_time_is_found_where_none_is_stated() -> None:
    with pytest.raises(Unreadable):
        courses.time_between(ask(APART, "heparin"), "2 weeks")
    with pytest.raises(Unreadable):
        courses.time_between(ask(APART), "a while")


@pytest.mark.parametrize(
    "item",
    [item for drug in TEXTS for item in dose_items_of(drug)],
    ids=lambda item: item.id,
)
def test_dosing_items_of_any_drug_are_sound_and_wrong_keys_are_not(item: Item) -> None:
    facts = {fact.id: fact for fact in desk_for(item.drug).monograph.facts}
    assert judge(item, facts) == Sound()
    for wrong in with_wrong_keys(item):
        assert isinstance(judge(wrong, facts), Unsound)
