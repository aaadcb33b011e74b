"""What stands now of all that instructors added."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import (
    bank_additions,
    item_marks,
    question_files,
    uploaded_pictures,
)
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import make_mark, make_version

pytestmark = BOTH_ENGINES


def test_an_empty_bank_has_no_additions(database: Database) -> None:
    with database.reading() as store:
        assert bank_additions.files(store) == []
        assert bank_additions.marks(store) == []
        assert bank_additions.pictures(store) == []
        assert bank_additions.picture_data(store, "1" * 32) is None


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


def test_pictures_are_given_by_name_and_their_data_by_digest(
    database: Database,
) -> None:
    author = make_guest(database).id
    new = [
        uploaded_pictures.NewPicture(name, digit * 32, name.encode())
        for name, digit in (("b.png", "1"), ("a.png", "2"), ("c.png", "1"))
    ]
    with database.writing() as store:
        uploaded_pictures.add(store, new, (author, "Ada"), NOW)

    with database.reading() as store:
        assert bank_additions.pictures(store) == [
            ("a.png", "2" * 32),
            ("b.png", "1" * 32),
            ("c.png", "1" * 32),
        ]
        assert bank_additions.picture_data(store, "2" * 32) == b"a.png"
        assert bank_additions.picture_data(store, "1" * 32) in {b"b.png", b"c.png"}
