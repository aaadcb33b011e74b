"""From what happens to rows: everything that a response must hold."""

import json
from datetime import date, timedelta
from fractions import Fraction

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    Ordered,
    Typed,
    from_record,
)
from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marking import UnfitAnswer
from baclofen_quiz.items.records import from_snapshot
from baclofen_quiz.items.showing import key_places, shown_order
from baclofen_quiz.learning.answering import EmptyAnswer
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Choice, Scope
from baclofen_quiz.learning.selection import from_record as from_choice_record
from baclofen_quiz.services.sitting_writing import (
    RANKS,
    Given,
    program_version,
    response_row,
    sitting_item_rows,
    sitting_row,
    snapshot_rows,
)
from baclofen_quiz.store.queries.responses import Response
from baclofen_quiz.store.queries.sittings import Asked, Place, Snapshot
from databases import NOW
from factories import (
    make_bank,
    make_items,
    make_numeric_item,
    make_ordering_item,
    make_single_item,
)

CHOICE = Choice(frozenset({Scope("baclofen", Section.DOSING)}), 5)
SITTING = sitting_row(make_bank(), 7, CHOICE, "ranks of all items", 99, NOW)


def respond(
    item: Item, answer: Answer, confidence: Confidence | None = None, seconds: int = 10
) -> Response:
    snapshots = snapshot_rows([item])
    asked = sitting_item_rows(SITTING, (item,), snapshots)[0]
    shown = snapshots[0]
    place = Place(
        Asked(asked.sitting_id, asked.position, asked.shown_order),
        Snapshot(
            shown.digest, shown.item_id, shown.revision, shown.section, shown.body
        ),
        None,
    )
    shown_at = NOW - timedelta(seconds=seconds)
    given = Given(answer, confidence, hint=True, shown_at=shown_at, now=NOW)
    return response_row(place, 7, "Asia/Tokyo", given)


def test_a_sitting_keeps_what_makes_it_repeatable() -> None:
    assert (SITTING.seed, SITTING.bank_digest) == (99, make_bank().digest)
    assert SITTING.program_version == program_version()
    assert SITTING.mode == "tutor"
    assert from_choice_record(SITTING.filter) == CHOICE
    assert SITTING.filter[RANKS] == "ranks of all items"
    assert (SITTING.started_at, SITTING.ended_at) == (NOW, None)
    assert len(SITTING.id) == 32


def test_a_snapshot_is_named_by_what_it_holds() -> None:
    items = make_items()
    rows, again = snapshot_rows(items), snapshot_rows(items)

    assert [row.digest for row in rows] == [row.digest for row in again]
    assert len({row.digest for row in rows}) == len(items)
    assert [from_snapshot(row.body).item for row in rows] == list(items)
    assert [row.revision for row in rows] == [revision(item) for item in items]
    assert rows[2].family == "baclofen/dosing/child-initial/mg-per-kg"


def test_positions_count_from_one_and_keep_the_shown_order() -> None:
    items = make_items()
    rows = sitting_item_rows(SITTING, items, snapshot_rows(items))
    places = key_places(items, 99)

    assert [row.position for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [tuple(row.shown_order) for row in rows] == [
        shown_order(item, 99, places) for item in items
    ]


def test_a_response_holds_all_that_history_needs() -> None:
    item = make_single_item()
    row = respond(item, Chosen("gaba-b"), Confidence.SURE)

    assert (row.learner_id, row.sitting_id, row.position) == (7, SITTING.id, 1)
    assert (row.item_id, row.revision) == (item.id, revision(item))
    assert row.snapshot_digest == snapshot_rows([item])[0].digest
    assert row.facts == ["baclofen/mechanism/receptor"]
    assert json.loads(row.answer) == {"chosen": "gaba-b"}
    assert (row.mark_numerator, row.mark_denominator) == (1, 1)
    assert (row.verdict, row.confidence, row.predicted) == ("correct", "sure", None)
    assert row.hint
    assert row.answered_at - row.shown_at == timedelta(seconds=10)
    assert (row.zone, row.study_day) == ("Asia/Tokyo", date(2026, 11, 22))
    assert len(row.uuid) == 32


def test_a_part_mark_is_kept_as_an_exact_fraction() -> None:
    order = Ordered(("release", "bound", "channels", "reflex"))
    row = respond(make_ordering_item(), order)

    assert Fraction(row.mark_numerator, row.mark_denominator) == Fraction(1, 3)
    assert (row.mark_numerator, row.mark_denominator) == (1, 3)
    assert row.verdict == "partly"
    assert row.confidence is None


def test_typed_text_is_kept_as_it_was_typed_with_what_was_said_to_it() -> None:
    row = respond(make_numeric_item(), Typed(" 12,0 ", "mg"))

    assert from_record(row.answer) == Typed(" 12,0 ", "mg")
    assert row.verdict == "wrong"


def test_a_question_shown_after_its_answer_took_no_time() -> None:
    row = respond(make_single_item(), Chosen("gaba-b"), seconds=-30)

    assert row.shown_at == row.answered_at


def test_two_responses_never_share_an_id() -> None:
    item = make_single_item()

    assert respond(item, Chosen("gaba-b")).uuid != respond(item, Chosen("gaba-b")).uuid


def test_an_answer_that_cannot_be_marked_makes_no_row() -> None:
    with pytest.raises(UnfitAnswer):
        respond(make_single_item(), Chosen("forged"))
    with pytest.raises(EmptyAnswer):
        respond(make_single_item(), Chosen(""))
