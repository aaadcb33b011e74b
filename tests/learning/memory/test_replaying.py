"""Foreseen, committed or replayed: the same events leave the same state."""

from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.memory.events import Event, Outcome, Place, Rated, Source
from baclofen_quiz.learning.memory.fuzz import Holder, fuzzed
from baclofen_quiz.learning.memory.replaying import (
    OutOfOrder,
    follows,
    preview,
    remember,
    remember_all,
    replay,
    step,
)
from baclofen_quiz.learning.memory.scheduler import Grade, Schedule, begin, carry_on
from baclofen_quiz.learning.memory.states import MemoryState, Tried, Untried, recall
from remembering import (
    DAY,
    HOLDER,
    histories,
    make_answer,
    make_place,
    make_rated,
    places,
)


def must_be_tried(state: MemoryState) -> Tried:
    assert isinstance(state, Tried)
    return state


def test_without_events_a_fact_is_untried() -> None:
    assert replay([], HOLDER) == Untried()


def test_a_first_rating_begins_a_memory() -> None:
    state = must_be_tried(replay([make_rated(Grade.GOOD)], HOLDER))

    assert state.strength == begin(Grade.GOOD, DAY).strength
    assert (state.reviews, state.lapses, state.trace.tried) == (1, 0, 1)
    assert state.due_day == DAY + timedelta(days=2)


def test_a_later_rating_carries_it_on_with_our_own_spread() -> None:
    events = [make_rated(Grade.GOOD), make_rated(Grade.EASY, make_place(days=2))]

    state = must_be_tried(replay(events, HOLDER))

    second = DAY + timedelta(days=2)
    reviewed = carry_on(begin(Grade.GOOD, DAY).strength, Grade.EASY, second)
    assert state.strength == reviewed.strength
    assert state.due_day == second + timedelta(fuzzed(reviewed.days, HOLDER, 2))


def test_learners_who_do_the_same_are_not_all_due_on_one_day() -> None:
    events = [make_rated(Grade.EASY), make_rated(Grade.EASY, make_place(days=8))]
    states = [replay(events, Holder(str(n), HOLDER.fact)) for n in range(50)]

    assert len({must_be_tried(state).due_day for state in states}) > 5
    assert len({must_be_tried(state).strength for state in states}) == 1


def test_only_the_first_event_of_a_study_day_rates() -> None:
    first = make_rated(Grade.GOOD, make_place(hour=9, key="first"))
    second = make_rated(Grade.AGAIN, make_place(hour=10, key="second"))

    alone = must_be_tried(replay([first], HOLDER))
    both = must_be_tried(replay([first, second], HOLDER))

    assert (both.strength, both.due_day) == (alone.strength, alone.due_day)
    assert (both.reviews, both.lapses, both.trace.tried) == (1, 0, 2)


def test_whatever_was_shown_first_takes_the_day() -> None:
    """The explanation was read, so a right answer after it shows nothing."""
    shown = make_answer(Outcome.UNTOLD, make_place(hour=9, key="shown"))
    right = make_answer(Outcome.RIGHT, make_place(hour=10, key="right"))

    state = replay([shown, right], HOLDER)

    assert isinstance(state, Untried)
    assert (state.trace.tried, state.trace.known) == (2, False)


def test_what_was_not_reached_leaves_the_day_free() -> None:
    unseen = make_answer(Outcome.NOT_REACHED, make_place(hour=9, key="unseen"))
    right = make_answer(Outcome.RIGHT, make_place(hour=10, key="right"))

    assert replay([unseen, right], HOLDER) == replay([right], HOLDER)


def test_forgetting_counts_only_after_a_first_time() -> None:
    events = [make_rated(Grade.AGAIN, make_place(days=day)) for day in (0, 1, 2)]

    assert must_be_tried(replay(events, HOLDER)).lapses == 2


def test_a_fact_is_known_by_a_right_answer_only() -> None:
    def known(event: Event) -> bool:
        return replay([event], HOLDER).trace.known

    assert known(make_answer())
    assert known(make_answer(hint=True))
    assert not known(make_answer(confidence=Confidence.GUESS))
    assert not known(make_answer(Outcome.WRONG))
    assert not known(make_rated(Grade.EASY))


