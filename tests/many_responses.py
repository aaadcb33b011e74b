"""A learner who has answered a great deal, made quickly: rows, without any marking."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import insert

from baclofen_quiz.items.answers import DontKnow, to_record
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.sitting_writing import snapshot_rows
from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import (
    ResponseFactRow,
    ResponseRow,
    SittingItemRow,
    SittingRow,
    SnapshotRow,
)
from baclofen_quiz.store.queries import memory, snapshots
from baclofen_quiz.store.queries.inserting import values_of
from baclofen_quiz.store.queries.memory import Remembered
from databases import NOW

LENGTH = 20
"""How many questions a sitting has; each day has one sitting."""

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a sitting: the ``number``-th of all, from 0."""

    number: int
    facts: tuple[str, ...]
    snapshot: SnapshotRow
    sitting_id: str
    now: datetime

    @property
    def position(self) -> int:
        return self.number % LENGTH + 1

    @property
    def uuid(self) -> str:
        return f"{self.sitting_id[8:]}{self.position:08x}"


@cache
def bundled_bank() -> Bank:
    """Read the bank that ships with the program; it takes some seconds, once."""
    return Library([questions_folder()]).bank()


def fill(store: Store, learner_id: int, responses: int = 20_000) -> None:
    """Give a learner so many answers to the bundled items, and memories of all facts.

    Two of three answers are right; the last day is that of ``NOW``.
    """
    asked = list(_asked(store, learner_id, responses))
    _put(store, SittingRow, [_sitting(one, learner_id) for one in asked[::LENGTH]])
    _put(store, SittingItemRow, [_place(one) for one in asked])
    store.session.execute(
        insert(ResponseRow).execution_options(render_nulls=True),  # in one go
        [_response(one, learner_id) for one in asked],
    )
    ids = {
        row.uuid: row.id
        for row in store.session.query(ResponseRow.uuid, ResponseRow.id).filter(
            ResponseRow.learner_id == learner_id
        )
    }
    facts = [
        {"response_id": ids[one.uuid], "fact_id": fact, "learner_id": learner_id}
        for one in asked
        for fact in dict.fromkeys(one.facts)
    ]
    store.session.execute(insert(ResponseFactRow), facts)
    latest = {fact: one for one in asked for fact in one.facts}
    memory.save(store, learner_id, [_memory(f, one) for f, one in latest.items()])


def _asked(store: Store, learner_id: int, count: int) -> Iterator[Asked]:
    items = bundled_bank().items
    rows = snapshot_rows(items)
    snapshots.add(store, rows)
    first = NOW - timedelta(days=(count - 1) // LENGTH)
    for number in range(count):
        yield Asked(
            number,
            items[number % len(items)].facts,
            rows[number % len(items)],
            f"{learner_id:016x}{number // LENGTH:016x}",
            first + timedelta(days=number // LENGTH),
        )


def _put(store: Store, table: type[Base], rows: list[Base]) -> None:
    store.session.execute(insert(table), [values_of(row) for row in rows])


def _sitting(one: Asked, learner_id: int) -> SittingRow:
    return SittingRow(
        id=one.sitting_id,
        learner_id=learner_id,
        seed=one.number,
        bank_digest="0" * 16,
        program_version="0",
        mode="tutor",
        filter={"scopes": [], "length": LENGTH},
        length=LENGTH,
        started_at=one.now,
        ended_at=one.now,
    )


def _place(one: Asked) -> SittingItemRow:
    return SittingItemRow(
        sitting_id=one.sitting_id,
        position=one.position,
        snapshot_digest=one.snapshot.digest,
        shown_order=[],
    )


def _response(one: Asked, learner_id: int) -> Values:
    right = one.number % 3 > 0
    return {
        "uuid": one.uuid,
        "learner_id": learner_id,
        "sitting_id": one.sitting_id,
        "position": one.position,
        "item_id": one.snapshot.item_id,
        "revision": one.snapshot.revision,
        "snapshot_digest": one.snapshot.digest,
        "facts": list(one.facts),
        "answer": to_record(DontKnow()),
        "mark_numerator": int(right),
        "mark_denominator": 1,
        "verdict": "correct" if right else "wrong",
        "diagnosis": "",
        "confidence": (None, "guess", "unsure", "sure")[one.number % 4],
        "predicted": one.number % 10 / 10,
        "hint": False,
        "shown_at": one.now,
        "answered_at": one.now,
        "zone": "UTC",
        "study_day": one.now.date(),
    }


def _memory(fact_id: str, one: Asked) -> Remembered:
    day = one.now.date()
    return Remembered(
        fact_id=fact_id,
        stability=5.0 + one.number % 50,
        difficulty=1.0 + one.number % 9,
        last_day=day,
        due_day=day + timedelta(days=5 + one.number % 50),
        reviews=9,
        lapses=2,
        tried=12,
        known=True,
        retest_day=None,
        second_retest_day=None,
        event_day=day,
        event_at=one.now,
        event_source="site",
        event_key=one.uuid,
    )
