"""Deadlines and drafts belong to a sitting and to a position that it has."""

import pytest
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import TimerRow
from databases import NOW, make_guest, make_sitting
from study_rows import make_draft


def test_a_sitting_of_no_time_is_refused(database: Database) -> None:
    sitting_id = make_sitting(database, make_guest(database))

    with (
        pytest.raises(IntegrityError, match="takes_time"),
        database.writing() as store,
    ):
        store.session.add(TimerRow(sitting_id=sitting_id, seconds=0, ends_at=NOW))


def test_a_draft_of_a_question_that_is_not_asked_is_refused(
    database: Database,
) -> None:
    sitting_id = make_sitting(database, make_guest(database))

    with (
        pytest.raises(IntegrityError, match="FOREIGN KEY"),
        database.writing() as store,
    ):
        store.session.add(make_draft(sitting_id, position=8))
