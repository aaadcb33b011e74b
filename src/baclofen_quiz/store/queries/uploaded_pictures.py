"""Pictures that instructors uploaded: looked at, added to, and taken away."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models.authoring import (
    PictureRow,
    QuestionFileRow,
    QuestionFileVersionRow,
)


class Head(NamedTuple):
    """A picture without what is in it."""

    name: str
    digest: str
    size: int
    author: str
    made_at: datetime


class NewPicture(NamedTuple):
    """What is to be kept of a picture."""

    name: str
    digest: str
    data: bytes


def heads(store: Store) -> list[Head]:
    """List all pictures, by name."""
    columns = (
        PictureRow.name,
        PictureRow.digest,
        PictureRow.size,
        PictureRow.author,
        PictureRow.made_at,
    )
    query = select(*columns).order_by(PictureRow.name)
    return [Head(*row) for row in store.session.execute(query)]


def add(
    store: Store,
    new: Iterable[NewPicture],
    author: tuple[int, str],
    now: datetime,
) -> None:
    """Keep pictures under names that none has; ``author`` is their id and name.

    Whoever calls holds the bank (``bank_version.hold``), so nobody adds one meanwhile.
    """
    author_id, name = author
    store.session.add_all(
        PictureRow(
            name=one.name,
            digest=one.digest,
            size=len(one.data),
            data=one.data,
            author_id=author_id,
            author=name,
            made_at=now,
        )
        for one in new
    )
    store.session.flush()


def remove(store: Store, name: str) -> None:
    """Take a picture away, if there is one of this name."""
    store.session.execute(delete(PictureRow).where(PictureRow.name == name))


def named_in(store: Store) -> list[tuple[str, str]]:
    """Give each picture that stands in the current text of a file, with that file.

    Names are looked for as they stand, capital or not; so a picture may be said to be
    shown that is only spoken of, and never the other way round.
    """
    last = (
        select(
            QuestionFileVersionRow.file_id,
            func.max(QuestionFileVersionRow.number).label("number"),
        )
        .group_by(QuestionFileVersionRow.file_id)
        .subquery()
    )
    text = func.lower(QuestionFileVersionRow.text)
    query = (
        select(PictureRow.name, QuestionFileRow.stem)
        .join(
            QuestionFileVersionRow,
            text.contains(func.lower(PictureRow.name)),
        )
        .join(
            last,
            (last.c.file_id == QuestionFileVersionRow.file_id)
            & (last.c.number == QuestionFileVersionRow.number),
        )
        .join(QuestionFileRow, QuestionFileRow.id == QuestionFileVersionRow.file_id)
        .order_by(PictureRow.name, QuestionFileRow.stem)
    )
    return [(name, stem) for name, stem in store.session.execute(query)]
