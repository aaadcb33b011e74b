"""Everything of one learner, nothing of another, and no secret."""

from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import exporting
from databases import CHEAP, NOW
from engines import BOTH_ENGINES
from study_rows import fill_tables

pytestmark = BOTH_ENGINES

NOBODYS = {"setup_link", "throttle", "question_file", "bank_version"}


def make_learner(database: Database, name: str) -> Learner:
    learner = accounts.sign_up(
        database, name, "correct horse", NOW, None, CHEAP
    ).learner
    fill_tables(database, learner)
    return learner


def test_every_table_that_has_something_of_learners_is_exported(
    database: Database,
) -> None:
    learner = make_learner(database, "Ada")

    with database.reading() as store:
        counts = {
            exported.table: len(list(exported.rows))
            for exported in exporting.tables(store, learner.id)
        }
    assert set(counts) == set(Base.metadata.tables) - NOBODYS
    assert all(counts.values())
    assert counts["sitting_item"] == 7


def test_the_rows_of_another_learner_and_secrets_stay_out(database: Database) -> None:
    ada = make_learner(database, "Ada")
    with database.reading() as store:
        alone = {
            exported.table: len(list(exported.rows))
            for exported in exporting.tables(store, ada.id)
        }
    make_learner(database, "Grace")

    with database.reading() as store:
        columns: set[str] = set()
        for exported in exporting.tables(store, ada.id):
            rows = list(exported.rows)
            columns.update(exported.columns)
            assert {len(row) for row in rows} == {len(exported.columns)}
            if "learner_id" in exported.columns:
                at = exported.columns.index("learner_id")
                assert {row[at] for row in rows} == {ada.id}
            assert len(rows) == alone[exported.table]
    assert columns.isdisjoint(exporting.SECRET | exporting.BULKY)
