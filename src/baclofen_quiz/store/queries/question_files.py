"""Question files and their versions: looked at, and added to."""

import hashlib
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models.authoring import QuestionFileRow, QuestionFileVersionRow

_HEAD = (
    QuestionFileRow.stem,
    QuestionFileVersionRow.number,
    QuestionFileVersionRow.author,
    QuestionFileVersionRow.made_at,
    QuestionFileVersionRow.told,
)


class Head(NamedTuple):
    """A version without its text."""

    stem: str
    number: int
    author: str
    made_at: datetime
    told: str


class Whole(NamedTuple):
    """A version and its text."""

    head: Head
    text: str


class NewVersion(NamedTuple):
    """What is to be kept of a version; its number is counted."""

    stem: str
    text: str
    author_id: int
    author: str
    told: str


def newest(store: Store) -> list[Head]:
    """List the current version of every file, by stem."""
    any_version = aliased(QuestionFileVersionRow)
    last = (
        select(func.max(any_version.number))
        .where(any_version.file_id == QuestionFileRow.id)
        .scalar_subquery()
    )
    query = (
        select(*_HEAD)
        .join(QuestionFileRow, QuestionFileVersionRow.file_id == QuestionFileRow.id)
        .where(QuestionFileVersionRow.number == last)
        .order_by(QuestionFileRow.stem)
    )
    return [Head(*row) for row in store.session.execute(query)]


def history(store: Store, stem: str) -> list[Head]:
    """List the versions of a file, newest first."""
    query = (
        select(*_HEAD)
        .join(QuestionFileRow, QuestionFileVersionRow.file_id == QuestionFileRow.id)
        .where(QuestionFileRow.stem == stem)
        .order_by(QuestionFileVersionRow.number.desc())
    )
    return [Head(*row) for row in store.session.execute(query)]


def find(store: Store, stem: str, number: int = 0) -> Whole | None:
    """Find a version of a file with its text; without a number the current one."""
    query = (
        select(*_HEAD, QuestionFileVersionRow.text)
        .join(QuestionFileRow, QuestionFileVersionRow.file_id == QuestionFileRow.id)
        .where(QuestionFileRow.stem == stem)
        .order_by(QuestionFileVersionRow.number.desc())
        .limit(1)
    )
    if number:
        query = query.where(QuestionFileVersionRow.number == number)
    row = store.session.execute(query).one_or_none()
    return Whole(Head(*row[:-1]), row[-1]) if row else None


def add(store: Store, new: NewVersion, now: datetime) -> int:
    """Keep a version, of a new file or of one that is there; gives its number.

    Whoever calls holds the bank (``bank_version.hold``), so nobody counts meanwhile.
    """
    by_stem = select(QuestionFileRow).where(QuestionFileRow.stem == new.stem)
    file = store.session.scalars(by_stem).one_or_none()
    if file is None:
        file = QuestionFileRow(stem=new.stem, made_at=now)
        store.session.add(file)
        store.session.flush()
    last = select(func.max(QuestionFileVersionRow.number)).where(
        QuestionFileVersionRow.file_id == file.id
    )
    number = (store.session.scalar(last) or 0) + 1
    store.session.add(
        QuestionFileVersionRow(
            file_id=file.id,
            number=number,
            text=new.text,
            digest=hashlib.sha256(new.text.encode()).hexdigest(),
            author_id=new.author_id,
            author=new.author,
            made_at=now,
            told=new.told,
        )
    )
    store.session.flush()
    return number
