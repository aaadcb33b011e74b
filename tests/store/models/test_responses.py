"""Whatever the program does, the table takes no second answer and no wild mark."""

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import ResponseRow
from baclofen_quiz.store.queries import score_sums
from databases import give, make_guest, make_sitting
from engines import plans


@pytest.fixture
def answered(database: Database) -> Database:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner)
    for position in (1, 2):
        give(database, learner, sitting_id, position)
    return database


def change(database: Database, **values: object) -> None:
    with database.writing() as store:
        store.session.execute(sa.update(ResponseRow).values(**values))


def test_a_second_answer_to_one_position_is_refused(answered: Database) -> None:
    with pytest.raises(IntegrityError, match=r"UNIQUE.*sitting_id, response.position"):
        change(answered, position=1)


def test_two_answers_with_one_uuid_are_refused(answered: Database) -> None:
    with pytest.raises(IntegrityError, match=r"UNIQUE.*uuid"):
        change(answered, uuid="same")


@pytest.mark.parametrize(
    ("numerator", "denominator"), [(2, 1), (-1, 2), (0, 0), (1, -1)]
)
def test_a_mark_that_is_no_share_is_refused(
    answered: Database, numerator: int, denominator: int
) -> None:
    with pytest.raises(IntegrityError, match="mark_is_a_share"):
        change(answered, mark_numerator=numerator, mark_denominator=denominator)


def test_an_answer_to_a_question_that_was_not_asked_is_refused(
    answered: Database,
) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        change(answered, sitting_id="nobody's", position=ResponseRow.id)


def test_marks_are_read_from_an_index_as_it_stands(database: Database) -> None:
    learner = make_guest(database)
    with database.reading() as store, plans(store) as told:
        score_sums.marks(store, learner.id)
    (steps,) = told
    read = next(at for at, step in enumerate(steps) if "ix_response_marks_by" in step)
    assert "USING COVERING INDEX" in steps[read]
    assert "TEMP B-TREE" not in steps[read + 1], "each answer would be sorted in"
