"""Reviews of flashcards: added once, never changed; one taken back is left out."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, insert, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import CardReviewRow, CardUndoRow
from baclofen_quiz.store.queries.inserting import (
    insert_into,
    table_of,
    values_of,
)

LARGEST_ID = 2**31 - 1
"""The database counts so far, and chokes on a number beyond."""


class Review(NamedTuple):
    """A review that counts, as ``CardReviewRow`` explains it."""

    id: int
    uuid: str
    fact_id: str
    card: str
    button: int
    source: str
    shown_at: datetime
    reviewed_at: datetime
    study_day: date


def add(store: Store, review: CardReviewRow) -> bool:
    """Keep a review; False if its uuid was there already, even if taken back."""
    values = values_of(review)
    del values["id"]  # counted by the database
    query = (
        insert_into(store, CardReviewRow)
        .on_conflict_do_nothing(index_elements=["learner_id", "uuid"])
        .returning(CardReviewRow.id)
    )
    return store.session.execute(query, values).one_or_none() is not None


def add_all(store: Store, reviews: Sequence[Mapping[str, object]]) -> None:
    """Keep many reviews, given the values of all their columns but the id.

    None of them may be there already; see ``known``.
    """
    if reviews:
        store.connection.execute(insert(table_of(CardReviewRow)), reviews)


def uuids(store: Store, learner_id: int, source: str) -> set[str]:
    """Give the uuids of a learner's reviews from one source, also if taken back."""
    query = select(CardReviewRow.uuid).where(
        CardReviewRow.learner_id == learner_id, CardReviewRow.source == source
    )
    return {uuid for (uuid,) in store.connection.execute(query)}


def known(store: Store, learner_id: int, uuids: Collection[str]) -> set[str]:
    """Give those of some uuids that a learner's reviews have, also if taken back."""
    query = select(CardReviewRow.uuid).where(
        CardReviewRow.learner_id == learner_id, CardReviewRow.uuid.in_(uuids)
    )
    return {uuid for (uuid,) in store.connection.execute(query)}


def undo(store: Store, learner_id: int, review_id: int, now: datetime) -> bool:
    """Take a review back; False if it is not theirs or was taken back before."""
    own = select(CardReviewRow.id).where(
        CardReviewRow.id == review_id, CardReviewRow.learner_id == learner_id
    )
    if store.session.scalar(own) is None:
        return False
    query = (
        insert_into(store, CardUndoRow)
        .on_conflict_do_nothing()
        .returning(CardUndoRow.review_id)
    )
    values = {"review_id": review_id, "made_at": now}
    return store.session.execute(query, values).one_or_none() is not None


def newest(store: Store, learner_id: int, source: str) -> Review | None:
    """Find the latest review from one source that counts."""
    query = (
        _counted(learner_id, CardReviewRow.source == source)
        .order_by(
            CardReviewRow.study_day.desc(),
            CardReviewRow.reviewed_at.desc(),
            CardReviewRow.id.desc(),
        )
        .limit(1)
    )
    found = store.session.execute(query).one_or_none()
    return None if found is None else Review._make(found)


def find(store: Store, learner_id: int, review_id: int) -> Review | None:
    """Find a review of a learner that counts."""
    if not 0 < review_id <= LARGEST_ID:
        return None
    found = _listed(store, _counted(learner_id, CardReviewRow.id == review_id))
    return found[0] if found else None


def of_day(store: Store, learner_id: int, day: date) -> list[Review]:
    """List a learner's reviews of a study day, in the order in which they happened."""
    return _listed(store, _counted(learner_id, CardReviewRow.study_day == day))


def of_facts(store: Store, learner_id: int, fact_ids: Collection[str]) -> list[Review]:
    """List a learner's reviews of some facts, in the order in which they happened.

    They are put in order here: asked for an order, SQLite goes through all reviews of
    the learner in that order, however few are of these facts.
    """
    if not fact_ids:
        return []
    query = _counted(learner_id, CardReviewRow.fact_id.in_(fact_ids))
    found = (Review._make(row) for row in store.connection.execute(query))
    return sorted(found, key=_happened)


def of_learner(store: Store, learner_id: int) -> list[Review]:
    """List a learner's reviews of all facts, in the order in which they happened."""
    return _listed(store, _counted(learner_id))


def _listed(store: Store, query: Select[tuple[object, ...]]) -> list[Review]:
    ordered = query.order_by(
        CardReviewRow.study_day, CardReviewRow.reviewed_at, CardReviewRow.id
    )
    return [Review._make(row) for row in store.connection.execute(ordered)]


def _happened(review: Review) -> tuple[date, datetime, int]:
    return review.study_day, review.reviewed_at, review.id


def _counted(
    learner_id: int, *conditions: ColumnElement[bool]
) -> Select[tuple[object, ...]]:
    columns = [getattr(CardReviewRow, name) for name in Review._fields]
    return (
        select(*columns)
        .outerjoin(CardUndoRow, CardUndoRow.review_id == CardReviewRow.id)
        .where(
            CardReviewRow.learner_id == learner_id,
            CardUndoRow.review_id.is_(None),
            *conditions,
        )
    )
