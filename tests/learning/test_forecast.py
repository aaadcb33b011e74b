"""What will be recalled on a day to come, against reviews played by py-fsrs itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from fsrs import Card, Rating, Scheduler, State

from baclofen_quiz.learning.forecast import Outlook, Plan, play
from baclofen_quiz.learning.memory.states import UNTRIED, MemoryState, Tried, recall
from knowing import make_tried
from study_rows import TODAY

EXAM = TODAY + timedelta(days=30)
PLAN = Plan(TODAY, EXAM, 6)
SOME = [
    make_tried(2.0 + n, days_ago=1 + n % 9, due_day=TODAY + timedelta(days=n % 12 - 4))
    for n in range(60)
]
LEARNERS = 200
SCHEDULER = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def forecast(states: Sequence[MemoryState], plan: Plan) -> Outlook:
    return play(states, plan).whole


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def cards_of(states: Sequence[MemoryState]) -> list[Card]:
    """Give py-fsrs the same memories; what is new is a card that was never reviewed."""
    return [
        Card(
            card_id=at,
            state=State.Review,
            stability=state.strength.stability,
            difficulty=state.strength.difficulty,
            due=noon(state.due_day),
            last_review=noon(state.strength.last_day),
        )
        if isinstance(state, Tried)
        else Card(card_id=at, due=noon(date.max - timedelta(days=1)))
        for at, state in enumerate(states)
    ]


def study(cards: list[Card], day: date, a_day: int, chance: Random) -> None:
    """Review what is due, oldest first, then meet what is new."""
    now = noon(day)
    due = sorted((c for c in cards if c.due <= now), key=lambda c: (c.due, c.card_id))
    new = [card for card in cards if card.stability is None]
    for card in (*due, *new)[:a_day]:
        known = card.stability is not None and (
            chance.random() < SCHEDULER.get_card_retrievability(card, now)
        )
        rating = Rating.Good if known else Rating.Again
        cards[card.card_id], _ = SCHEDULER.review_card(card, rating, now)


def simulated(states: Sequence[MemoryState], plan: Plan, seed: int) -> float:
    """Study day by day and sit the exam once; give the share that was recalled."""
    chance = Random(seed)  # noqa: S311 - to simulate, not to keep a secret
    cards = cards_of(states)
    for days in range(1, (plan.exam - plan.today).days):
        study(cards, plan.today + timedelta(days=days), plan.a_day, chance)
    recalled = [
        chance.random() < SCHEDULER.get_card_retrievability(card, noon(plan.exam))
        for card in cards
        if card.stability is not None
    ]
    return sum(recalled) / len(cards)


@pytest.mark.parametrize(("a_day", "new"), [(4, 0), (12, 40), (100, 20)])
def test_it_is_what_py_fsrs_makes_of_many_learners(a_day: int, new: int) -> None:
    states: list[MemoryState] = [*SOME, *[UNTRIED] * new]
    plan = replace(PLAN, a_day=a_day)
    found = forecast(states, plan)
    shares = sorted(simulated(states, plan, seed) for seed in range(LEARNERS))

    assert found.mean == pytest.approx(sum(shares) / LEARNERS, abs=0.01)
    assert found.low == pytest.approx(shares[LEARNERS // 10], abs=0.02)
    assert found.high == pytest.approx(shares[-LEARNERS // 10], abs=0.02)


def test_the_same_memories_give_the_same_forecast() -> None:
    assert forecast(SOME, PLAN) == forecast(list(SOME), PLAN)


def test_more_reviews_a_day_leave_more() -> None:
    states: list[MemoryState] = [*SOME, *[UNTRIED] * 20]
    means = [forecast(states, replace(PLAN, a_day=n)).mean for n in (0, 2, 4, 8)]

    assert means == sorted(means)
    assert means[0] < means[1] < means[2]


def test_without_a_day_to_study_it_is_what_is_recalled_on_the_day() -> None:
    tomorrow = Plan(TODAY, TODAY + timedelta(days=1), 12)
    found = forecast(SOME, tomorrow)

    mean = sum(recall(one, tomorrow.exam) for one in SOME) / len(SOME)
    assert found.mean == pytest.approx(mean)
    assert found.low < found.mean < found.high


def test_a_range_stays_within_what_a_share_can_be() -> None:
    sure, nothing = [make_tried(30_000.0)] * 3, [UNTRIED] * 3

    assert forecast(sure, replace(PLAN, a_day=0)).high == 1
    assert forecast(nothing, replace(PLAN, a_day=0)) == Outlook(0, 0, 0)


def test_on_a_clock_that_was_moved_back_nothing_breaks() -> None:
    ahead = [make_tried(days_ago=-60, due_day=TODAY)]

    assert 0 < forecast(ahead, PLAN).mean < 1


def test_some_of_the_facts_are_foretold_as_they_fare_among_all() -> None:
    states: list[MemoryState] = [*SOME, *[UNTRIED] * 20]
    found = play(states, PLAN)
    old, new = found.of(range(60)), found.of(range(60, 80))

    assert found.whole.mean == pytest.approx((60 * old.mean + 20 * new.mean) / 80)
    assert new.mean < old.mean
    assert old.low < old.mean < old.high


def test_of_few_facts_the_range_is_wide() -> None:
    found = play(SOME, PLAN)
    one, all_of_them = found.of([7]), found.whole

    assert one.high - one.low > 3 * (all_of_them.high - all_of_them.low)


def test_the_range_of_facts_that_are_not_reviewed_is_that_of_separate_draws() -> None:
    states = [make_tried(10.0, days_ago=n, due_day=EXAM) for n in (5, 15, 40, 90)]
    found = play(states, replace(PLAN, a_day=0)).whole

    recalls = [recall(one, EXAM) for one in states]
    deviation = sum(r * (1 - r) for r in recalls) ** 0.5 / len(recalls)
    assert found.mean == pytest.approx(sum(recalls) / 4)
    assert found.mean - found.low == pytest.approx(1.28155 * deviation, rel=1e-4)
