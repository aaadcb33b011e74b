"""Every version stays, with who made it, when and how."""

import pytest

from baclofen_quiz.services import versions
from baclofen_quiz.services.version_errors import NoSuchFile, NoSuchVersion
from baclofen_quiz.services.versions import Filed
from baclofen_quiz.store.database import Database
from databases import NOW
from engines import BOTH_ENGINES
from publishing import MAKER, PUMP, make_teacher, put_out

pytestmark = BOTH_ENGINES


def test_files_are_listed_by_name_and_versions_newest_first(
    database: Database,
) -> None:
    teacher = make_teacher(database)
    put_out(database, teacher, stem="b")
    put_out(database, teacher, PUMP, stem="a")
    put_out(database, teacher, PUMP, 1, stem="b")

    with database.reading() as store:
        assert versions.files(store) == (
            Filed("a", 1, "Ada", NOW, "edited"),
            Filed("b", 2, "Ada", NOW, "edited"),
        )
        assert [one.number for one in versions.history(store, "b")] == [2, 1]


def test_a_version_is_given_with_its_text(database: Database) -> None:
    teacher = make_teacher(database)
    put_out(database, teacher)
    put_out(database, teacher, PUMP, 1)

    with database.reading() as store:
        assert versions.version(store, "exam").text == PUMP
        assert versions.version(store, "exam", 1).text == MAKER


def test_what_is_not_there_is_said(database: Database) -> None:
    put_out(database, make_teacher(database))

    with database.reading() as store:
        with pytest.raises(NoSuchVersion, match="exam has no version 2"):
            versions.version(store, "exam", 2)
        for number in (0, 1):
            with pytest.raises(NoSuchFile, match="no uploaded file other"):
                versions.version(store, "other", number)
        with pytest.raises(NoSuchFile):
            versions.history(store, "other")
