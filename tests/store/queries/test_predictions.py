"""What was predicted and claimed, beside what came of it."""

import sqlalchemy as sa

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import ResponseRow
from baclofen_quiz.store.queries import predictions
from baclofen_quiz.store.queries.predictions import Claimed, Predicted
from databases import give, make_guest, make_sitting
from factories import make_bank, make_single_item

ONE = make_bank(items=(make_single_item(),))


def answer(database: Database, learner: Learner, **columns: object) -> None:
    """Give an answer, and write over what it was."""
    sitting_id = make_sitting(database, learner, ONE)
    give(database, learner, sitting_id, 1)
    with database.writing() as store:
        store.session.execute(
            sa.update(ResponseRow)
            .where(ResponseRow.sitting_id == sitting_id)
            .values(**columns)
        )


def test_only_answers_with_a_prediction_are_listed(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    answer(database, learner, predicted=0.75, mark_numerator=1)
    answer(database, learner, predicted=None)
    answer(database, other, predicted=0.5)

    with database.reading() as store:
        found = predictions.of_learner(store, learner.id)
    assert found == [Predicted("single", 0.75, 1, 1)]


def test_answers_are_summed_by_how_sure_the_learner_was(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, confidence, numerator, denominator in (
        (learner, "sure", 1, 1),
        (learner, "sure", 0, 1),
        (learner, "sure", 2, 3),
        (learner, "guess", 0, 1),
        (learner, None, 1, 1),
        (other, "unsure", 1, 1),
    ):
        answer(
            database,
            who,
            confidence=confidence,
            mark_numerator=numerator,
            mark_denominator=denominator,
        )

    with database.reading() as store:
        found = predictions.by_confidence(store, learner.id)
    assert found == [
        Claimed("guess", 1, 1, 0),
        Claimed("sure", 1, 2, 1),
        Claimed("sure", 3, 1, 2),
    ]
