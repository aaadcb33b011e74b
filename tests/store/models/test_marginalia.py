"""What stands beside items goes with its learner, except what helps the others."""

import sqlalchemy as sa

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import FlagRow, ItemReportRow, LearnerRow, NoteRow
from databases import make_guest
from study_rows import fill_tables


def test_a_report_stays_without_the_one_who_made_it(database: Database) -> None:
    fill_tables(database, make_guest(database))

    with database.writing() as store:
        store.session.execute(sa.delete(LearnerRow))

    with database.reading() as store:
        report = store.session.scalars(sa.select(ItemReportRow)).one()
        assert report.learner_id is None
        assert store.session.scalars(sa.select(FlagRow)).all() == []
        assert store.session.scalars(sa.select(NoteRow)).all() == []
