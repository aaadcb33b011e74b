"""The five words for a probability of recall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.recall_steps import RecallStep, percent, recall_step


@pytest.mark.parametrize(
    ("shown", "step"),
    [
        (0, RecallStep.SLIPPING),
        (49, RecallStep.SLIPPING),
        (50, RecallStep.SHAKY),
        (64, RecallStep.SHAKY),
        (65, RecallStep.HALFWAY),
        (79, RecallStep.HALFWAY),
        (80, RecallStep.FIRM),
        (89, RecallStep.FIRM),
        (90, RecallStep.SOLID),
        (100, RecallStep.SOLID),
    ],
)
def test_each_step_has_its_numbers(shown: int, step: RecallStep) -> None:
    assert recall_step(shown / 100) is step


@given(st.floats(0, 1))
def test_a_step_never_contradicts_the_number_beside_it(recall: float) -> None:
    assert recall_step(recall) is recall_step(percent(recall) / 100)


def test_a_step_is_called_by_one_word() -> None:
    titles = [step.title for step in RecallStep]

    assert titles == ["Slipping", "Shaky", "Halfway", "Firm", "Solid"]
