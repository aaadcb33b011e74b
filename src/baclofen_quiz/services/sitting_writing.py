"""From what happens in a sitting to its rows."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.metadata import version
from uuid import uuid4

from baclofen_quiz.items.answers import Answer, to_record
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.marking import mark
from baclofen_quiz.items.records import to_snapshot
from baclofen_quiz.items.showing import key_places, shown_order
from baclofen_quiz.learning.answering import require_given
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Choice
from baclofen_quiz.learning.selection import to_record as choice_record
from baclofen_quiz.learning.study_days import study_day
from baclofen_quiz.services import memory_keeping
from baclofen_quiz.services.memory_events import of_response
from baclofen_quiz.services.sitting_reading import item_at, mark_of
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SittingItemRow, SittingRow, SnapshotRow
from baclofen_quiz.store.queries import responses
from baclofen_quiz.store.queries.responses import Response
from baclofen_quiz.store.queries.sittings import Place

RANKS = "ranks"
"""Where the filter of a sitting holds the packed ranks that it was drawn by."""


@cache
def program_version() -> str:
    """Name the version of this program."""
    return version("baclofen-quiz")


def sitting_row(  # noqa: PLR0913, PLR0917 - a sitting is these things
    bank: Bank, learner_id: int, choice: Choice, ranks: str, seed: int, now: datetime
) -> SittingRow:
    """Write down a sitting; its length is what was found, not what was wished."""
    return SittingRow(
        id=uuid4().hex,
        learner_id=learner_id,
        seed=seed,
        bank_digest=bank.digest,
        program_version=program_version(),
        mode=choice.mode.value,
        filter=choice_record(choice) | {RANKS: ranks},
        length=0,
        started_at=now,
        ended_at=None,
    )


def snapshot_rows(items: Iterable[Item]) -> list[SnapshotRow]:
    """Write items down as they are now."""
    return [_snapshot_row(item) for item in items]


def _snapshot_row(item: Item) -> SnapshotRow:
    body = to_snapshot(item, ())
    return SnapshotRow(
        digest=hashlib.sha256(body.encode()).hexdigest(),
        item_id=item.id,
        revision=revision(item),
        family=item.family,
        drug=item.drug,
        section=item.section.value,
        kind=item.kind.value,
        body=body,
    )


def sitting_item_rows(
    sitting: SittingRow, items: tuple[Item, ...], snapshots: Iterable[SnapshotRow]
) -> list[SittingItemRow]:
    """Write down which item stands where, and in which order its options are shown."""
    places = key_places(items, sitting.seed)
    return [
        SittingItemRow(
            sitting_id=sitting.id,
            position=position,
            snapshot_digest=snapshot.digest,
            shown_order=list(shown_order(item, sitting.seed, places)),
        )
        for position, (item, snapshot) in enumerate(
            zip(items, snapshots, strict=True), 1
        )
    ]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it came; ``shown_at`` says when its question was shown."""

    answer: Answer
    confidence: Confidence | None
    hint: bool
    shown_at: datetime
    now: datetime


def keep(store: Store, place: Place, learner_id: int, zone: str, given: Given) -> None:
    """Mark an answer, keep it, and remember what it tells.

    Args:
        store: a transaction that holds the learner and saw no answer there.
        place: what was asked.
        learner_id: whose answer it is.
        zone: the time zone that says which day it belongs to.
        given: the answer.

    Raises:
        UnfitAnswer: it cannot be taken as an answer to this item.
    """
    item = item_at(place)
    known = memory_keeping.states(store, learner_id, item.facts)
    marked = response_row(place, learner_id, zone, given)
    expected = memory_keeping.expected(item, known, marked.study_day)
    response = marked._replace(predicted=expected)
    responses.add(store, response)
    events = of_response(response, item, given.answer, mark_of(response))
    memory_keeping.take_in(store, learner_id, known, events)


def response_row(place: Place, learner_id: int, zone: str, given: Given) -> Response:
    """Mark an answer and write it down; nothing is predicted of it yet.

    Args:
        place: what was asked.
        learner_id: whose answer it is.
        zone: the time zone that says which day it belongs to.
        given: the answer.

    Raises:
        UnfitAnswer: it cannot be taken as an answer to this item.
    """
    item = item_at(place)
    require_given(given.answer)
    marked = mark(item, given.answer)
    return Response(
        id=0,
        uuid=uuid4().hex,
        learner_id=learner_id,
        sitting_id=place.item.sitting_id,
        position=place.item.position,
        item_id=item.id,
        revision=place.snapshot.revision,
        snapshot_digest=place.snapshot.digest,
        facts=list(item.facts),
        answer=to_record(given.answer),
        mark_numerator=marked.fraction.numerator,
        mark_denominator=marked.fraction.denominator,
        verdict=marked.verdict.value,
        diagnosis=marked.diagnosis,
        confidence=None if given.confidence is None else given.confidence.value,
        predicted=None,
        hint=given.hint,
        shown_at=min(given.shown_at, given.now),
        answered_at=given.now,
        zone=zone,
        study_day=study_day(given.now, zone),
    )
