"""What is kept of people, and what goes when they go."""

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.services import accounts
from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import AccountRow, LearnerRow
from databases import CHEAP, NOW
from study_rows import fill_tables


def test_all_that_is_theirs_goes_with_a_learner(database: Database) -> None:
    learner = accounts.sign_up(
        database, "Ada", "correct horse", NOW, None, CHEAP
    ).learner
    fill_tables(database, learner)
    with database.reading() as store:
        empty = {
            table.name
            for table in Base.metadata.tables.values()
            if not store.session.scalar(sa.select(sa.func.count()).select_from(table))
        }
    assert empty == {"bank_version", "setup_link", "throttle"}  # nobody's

    with database.writing() as store:
        store.session.execute(sa.delete(LearnerRow))

    with database.reading() as store:
        left = {
            table.name
            for table in Base.metadata.tables.values()
            if store.session.scalar(sa.select(sa.func.count()).select_from(table))
        }
    by_name = {"item_mark", "picture", "question_file", "question_file_version"}
    assert left == {"snapshot", "item_report"} | by_name  # nobody's any more


def test_two_accounts_cannot_have_one_name(database: Database) -> None:
    def add(learner_id: int) -> None:
        with database.writing() as store:
            store.session.add(LearnerRow(id=learner_id, zone="", made_at=NOW))
            store.session.flush()
            account = AccountRow(
                learner_id=learner_id,
                name="Ada",
                name_key="ada",
                password_hash="",
                role="learner",
                made_at=NOW,
            )
            store.session.add(account)

    add(1)
    with pytest.raises(IntegrityError):
        add(2)
