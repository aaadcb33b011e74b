"""The first tables: people, sittings, and responses with all that they must hold."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make every table of an empty database."""
    _people()
    _snapshots()
    _sittings()
    _responses()


def _people() -> None:
    op.create_table(
        "learner",
        sa.Column("id", KEY, nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learner"),
    )
    op.create_table(
        "account",
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(256), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of_learner("account"),
        sa.PrimaryKeyConstraint("learner_id", name="pk_account"),
        sa.UniqueConstraint("name_key", name="uq_account_name_key"),
    )
    op.create_table(
        "login",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        _of_learner("login"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_login"),
    )
    op.create_index("ix_login_learner_id", "login", ["learner_id"])
    op.create_index("ix_login_ends_at", "login", ["ends_at"])
    op.create_table(
        "throttle",
        sa.Column("name_hash", sa.String(64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_at", MOMENT, nullable=False),
        sa.Column("open_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name_hash", name="pk_throttle"),
    )
    op.create_index("ix_throttle_last_at", "throttle", ["last_at"])
    op.create_table(
        "setup_link",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_setup_link"),
    )


def _snapshots() -> None:
    op.create_table(
        "snapshot",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("revision", sa.String(16), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("drug", sa.String(), nullable=False),
        sa.Column("section", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_snapshot"),
    )
    op.create_index("ix_snapshot_item_id", "snapshot", ["item_id"])


def _sittings() -> None:
    op.create_table(
        "sitting",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("bank_digest", sa.String(64), nullable=False),
        sa.Column("program_version", sa.String(64), nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("filter", sa.JSON(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        _of_learner("sitting"),
        sa.PrimaryKeyConstraint("id", name="pk_sitting"),
    )
    op.create_index(
        "ix_sitting_learner_id_started_at", "sitting", ["learner_id", "started_at"]
    )
    op.create_table(
        "sitting_item",
        sa.Column("sitting_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("snapshot_digest", sa.String(64), nullable=False),
        sa.Column("shown_order", sa.JSON(), nullable=False),
        sa.CheckConstraint("position >= 1", name="ck_sitting_item_counts_from_one"),
        sa.ForeignKeyConstraint(
            ["sitting_id"],
            ["sitting.id"],
            name="fk_sitting_item_sitting_id",
            ondelete="CASCADE",
        ),
        _of_snapshot("sitting_item"),
        sa.PrimaryKeyConstraint("sitting_id", "position", name="pk_sitting_item"),
    )


def _responses() -> None:
    op.create_table(
        "response",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uuid", sa.String(32), nullable=False),
        sa.Column("learner_id", KEY, nullable=False),
        sa.Column("sitting_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("revision", sa.String(16), nullable=False),
        sa.Column("snapshot_digest", sa.String(64), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("mark_numerator", sa.Integer(), nullable=False),
        sa.Column("mark_denominator", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("diagnosis", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(16), nullable=True),
        sa.Column("predicted", sa.Double(), nullable=True),
        sa.Column("hint", sa.Boolean(), nullable=False),
        sa.Column("shown_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "mark_denominator > 0 AND mark_numerator BETWEEN 0 AND mark_denominator",
            name="ck_response_mark_is_a_share",
        ),
        _of_learner("response"),
        sa.ForeignKeyConstraint(
            ["sitting_id", "position"],
            ["sitting_item.sitting_id", "sitting_item.position"],
            name="fk_response_sitting_id_position",
            ondelete="CASCADE",
        ),
        _of_snapshot("response"),
        sa.PrimaryKeyConstraint("id", name="pk_response"),
        sa.UniqueConstraint("learner_id", "uuid", name="uq_response_learner_id_uuid"),
        sa.UniqueConstraint(
            "sitting_id", "position", name="uq_response_sitting_id_position"
        ),
    )
    op.create_index("ix_response_item_id_revision", "response", ["item_id", "revision"])
    op.create_index(
        "ix_response_learner_id_answered_at", "response", ["learner_id", "answered_at"]
    )


def _of_learner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["learner_id"],
        ["learner.id"],
        name=f"fk_{table}_learner_id",
        ondelete="CASCADE",
    )


def _of_snapshot(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["snapshot_digest"],
        ["snapshot.digest"],
        name=f"fk_{table}_snapshot_digest",
    )
