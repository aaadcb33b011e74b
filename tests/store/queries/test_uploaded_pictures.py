"""Pictures are listed, named by files, and taken away."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import question_files, uploaded_pictures
from baclofen_quiz.store.queries.uploaded_pictures import Head, NewPicture
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import make_version

pytestmark = BOTH_ENGINES


def _fill(database: Database, *names: str) -> int:
    author = make_guest(database).id
    new = [NewPicture(name, "1" * 32, name.encode()) for name in names]
    with database.writing() as store:
        uploaded_pictures.add(store, new, (author, "Ada"), NOW)
    return author


def test_pictures_are_listed_by_name_without_what_is_in_them(
    database: Database,
) -> None:
    _fill(database, "b.png", "a.png")

    with database.reading() as store:
        assert uploaded_pictures.heads(store) == [
            Head(name, "1" * 32, len(name), "Ada", NOW) for name in ("a.png", "b.png")
        ]


def test_a_picture_is_named_by_the_current_version_of_a_file(
    database: Database,
) -> None:
    author = _fill(database, "a.png", "b_1.png", "c.png")
    with database.writing() as store:
        for stem, text in (
            ("one", "![A](a.png) ![C](c.png)"),
            ("one", "![A](A.PNG)"),
            ("two", "![A](a.png) ![B](b_1.png)"),
        ):
            question_files.add(store, make_version(author, text, stem), NOW)

    with database.reading() as store:
        assert uploaded_pictures.named_in(store) == [
            ("a.png", "one"),
            ("a.png", "two"),
            ("b_1.png", "two"),
        ]


def test_one_picture_is_taken_away(database: Database) -> None:
    _fill(database, "a.png", "b.png")
    with database.writing() as store:
        uploaded_pictures.remove(store, "a.png")
        uploaded_pictures.remove(store, "nothing.png")

    with database.reading() as store:
        assert [head.name for head in uploaded_pictures.heads(store)] == ["b.png"]
