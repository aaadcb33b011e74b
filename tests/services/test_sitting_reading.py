"""From rows to views: snapshots, shown order, sums."""

from datetime import timedelta
from fractions import Fraction

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marking import Mark, Verdict
from baclofen_quiz.items.records import to_snapshot
from baclofen_quiz.services.sitting_reading import (
    item_at,
    mark_of,
    question_view,
    seconds_of,
    summary,
)
from baclofen_quiz.store.queries.responses import Response, Sum
from baclofen_quiz.store.queries.sittings import Asked, Place, Sitting, Snapshot
from databases import NOW
from factories import make_items, make_matching_item, make_single_item


def sitting_row(*, ended: bool = False) -> Sitting:
    return Sitting("s", 7, "tutor", 3, NOW, NOW + timedelta(hours=1) if ended else None)


def place(item: Item, *order: str) -> Place:
    shown = Snapshot("d", item.id, "r", item.section, to_snapshot(item, ()))
    return Place(Asked("s", 2, order), shown, None)


GIVEN = Response(
    id=1,
    uuid="u",
    learner_id=7,
    sitting_id="s",
    position=2,
    item_id="i",
    revision="r",
    snapshot_digest="d",
    facts=[],
    answer="{}",
    mark_numerator=1,
    mark_denominator=3,
    verdict="partly",
    diagnosis="1 of 3.",
    confidence=None,
    predicted=None,
    hint=False,
    shown_at=NOW,
    answered_at=NOW + timedelta(seconds=9.9),
    zone="UTC",
    study_day=NOW.date(),
)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_an_item_of_each_kind_comes_back_as_it_was(item: Item) -> None:
    assert item_at(place(item)) == item


def test_options_stand_in_the_order_they_were_shown_in() -> None:
    order = ("gaba-b", "alpha-2", "gaba-a")

    view = question_view(sitting_row(), place(make_single_item(), *order))

    assert tuple(option.id for option in view.options) == order
    assert view.right == ()
    assert (view.position, view.total) == (2, 3)
    assert not view.answered
    assert not view.finished


def test_of_a_matching_item_the_right_options_have_the_shown_order() -> None:
    item = make_matching_item()
    order = ("gaba-b", "calcium-release", "alpha-2", "gaba-a")

    view = question_view(sitting_row(ended=True), place(item, *order))

    assert view.options == item.left
    assert tuple(option.id for option in view.right) == order
    assert view.finished


def test_the_mark_is_the_one_that_was_given_then() -> None:
    assert mark_of(GIVEN) == Mark(Fraction(1, 3), Verdict.PARTLY, "1 of 3.")


def test_the_time_taken_is_counted_in_whole_seconds() -> None:
    assert seconds_of(GIVEN) == 9


SUMS = (
    Sum("s", "dosing", 3, 2, 4, 1),
    Sum("s", "mechanism", 1, 1, 1, 4),
    Sum("s", "mechanism", 0, 2, 0, 3),
)


def test_a_sitting_is_summed_up_exactly() -> None:
    found = summary(sitting_row(), SUMS)

    assert found.score == Fraction(7, 3)
    assert (found.answered, found.total, found.next_position) == (3, 3, 3)
    assert found.sections == (Section.MECHANISM, Section.DOSING)


def test_a_finished_sitting_has_no_next_question() -> None:
    assert summary(sitting_row(ended=True), SUMS).next_position is None
