"""Who is there: learners, accounts, sign-ins, and what guards them."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from baclofen_quiz.store.base import Base, Key


def of_learner() -> ForeignKey:
    """Refer to a learner; what is theirs goes when they go."""
    return ForeignKey("learner.id", ondelete="CASCADE")


class LearnerRow(Base):
    """Whoever has scores: a guest, or with a row in ``account`` somebody named.

    ``zone`` is an IANA time zone; "" means the server's.
    """

    __tablename__ = "learner"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    zone: Mapped[str] = mapped_column(String(64), default="")
    made_at: Mapped[datetime]


class AccountRow(Base):
    """A name and a password; ``name_key`` is the name without case, for finding it."""

    __tablename__ = "account"

    learner_id: Mapped[int] = mapped_column(Key, of_learner(), primary_key=True)
    name: Mapped[str] = mapped_column(String(64))
    name_key: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str] = mapped_column(String(256))
    role: Mapped[str] = mapped_column(String(16))
    made_at: Mapped[datetime]


class LoginRow(Base):
    """An open session of one browser; of its secret token only the hash is kept."""

    __tablename__ = "login"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    learner_id: Mapped[int] = mapped_column(Key, of_learner(), index=True)
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime] = mapped_column(index=True)


class ThrottleRow(Base):
    """Failed attempts on one account name, known or not; only a hash of it is kept."""

    __tablename__ = "throttle"

    name_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    failures: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(index=True)
    open_at: Mapped[datetime]


class SetupLinkRow(Base):
    """The one-time link for the instructor account; only the hash of its token."""

    __tablename__ = "setup_link"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]
