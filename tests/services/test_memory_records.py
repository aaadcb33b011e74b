"""A memory and its row are the same thing twice."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.memory.events import Outcome
from baclofen_quiz.learning.memory.replaying import replay
from baclofen_quiz.learning.memory.states import Tried, Untried
from baclofen_quiz.services.memory_records import from_row, to_row
from remembering import HOLDER, make_answer, make_place


@given(st.lists(st.sampled_from(Outcome), max_size=6), st.booleans())
def test_reading_a_row_gives_the_state_that_was_written(
    outcomes: list[Outcome],
    misread: bool,  # noqa: FBT001 - drawn, not called
) -> None:
    events = [
        make_answer(outcome, make_place(3 * n, key=str(n)), misread=misread)
        for n, outcome in enumerate(outcomes)
    ]
    state = replay(events, HOLDER)
    assert from_row(to_row(HOLDER.fact, state)) == state


def test_what_was_never_rated_has_no_strength() -> None:
    missed = replay([make_answer(Outcome.WRONG, make_place(), misread=True)], HOLDER)
    row = to_row(HOLDER.fact, missed)
    assert isinstance(missed, Untried)
    assert (row.stability, row.due_day, row.reviews, row.tried) == (None, None, 0, 1)
    assert row.retest_day is not None
    assert row.second_retest_day is not None


def test_what_was_rated_has_all_of_it() -> None:
    state = replay([make_answer(Outcome.RIGHT, make_place())], HOLDER)
    row = to_row(HOLDER.fact, state)
    assert isinstance(state, Tried)
    assert (row.stability, row.due_day) == (state.strength.stability, state.due_day)
    assert dataclasses.replace(state) == from_row(row)
