"""What instructors wrote stays when they go, under the name that they had."""

import sqlalchemy as sa

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import LearnerRow
from baclofen_quiz.store.models.authoring import (
    ItemMarkRow,
    PictureRow,
    QuestionFileVersionRow,
)
from databases import make_guest
from engines import BOTH_ENGINES
from study_rows import fill_tables

pytestmark = BOTH_ENGINES


def test_versions_marks_and_pictures_stay_by_name_when_their_author_goes(
    database: Database,
) -> None:
    fill_tables(database, make_guest(database))

    with database.writing() as store:
        store.session.execute(sa.delete(LearnerRow))

    with database.reading() as store:
        version = store.session.scalars(sa.select(QuestionFileVersionRow)).one()
        mark = store.session.scalars(sa.select(ItemMarkRow)).one()
        picture = store.session.scalars(sa.select(PictureRow)).one()
        assert (picture.author_id, picture.author, picture.size) == (None, "Ada", 5)
        assert (version.author_id, version.author, version.text) == (None, "Ada", "one")
        assert (mark.author_id, mark.author, mark.status) == (None, "Ada", "retired")
