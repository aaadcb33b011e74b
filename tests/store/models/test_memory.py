"""A memory is either rated or not."""

import pytest
from sqlalchemy.exc import IntegrityError

from baclofen_quiz.store.database import Database
from databases import make_guest
from study_rows import make_memory


@pytest.mark.parametrize("column", ["stability", "difficulty", "last_day", "due_day"])
def test_a_memory_that_is_rated_in_part_is_refused(
    database: Database, column: str
) -> None:
    row = make_memory(make_guest(database).id)
    setattr(row, column, None)

    with (
        pytest.raises(IntegrityError, match="rated_wholly_or_not"),
        database.writing() as store,
    ):
        store.session.add(row)


def test_a_memory_without_a_rating_has_none_of_it(database: Database) -> None:
    row = make_memory(make_guest(database).id)
    row.reviews = 0

    with (
        pytest.raises(IntegrityError, match="rated_wholly_or_not"),
        database.writing() as store,
    ):
        store.session.add(row)