def test_what_was_known_once_stays_shown() -> None:
    events = [make_answer(), make_answer(Outcome.WRONG, make_place(days=2))]

    assert replay(events, HOLDER).trace.known


def test_a_misread_question_comes_back_on_days_two_and_seven() -> None:
    state = replay([make_answer(Outcome.WRONG, misread=True)], HOLDER)

    assert isinstance(state, Untried)
    days = [(day - DAY).days for day in state.trace.retests]
    assert days == [2, 7]


@pytest.mark.parametrize(
    ("day", "left"), [(0, [2, 7]), (1, [2, 7]), (2, [7]), (5, [7]), (7, []), (30, [])]
)
def test_an_event_settles_the_retests_that_were_due(day: int, left: list[int]) -> None:
    misread = make_answer(Outcome.BLANK, make_place(hour=9, key="0"), misread=True)
    state = replay([misread, make_rated(place=make_place(days=day))], HOLDER)

    assert [(day - DAY).days for day in state.trace.retests] == left


def test_a_second_misreading_starts_the_retests_anew() -> None:
    events = [
        make_answer(Outcome.WRONG, make_place(days=day), misread=True) for day in (0, 1)
    ]

    days = [(day - DAY).days for day in replay(events, HOLDER).trace.retests]
    assert days == [3, 8]


def test_a_right_answer_called_misread_is_not_asked_again() -> None:
    state = replay([make_answer(misread=True)], HOLDER)

    assert state.trace.retests == ()


def test_a_misreading_leaves_a_memory_as_it_was() -> None:
    before = must_be_tried(replay([make_rated(Grade.GOOD)], HOLDER))
    misread = make_answer(Outcome.WRONG, make_place(days=2), misread=True)

    after = must_be_tried(step(before, misread, HOLDER))

    assert (after.strength, after.due_day) == (before.strength, before.due_day)
    assert (after.reviews, after.lapses, after.trace.tried) == (1, 0, 2)


def test_the_recall_of_the_day_decides_whether_a_choice_was_luck() -> None:
    first = make_rated(Grade.EASY)
    soon, late = make_place(days=3), make_place(days=3_000)
    grades = {}
    for name, place in (("soon", soon), ("late", late)):
        before = replay([first], HOLDER)
        after = step(before, make_answer(place=place), HOLDER)
        by_button = preview(before, place, list, HOLDER)
        grades[name] = [
            grade
            for grade, state in by_button.items()
            if must_be_tried(state).strength == must_be_tried(after).strength
        ]

    assert grades == {"soon": [Grade.GOOD], "late": [Grade.HARD]}


def test_an_undone_review_never_happened() -> None:
    slip = make_rated(Grade.AGAIN, make_place(hour=9, key="slip"))
    meant = make_rated(Grade.GOOD, make_place(hour=10, key="meant"))

    assert replay([slip, meant], HOLDER, undone={"slip"}) == replay([meant], HOLDER)


def test_a_higher_aim_makes_a_fact_due_sooner_and_no_less_well_known() -> None:
    event = make_rated(Grade.EASY)
    low, high = (replay([event], HOLDER, Schedule(aim)) for aim in (0.8, 0.95))

    assert must_be_tried(high).due_day < must_be_tried(low).due_day
    assert must_be_tried(high).strength == must_be_tried(low).strength


def test_the_aim_holds_for_every_later_event_however_it_is_taken_in() -> None:
    first, second = make_rated(), make_rated(Grade.EASY, make_place(days=2))
    aim = Schedule(0.8)
    late = remember(replay([second], HOLDER, aim), first, lambda: [second], HOLDER, aim)

    state = must_be_tried(replay([first, second], HOLDER, aim))

    reviewed = carry_on(
        begin(Grade.GOOD, DAY).strength, Grade.EASY, DAY + timedelta(days=2), aim
    )
    wait = timedelta(days=fuzzed(reviewed.days, HOLDER, 2))
    assert state.due_day == reviewed.strength.last_day + wait
    assert late == state
    assert late != replay([first, second], HOLDER)


def test_an_event_that_does_not_follow_is_refused_by_a_single_step() -> None:
    state = replay([make_rated(place=make_place(days=3))], HOLDER)

    for place in (make_place(days=2), make_place(days=3)):
        assert not follows(state, place)
        with pytest.raises(OutOfOrder, match="replay them all"):
            step(state, make_rated(place=place), HOLDER)


