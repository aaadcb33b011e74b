"""The declarative base of all models, and the types their columns share."""

from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, registry
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can change it."""

Key = BigInteger().with_variant(Integer, "sqlite")
"""A counted primary key; SQLite counts only columns declared INTEGER."""


class Utc(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite would give back naive ones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Turn an aware moment into UTC.

        Raises:
            ValueError: the moment is naive, so nobody knows which moment it is.
        """
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"A moment without a time zone cannot be stored: {value}."
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Give back an aware moment in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value


class Base(DeclarativeBase):
    """The base of all models; a plain one, as Flask-SQLAlchemy 3.1 needs it."""

    registry = registry(
        metadata=MetaData(naming_convention=NAMES), type_annotation_map={datetime: Utc}
    )
