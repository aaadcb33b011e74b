"""Studying: settings, exams, marginalia, flashcards, and the memory of each fact."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
BATCH = 1000
"""How many answers are read at once, so that memory does not grow with them."""


def upgrade() -> None:
    """Add the new tables, and list the facts of the answers that are there."""
    _settings()
    _exams()
    _marginalia()
    _cards()
    _memory()
    _facts_of_responses()
    _indexes_for_sums()


def _settings() -> None:
    op.create_table(
        "setting",
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("single_keys", sa.Boolean(), nullable=False),
        sa.Column("new_cards", sa.Integer(), nullable=False),
        sa.Column("weekly_goal", sa.Integer(), nullable=False),
        sa.Column("extra_time", sa.String(8), nullable=False),
        sa.Column("exam_day", sa.Date(), nullable=True),
        sa.CheckConstraint("new_cards >= 0", name="ck_setting_new_cards_from_none"),
        sa.CheckConstraint(
            "weekly_goal BETWEEN 0 AND 7", name="ck_setting_goal_within_a_week"
        ),
        _of_learner("setting"),
        sa.PrimaryKeyConstraint("learner_id", name="pk_setting"),
    )


def _exams() -> None:
    op.create_table(
        "timer",
        sa.Column("sitting_id", sa.String(32), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.CheckConstraint("seconds > 0", name="ck_timer_takes_time"),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sitting.id"],
            name="fk_timer_sitting_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("sitting_id", name="pk_timer"),
    )
    op.create_index("ix_timer_ends_at", "timer", ["ends_at"])
    op.create_table(
        "draft",
        sa.Column("sitting_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("typed", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.String(16), nullable=True),
        sa.Column("struck", sa.JSON(), nullable=False),
        sa.Column("shown_at", MOMENT, nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sitting_id", "position"],
            ["sitting_item.sitting_id", "sitting_item.position"],
            name="fk_draft_sitting_id_position",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("sitting_id", "position", name="pk_draft"),
    )


def _marginalia() -> None:
    op.create_table(
        "flag",
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of_learner("flag"),
        sa.PrimaryKeyConstraint("learner_id", "item_id", name="pk_flag"),
    )
    op.create_table(
        "note",
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        _of_learner("note"),
        sa.PrimaryKeyConstraint("learner_id", "item_id", name="pk_note"),
    )
    op.create_table(
        "miss_reason",
        sa.Column("response_id", KEY, nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of_response("miss_reason"),
        sa.PrimaryKeyConstraint("response_id", name="pk_miss_reason"),
    )
    op.create_table(
        "item_report",
        sa.Column("id", KEY, nullable=False),
        sa.Column("learner_id", KEY, nullable=True),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("revision", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of_learner("item_report", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_item_report"),
    )
    op.create_index("ix_item_report_learner_id", "item_report", ["learner_id"])
    op.create_index("ix_item_report_item_id", "item_report", ["item_id"])


def _cards() -> None:
    op.create_table(
        "card_review",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uuid", sa.String(64), nullable=False),
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("card", sa.String(), nullable=False),
        sa.Column("button", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("shown_at", MOMENT, nullable=False),
        sa.Column("reviewed_at", MOMENT, nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.CheckConstraint("button BETWEEN 1 AND 4", name="ck_card_review_is_a_button"),
        _of_learner("card_review"),
        sa.PrimaryKeyConstraint("id", name="pk_card_review"),
        sa.UniqueConstraint(
            "learner_id", "uuid", name="uq_card_review_learner_id_uuid"
        ),
    )
    op.create_index(
        "ix_card_review_learner_id_study_day_reviewed_at",
        "card_review",
        ["learner_id", "study_day", "reviewed_at"],
    )
    op.create_index(
        "ix_card_review_learner_id_fact_id", "card_review", ["learner_id", "fact_id"]
    )
    op.create_table(
        "card_undo",
        sa.Column("review_id", KEY, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"],
            ["card_review.id"],
            name="fk_card_undo_review_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("review_id", name="pk_card_undo"),
    )


def _memory() -> None:
    op.create_table(
        "memory",
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("stability", sa.Double(), nullable=True),
        sa.Column("difficulty", sa.Double(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("due_day", sa.Date(), nullable=True),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Integer(), nullable=False),
        sa.Column("tried", sa.Integer(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("retest_day", sa.Date(), nullable=True),
        sa.Column("second_retest_day", sa.Date(), nullable=True),
        sa.Column("event_day", sa.Date(), nullable=False),
        sa.Column("event_at", MOMENT, nullable=False),
        sa.Column("event_source", sa.String(16), nullable=False),
        sa.Column("event_key", sa.String(64), nullable=False),
        sa.CheckConstraint(
            "(stability IS NULL) = (reviews = 0)"
            " AND (difficulty IS NULL) = (reviews = 0)"
            " AND (last_day IS NULL) = (reviews = 0)"
            " AND (due_day IS NULL) = (reviews = 0)",
            name="ck_memory_rated_wholly_or_not",
        ),
        _of_learner("memory"),
        sa.PrimaryKeyConstraint("learner_id", "fact_id", name="pk_memory"),
    )
    op.create_index("ix_memory_learner_id_due_day", "memory", ["learner_id", "due_day"])


def _facts_of_responses() -> None:
    op.create_table(
        "response_fact",
        sa.Column("response_id", KEY, nullable=False),
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("learner_id", KEY, nullable=False),
        _of_response("response_fact"),
        _of_learner("response_fact"),
        sa.PrimaryKeyConstraint("response_id", "fact_id", name="pk_response_fact"),
    )
    _fill_facts_of_responses()
    op.create_index(
        "ix_response_fact_learner_id_fact_id_response_id",
        "response_fact",
        ["learner_id", "fact_id", "response_id"],
    )


def _fill_facts_of_responses() -> None:
    answers = sa.table(
        "response",
        sa.column("id", KEY),
        sa.column("learner_id", KEY),
        sa.column("facts", sa.JSON()),
    )
    listed = sa.table(
        "response_fact",
        sa.column("response_id", KEY),
        sa.column("fact_id", sa.String()),
        sa.column("learner_id", KEY),
    )
    connection = op.get_bind()
    after = 0
    while found := connection.execute(
        sa.select(answers).where(answers.c.id > after).order_by("id").limit(BATCH)
    ).all():
        after = found[-1].id
        named = [
            {"response_id": row.id, "fact_id": fact, "learner_id": row.learner_id}
            for row in found
            for fact in dict.fromkeys(row.facts)
        ]
        if named:
            connection.execute(sa.insert(listed), named)


def _indexes_for_sums() -> None:
    op.create_index(
        "ix_response_marks_by_study_day",
        "response",
        ["learner_id", "study_day", "mark_numerator", "mark_denominator"],
    )
    op.create_index(
        "ix_response_learner_id_snapshot_digest_id",
        "response",
        ["learner_id", "snapshot_digest", "id"],
    )
    op.create_index("ix_snapshot_family", "snapshot", ["family"])


def _of_learner(table: str, then: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["learner_id"], ["learner.id"], name=f"fk_{table}_learner_id", ondelete=then
    )


def _of_response(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["response_id"],
        ["response.id"],
        name=f"fk_{table}_response_id",
        ondelete="CASCADE",
    )
