"""Scores: a learner's marks and misses are summed up from indexes alone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what My scores reads."""
    op.create_index(
        "ix_response_marks_by_snapshot",
        "response",
        [
            "learner_id",
            "snapshot_digest",
            "confidence",
            "mark_numerator",
            "mark_denominator",
            "predicted",
        ],
    )
    missed = sa.text("mark_numerator < mark_denominator")
    op.create_index(
        "ix_response_misses",
        "response",
        ["learner_id", "item_id"],
        sqlite_where=missed,
        postgresql_where=missed,
    )
