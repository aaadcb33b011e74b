"""A database as the first release left it, with answers in it."""

import pytest
import sqlalchemy as sa

from baclofen_quiz.store import upgrading
from baclofen_quiz.store.database import Database
from databases import NOW

FACTS_OF_ANSWERS = [
    (1, 1, "drug/part/one"),
    (1, 1, "drug/part/two"),
    (2, 1, "drug/part/one"),
    (4, 2, "drug/part/one"),
    (5, 2, "drug/part/\N{GREEK SMALL LETTER ALPHA}"),
]
"""Which answer (1 to 5) of which learner is about which fact."""

FACTS = (
    '["drug/part/two", "drug/part/one", "drug/part/two"]',
    '["drug/part/one"]',
    "[]",
    '["drug/part/one"]',
    '["drug/part/\\u03b1"]',
)

LEARNER = "INSERT INTO learner (id, zone, made_at) VALUES (:id, '', :now)"
SNAPSHOT = (
    "INSERT INTO snapshot (digest, item_id, revision, family, drug, section, kind, "
    "body) VALUES ('d', 'item', 'r', 'item', 'drug', 'mechanism', 'single', '{}')"
)
SITTING = (
    "INSERT INTO sitting (id, learner_id, seed, bank_digest, program_version, mode, "
    "filter, length, started_at, ended_at) "
    "VALUES (:id, :learner, 1, 'b', '1', 'tutor', '{}', 3, :now, NULL)"
)
SITTING_ITEM = (
    "INSERT INTO sitting_item (sitting_id, position, snapshot_digest, shown_order) "
    "VALUES (:id, :position, 'd', '[]')"
)
RESPONSE = (
    "INSERT INTO response (id, uuid, learner_id, sitting_id, position, item_id, "
    "revision, snapshot_digest, facts, answer, mark_numerator, mark_denominator, "
    "verdict, diagnosis, confidence, predicted, hint, shown_at, answered_at, zone, "
    "study_day) VALUES (:number, :uuid, :learner, :id, :position, 'item', 'r', 'd', "
    ":facts, '{}', 1, 1, 'right', '', NULL, NULL, :no, :now, :now, 'UTC', '2026-11-22')"
)


def make_first_schema(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the first schema, and in it five answers of two learners."""
    with monkeypatch.context() as patch:
        patch.setattr(upgrading, "REVISION", "0001")
        upgrading.upgrade(database)
    with database.begin(write=True) as connection:
        for learner in (1, 2):
            values = {"id": str(learner), "learner": learner, "now": NOW.isoformat()}
            connection.execute(sa.text(LEARNER), {**values, "id": learner})
            if learner == 1:
                connection.execute(sa.text(SNAPSHOT))
            connection.execute(sa.text(SITTING), values)
        for number, facts in enumerate(FACTS, 1):
            learner = 1 if number <= 3 else 2
            values = {
                "id": str(learner),
                "learner": learner,
                "now": NOW.isoformat(),
                "number": number,
                "uuid": str(number),
                "position": number,
                "facts": facts,
                "no": False,
            }
            connection.execute(sa.text(SITTING_ITEM), values)
            connection.execute(sa.text(RESPONSE), values)


def listed_facts(database: Database) -> list[tuple[int, int, str]]:
    """List what stands in the table of facts of answers."""
    query = sa.text("SELECT response_id, learner_id, fact_id FROM response_fact")
    with database.engine.connect() as connection:
        return sorted((row[0], row[1], row[2]) for row in connection.execute(query))


def kept_answers(database: Database) -> int:
    """Count the answers."""
    with database.engine.connect() as connection:
        return int(connection.scalar(sa.text("SELECT count(*) FROM response")) or 0)
