"""What stands now of all that instructors added."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import bank_additions, item_marks, question_files
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import make_mark, make_version

pytestmark = BOTH_ENGINES


def test_an_empty_bank_has_no_additions(database: Database) -> None:
    with database.reading() as store:
        assert bank_additions.files(store) == []
        assert bank_additions.marks(store) == []


def test_of_each_file_the_current_version_stands_the_oldest_first(
    database: Database,
) -> None:
    author = make_guest(database).id
    with database.writing() as store:
        for stem, text in (("b", "1"), ("a", "2"), ("b", "3"), ("b", "1")):
            question_files.add(store, make_version(author, text, stem), NOW)

    with database.reading() as store:
        found = bank_additions.files(store)
        assert [file.stem for file in found] == ["b", "a"]
        texts = [bank_additions.text_of(store, *file) for file in found]
        assert texts == ["1", "2"]


def test_of_each_item_the_newest_mark_stands(database: Database) -> None:
    author = make_guest(database).id
    with database.writing() as store:
        item_marks.add(store, [make_mark(author, item_id="b"), make_mark(author)])
        item_marks.add(store, [make_mark(author, item_id="b", status="", tags=["x"])])

    with database.reading() as store:
        assert bank_additions.marks(store) == [
            ("b", "", ["x"]),
            ("item", "retired", []),
        ]
