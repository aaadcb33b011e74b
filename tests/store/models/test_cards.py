"""A review is kept once, with a button that there is."""

import pytest
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from databases import make_guest
from study_rows import make_review


@pytest.mark.parametrize("button", [0, 5])
def test_a_button_that_there_is_not_is_refused(database: Database, button: int) -> None:
    learner = make_guest(database)

    with (
        pytest.raises(IntegrityError, match="is_a_button"),
        database.writing() as store,
    ):
        store.session.add(make_review(learner.id, button=button))


def test_one_uuid_is_kept_once_for_each_learner(database: Database) -> None:
    one, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        store.session.add_all([make_review(one.id), make_review(other.id)])

    with (
        pytest.raises(IntegrityError, match=r"UNIQUE.*uuid"),
        database.writing() as store,
    ):
        store.session.add(make_review(one.id))
