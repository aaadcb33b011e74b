"""What became of an answer, read in one query."""

import sqlalchemy as sa

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import ResponseRow
from baclofen_quiz.store.queries import aftermath
from databases import give, make_guest, make_sitting
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item
from study_rows import fill_tables

pytestmark = BOTH_ENGINES

ITEM = make_single_item(facts=("one", "two"))


def test_an_answer_alone_has_only_its_memories(database: Database) -> None:
    learner = make_guest(database)
    give(
        database, learner, make_sitting(database, learner, make_bank(items=(ITEM,))), 1
    )

    with database.reading() as store:
        answer = store.session.execute(sa.select(ResponseRow.id)).scalar_one()
        found = aftermath.of_response(store, answer)
    assert found[:4] == ("", False, "", True)
    assert {one.fact_id for one in found.remembered} == {"one", "two"}


def test_all_that_lies_beside_an_answer_is_its_learners_own(
    database: Database,
) -> None:
    learner, other = make_guest(database), make_guest(database)
    fill_tables(database, learner)
    fill_tables(database, other)
    with database.writing() as store:
        store.session.execute(sa.update(ResponseRow).values(item_id="item"))

    with database.reading() as store:
        answer = store.session.execute(
            sa.select(ResponseRow.id).where(ResponseRow.learner_id == learner.id)
        ).scalar_one()
        found = aftermath.of_response(store, answer)
    assert found[:4] == ("misread", True, "!", False)
