"""Authoring: question files in all their versions, and marks on items."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add the tables that instructors write to."""
    _files()
    _marks()
    op.create_table(
        "bank_version",
        sa.Column("id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_bank_version_one_row"),
        sa.PrimaryKeyConstraint("id", name="pk_bank_version"),
    )


def _files() -> None:
    op.create_table(
        "question_file",
        sa.Column("id", KEY, nullable=False),
        sa.Column("stem", sa.String(60), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_question_file"),
        sa.UniqueConstraint("stem", name="uq_question_file_stem"),
    )
    op.create_table(
        "question_file_version",
        sa.Column("id", KEY, nullable=False),
        sa.Column("file_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("author_id", KEY, nullable=True),
        sa.Column("author", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("told", sa.String(200), nullable=False),
        sa.CheckConstraint(
            "number >= 1", name="ck_question_file_version_counts_from_one"
        ),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["question_file.id"],
            name="fk_question_file_version_file_id",
            ondelete="CASCADE",
        ),
        _of_author("question_file_version"),
        sa.PrimaryKeyConstraint("id", name="pk_question_file_version"),
        sa.UniqueConstraint(
            "file_id", "number", name="uq_question_file_version_file_id_number"
        ),
    )
    op.create_index(
        "ix_question_file_version_author_id", "question_file_version", ["author_id"]
    )


def _marks() -> None:
    op.create_table(
        "item_mark",
        sa.Column("id", KEY, nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("author_id", KEY, nullable=True),
        sa.Column("author", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of_author("item_mark"),
        sa.PrimaryKeyConstraint("id", name="pk_item_mark"),
    )
    op.create_index("ix_item_mark_item_id", "item_mark", ["item_id"])
    op.create_index("ix_item_mark_author_id", "item_mark", ["author_id"])


def _of_author(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["author_id"],
        ["learner.id"],
        name=f"fk_{table}_author_id",
        ondelete="SET NULL",
    )
