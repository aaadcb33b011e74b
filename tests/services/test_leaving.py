"""Deleting a learner with everything, but never the last administrator."""

import pytest
import sqlalchemy as sa

from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Learner, Role
from baclofen_quiz.services.leaving import LastAdmin, NotConfirmed, delete_all
from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Database
from databases import CHEAP, NOW, make_guest
from study_rows import fill_tables


def add(database: Database, name: str, role: Role = Role.LEARNER) -> Learner:
    return accounts.add_user(database, name, "correct horse", role, NOW, CHEAP)


def leave(database: Database, learner: Learner, typed: str) -> None:
    with database.writing() as store:
        delete_all(store, learner, typed)


def rows_of(database: Database, learner: Learner) -> dict[str, int]:
    """Count the rows of each table that name a learner."""
    with database.reading() as store:
        return {
            name: store.session.execute(
                sa.select(sa.func.count()).where(table.c.learner_id == learner.id)
            ).scalar_one()
            for name, table in Base.metadata.tables.items()
            if "learner_id" in table.c
        }


def test_everything_of_a_learner_goes_and_nothing_of_another(
    database: Database,
) -> None:
    ada, grace = add(database, "Ada"), add(database, "Grace")
    for learner in (ada, grace):
        fill_tables(database, learner)
    before = rows_of(database, grace)
    leave(database, ada, " ADA ")

    assert set(rows_of(database, ada).values()) == {0}
    assert rows_of(database, grace) == before
    with database.reading() as store:
        reports = store.session.execute(
            sa.text("SELECT count(*) FROM item_report WHERE learner_id IS NULL")
        ).scalar_one()
    assert reports == 1


def test_a_guest_goes_by_a_fixed_word(database: Database) -> None:
    guest = make_guest(database)
    fill_tables(database, guest)
    leave(database, guest, "delete")

    assert set(rows_of(database, guest).values()) == {0}


@pytest.mark.parametrize("typed", ["", "Grace", "delete", "Ada L"])
def test_nothing_goes_by_another_word(database: Database, typed: str) -> None:
    ada = add(database, "Ada")
    fill_tables(database, ada)

    with pytest.raises(NotConfirmed, match="Type Ada to confirm"):
        leave(database, ada, typed)
    assert rows_of(database, ada)["response"] == 1


def test_the_last_administrator_stays_until_there_is_another(
    database: Database,
) -> None:
    ada = add(database, "Ada", Role.ADMIN)
    add(database, "Grace", Role.INSTRUCTOR)
    with pytest.raises(LastAdmin, match="only administrator"):
        leave(database, ada, "Ada")

    add(database, "Hopper", Role.ADMIN)
    leave(database, ada, "Ada")

    assert set(rows_of(database, ada).values()) == {0}
