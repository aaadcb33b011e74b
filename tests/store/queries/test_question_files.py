"""Versions are counted, found again and never replaced."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import question_files
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import make_version

pytestmark = BOTH_ENGINES


def _fill(database: Database) -> None:
    author = make_guest(database).id
    with database.writing() as store:
        for text in ("one", "two"):
            question_files.add(store, make_version(author, text), NOW)
        question_files.add(store, make_version(author, "other", "another"), NOW)


def test_versions_count_from_one_in_each_file(database: Database) -> None:
    _fill(database)

    with database.reading() as store:
        heads = question_files.newest(store)
        assert [(head.stem, head.number) for head in heads] == [
            ("another", 1),
            ("exam", 2),
        ]
        assert (heads[0].author, heads[0].made_at, heads[0].told) == (
            "Ada",
            NOW,
            "edited",
        )


def test_the_history_of_a_file_begins_with_the_newest(database: Database) -> None:
    _fill(database)

    with database.reading() as store:
        assert [h.number for h in question_files.history(store, "exam")] == [2, 1]
        assert question_files.history(store, "none") == []


def test_a_version_is_found_by_its_number_and_else_the_current_one(
    database: Database,
) -> None:
    _fill(database)

    with database.reading() as store:
        current = question_files.find(store, "exam")
        first = question_files.find(store, "exam", 1)
        assert current is not None
        assert first is not None
        assert (current.text, first.text, first.head.number) == ("two", "one", 1)
        assert question_files.find(store, "exam", 3) is None
        assert question_files.find(store, "none") is None
