"""A review is kept once, with a button that there is, and found by its fact."""

import pytest
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from databases import make_guest
from engines import plans
from study_rows import FACT, make_review


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


def test_reviews_of_a_fact_are_found_by_the_fact_and_not_among_all(
    database: Database,
) -> None:
    learner = make_guest(database)
    with database.reading() as store, plans(store) as told:
        card_reviews.of_facts(store, learner.id, [FACT, "other"])
        assert card_reviews.of_facts(store, learner.id, []) == []
    (steps,) = told
    assert "(learner_id=? AND fact_id=?)" in steps[0]