def test_an_event_that_stands_twice_is_refused() -> None:
    with pytest.raises(OutOfOrder):
        replay([make_rated(), make_rated()], HOLDER)


@given(histories)
def test_a_replay_is_its_steps_one_by_one(history: list[Event]) -> None:
    state: MemoryState = Untried()
    for event in sorted(history, key=lambda event: event.place):
        state = step(state, event, HOLDER)

    assert replay(history, HOLDER) == state


@given(histories.flatmap(st.permutations))
def test_the_order_of_arrival_does_not_matter(shuffled: list[Event]) -> None:
    in_order = sorted(shuffled, key=lambda event: event.place)

    assert replay(shuffled, HOLDER) == replay(in_order, HOLDER)


@given(histories)
def test_events_taken_in_as_they_arrive_leave_what_a_replay_leaves(
    history: list[Event],
) -> None:
    state: MemoryState = Untried()
    for count, event in enumerate(history):
        state = remember(state, event, lambda: history[:count], HOLDER)  # noqa: B023 -- called at once

    assert state == replay(history, HOLDER)


@given(histories, st.data())
def test_events_taken_in_some_at_a_time_leave_what_a_replay_leaves(
    history: list[Event], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(history))
    cut = data.draw(st.integers(0, len(shuffled)))
    state = remember_all(Untried(), shuffled[:cut], list, HOLDER)
    state = remember_all(state, shuffled[cut:], lambda: shuffled[:cut], HOLDER)
    assert state == replay(history, HOLDER)


def test_the_past_is_not_asked_for_what_follows_it() -> None:
    def past() -> list[Event]:
        raise AssertionError

    state = replay([make_rated()], HOLDER)
    later = [make_rated(place=make_place(days=day)) for day in (9, 3)]
    expected = replay([make_rated(), *later], HOLDER)
    assert remember_all(state, later, past, HOLDER) == expected
    assert remember_all(state, (), past, HOLDER) == state


@given(histories, places, st.sampled_from(Grade))
def test_what_a_button_promises_is_what_it_does_and_what_a_replay_gives(
    history: list[Event], place: Place, grade: Grade
) -> None:
    state = replay(history, HOLDER)
    pressed = Rated(place, grade)

    foreseen = preview(state, place, lambda: history, HOLDER)[grade]

    assert foreseen == remember(state, pressed, lambda: history, HOLDER)
    assert foreseen == replay([*history, pressed], HOLDER)


def test_a_preview_needs_no_history_while_the_clock_runs_forward() -> None:
    def refuse() -> list[Event]:
        pytest.fail("the past was fetched")

    state = replay([make_rated()], HOLDER)

    assert list(preview(state, make_place(days=2), refuse, HOLDER)) == list(Grade)


@given(histories)
def test_a_state_is_always_sound(history: list[Event]) -> None:
    state = replay(history, HOLDER)

    assert len(state.trace.retests) <= 2
    assert list(state.trace.retests) == sorted(state.trace.retests)
    if isinstance(state, Tried):
        days = {event.place.study_day for event in history}
        assert 1 <= state.reviews <= len(days)
        assert 0 <= state.lapses < state.reviews
        assert state.strength.last_day < state.due_day
        assert 0 < recall(state, state.due_day) < 1


def test_three_events_arrive_in_six_orders_and_leave_one_state() -> None:
    events: list[Event] = [
        make_answer(Outcome.WRONG, make_place(days=0)),
        make_rated(Grade.GOOD, make_place(days=1)),
        make_answer(Outcome.RIGHT, make_place(days=4)),
    ]

    states = [replay(order, HOLDER) for order in permutations(events)]

    assert all(state == states[0] for state in states)


def test_a_site_event_and_an_anki_review_of_one_moment_have_one_order() -> None:
    moment = make_place().moment
    anki = Rated(Place(DAY, moment, Source.ANKI, "z"), Grade.GOOD)
    site = Rated(Place(DAY, moment, Source.SITE, "a"), Grade.AGAIN)

    assert (
        must_be_tried(replay([site, anki], HOLDER)).strength
        == begin(Grade.GOOD, DAY).strength
    )
