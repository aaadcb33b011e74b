"""The newest mark of an item holds; those before stay readable."""

from datetime import timedelta

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import item_marks
from databases import make_guest
from engines import BOTH_ENGINES
from study_rows import make_mark

pytestmark = BOTH_ENGINES


def test_the_newest_mark_is_found_and_all_are_listed(database: Database) -> None:
    author = make_guest(database).id
    with database.writing() as store:
        item_marks.add(store, [make_mark(author), make_mark(author, item_id="b")])
        item_marks.add(store, [make_mark(author, status="draft", tags=["x"])])

    with database.reading() as store:
        newest = item_marks.newest(store, ["item", "c"])
        assert {key: (row.status, row.tags) for key, row in newest.items()} == {
            "item": ("draft", ["x"])
        }
        assert [row.status for row in item_marks.history(store, "item")] == [
            "draft",
            "retired",
        ]


def test_many_items_are_looked_up_in_several_queries(database: Database) -> None:
    ids = [f"item-{number}" for number in range(item_marks.AT_ONCE + 1)]
    with database.writing() as store:
        item_marks.add(store, [make_mark(None, item_id=one) for one in ids])

    with database.reading() as store:
        assert set(item_marks.newest(store, ids)) == set(ids)


def test_the_marks_of_one_form_are_found_again(database: Database) -> None:
    author, other = make_guest(database).id, make_guest(database).id
    moment = make_mark(author).made_at
    with database.writing() as store:
        late = make_mark(author, item_id="late")
        late.made_at = moment + timedelta(seconds=1)
        item_marks.add(store, [make_mark(author), make_mark(other), late])

    with database.reading() as store:
        found = item_marks.made(store, author, moment)
        assert [(row.author_id, row.item_id) for row in found] == [(author, "item")]
