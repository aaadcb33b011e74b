"""Each row of the table, in its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.events import Answered, Outcome
from baclofen_quiz.learning.memory.rating import misreading, rating
from baclofen_quiz.learning.memory.scheduler import Grade
from remembering import make_answer, make_rated

MISSED = (Outcome.WRONG, Outcome.BLANK)
recalls = st.floats(0, 1)


@pytest.mark.parametrize("outcome", MISSED)
def test_a_wrong_or_blank_answer_was_not_remembered(outcome: Outcome) -> None:
    assert rating(make_answer(outcome), 0.9) is Grade.AGAIN


@pytest.mark.parametrize("outcome", MISSED)
def test_a_misread_question_says_nothing_of_the_fact(outcome: Outcome) -> None:
    event = make_answer(outcome, misread=True)

    assert misreading(event)
    assert rating(event, 0.9) is None


def test_only_what_was_missed_was_misread() -> None:
    assert not misreading(make_answer(Outcome.WRONG))
    assert not misreading(make_answer(Outcome.RIGHT, misread=True))
    assert not misreading(make_rated())


@given(
    recall=recalls,
    hint=st.booleans(),
    misread=st.booleans(),
    confidence=st.none() | st.sampled_from(Confidence),
)
def test_what_was_not_reached_or_not_told_says_nothing(
    *, recall: float, hint: bool, misread: bool, confidence: Confidence | None
) -> None:
    for outcome in (Outcome.NOT_REACHED, Outcome.UNTOLD):
        event = make_answer(outcome, hint=hint, misread=misread, confidence=confidence)
        assert rating(event, recall) is None


@given(recall=recalls, hint=st.booleans(), misread=st.booleans(), chance=recalls)
def test_a_declared_guess_comes_first_whatever_else_is_so(
    *, recall: float, hint: bool, misread: bool, chance: float
) -> None:
    for outcome in (Outcome.RIGHT, *MISSED):
        event = make_answer(
            outcome,
            chance=chance,
            confidence=Confidence.GUESS,
            hint=hint,
            misread=misread,
        )
        assert rating(event, recall) is Grade.AGAIN
        assert not misreading(event)


@pytest.mark.parametrize("confidence", [None, Confidence.UNSURE, Confidence.SURE])
@pytest.mark.parametrize("chance", [0.0, 0.25])
def test_a_right_answer_after_a_hint_is_hard_however_sure(
    confidence: Confidence | None, chance: float
) -> None:
    event = make_answer(hint=True, confidence=confidence, chance=chance)

    assert rating(event, 1.0) is Grade.HARD


@given(recalls, st.sampled_from((None, Confidence.UNSURE, Confidence.SURE)))
def test_a_right_answer_that_was_typed_is_good(
    recall: float, confidence: Confidence | None
) -> None:
    event = make_answer(chance=0.0, confidence=confidence)

    assert rating(event, recall) is Grade.GOOD


@pytest.mark.parametrize(
    ("recall", "grade"),
    [(0.0, Grade.HARD), (0.49, Grade.HARD), (0.5, Grade.GOOD), (0.97, Grade.GOOD)],
)
def test_a_right_choice_is_good_once_it_was_hardly_luck(
    recall: float, grade: Grade
) -> None:
    for confidence in (None, Confidence.UNSURE):
        assert rating(make_answer(confidence=confidence), recall) is grade


@given(recalls, st.floats(0.001, 1))
def test_a_right_choice_that_was_sure_is_good(recall: float, chance: float) -> None:
    event = make_answer(chance=chance, confidence=Confidence.SURE)

    assert rating(event, recall) is Grade.GOOD


@pytest.mark.parametrize("grade", Grade)
@pytest.mark.parametrize("recall", [0.0, 0.5, 1.0])
def test_a_button_is_its_own_rating(grade: Grade, recall: float) -> None:
    assert rating(make_rated(grade), recall) is grade


@given(
    st.builds(
        Answered,
        place=st.just(make_rated().place),
        outcome=st.sampled_from(Outcome),
        chance=recalls,
        confidence=st.none() | st.sampled_from(Confidence),
        hint=st.booleans(),
        misread=st.booleans(),
    ),
    recalls,
)
def test_no_answer_is_easy(event: Answered, recall: float) -> None:
    assert rating(event, recall) is not Grade.EASY
