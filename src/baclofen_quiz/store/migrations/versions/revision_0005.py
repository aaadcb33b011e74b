"""Pictures that instructors upload beside their question files."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table of pictures."""
    op.create_table(
        "picture",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("author_id", KEY, nullable=True),
        sa.Column("author", sa.String(64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["learner.id"],
            name="fk_picture_author_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_picture"),
        sa.UniqueConstraint("name", name="uq_picture_name"),
    )
    op.create_index("ix_picture_author_id", "picture", ["author_id"])
    op.create_index("ix_picture_digest", "picture", ["digest"])
