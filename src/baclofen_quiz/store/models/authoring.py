"""What instructors add: question files in all versions, marks on items, pictures.

Nothing here is ever changed, and nothing removed but pictures that nothing shows. Who
wrote it is named as they were called then; the name stays when they go.
"""

from datetime import datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key


def of_author() -> ForeignKey:
    """Refer to whoever wrote it; what they wrote stays when they go."""
    return ForeignKey("learner.id", ondelete="SET NULL")


class QuestionFileRow(Base):
    """A question file; ``stem`` is its name without the ending."""

    __tablename__ = "question_file"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    stem: Mapped[str] = mapped_column(String(60), unique=True)
    made_at: Mapped[datetime]


class QuestionFileVersionRow(Base):
    """One version of a question file; the highest number is the current one.

    ``digest`` is the SHA-256 of the text. ``told`` says how the version came to be.
    """

    __tablename__ = "question_file_version"
    __table_args__ = (
        UniqueConstraint("file_id", "number"),
        CheckConstraint("number >= 1", name="counts_from_one"),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    file_id: Mapped[int] = mapped_column(
        Key, ForeignKey("question_file.id", ondelete="CASCADE")
    )
    number: Mapped[int]
    text: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
    author_id: Mapped[int | None] = mapped_column(Key, of_author(), index=True)
    author: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]
    told: Mapped[str] = mapped_column(String(200))


class ItemMarkRow(Base):
    """What is said of an item beside its file; the newest row of an item holds.

    With the status "" that of the file holds.
    """

    __tablename__ = "item_mark"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    item_id: Mapped[str] = mapped_column(String(), index=True)
    status: Mapped[str] = mapped_column(String(16))
    tags: Mapped[list[str]] = mapped_column(JSON)
    author_id: Mapped[int | None] = mapped_column(Key, of_author(), index=True)
    author: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]


class PictureRow(Base):
    """A picture that uploaded questions may show, by the name that they call it.

    ``digest`` is the beginning of the SHA-256 of the data, as items name it.
    """

    __tablename__ = "picture"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    digest: Mapped[str] = mapped_column(String(32), index=True)
    size: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    author_id: Mapped[int | None] = mapped_column(Key, of_author(), index=True)
    author: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]


class BankVersionRow(Base):
    """One row: a number that is raised whenever one of the tables above changes."""

    __tablename__ = "bank_version"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    number: Mapped[int]
