"""A guest's rows move: united, joined, or left where the account's win."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.store.base import Base
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import LearnerRow, NoteRow
from baclofen_quiz.store.queries import (
    card_reviews,
    flags,
    histories,
    notes,
    people,
    settings,
)
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from study_rows import FACT, fill_tables, make_review, make_setting

pytestmark = BOTH_ENGINES

LATER = NOW + timedelta(days=1)


@pytest.fixture
def guest(database: Database) -> Learner:
    return make_guest(database)


@pytest.fixture
def account(database: Database) -> Learner:
    return make_guest(database)


def test_all_but_memory_and_sign_ins_moves(
    database: Database, guest: Learner, account: Learner
) -> None:
    fill_tables(database, guest)
    with database.writing() as store:
        people.merge(store, guest.id, account.id)

    with database.reading() as store:
        counts = {
            table.name: store.session.scalar(sa.select(sa.func.count(table.columns[0])))
            for table in Base.metadata.tables.values()
        }
        owners = {
            owner
            for table in Base.metadata.tables.values()
            for column in table.columns
            if column.name in {"learner_id", "author_id"}
            for owner in store.session.scalars(sa.select(column))
        }
        assert len(histories.of_facts(store, account.id, [FACT])) <= 1
        assert len(list(histories.of_learner(store, account.id))) == 1
    gone = {name for name, count in counts.items() if count == 0}
    assert gone == {"account", "bank_version", "memory", "setup_link", "throttle"}
    assert owners == {account.id}


def test_flags_unite(database: Database, guest: Learner, account: Learner) -> None:
    with database.writing() as store:
        flags.add(store, account.id, "both", NOW)
        flags.add(store, guest.id, "both", LATER)
        flags.add(store, guest.id, "guest", LATER)
        people.merge(store, guest.id, account.id)
        found = flags.of_learner(store, account.id)
    assert found == {"both": NOW, "guest": LATER}


@pytest.mark.parametrize(
    ("theirs", "expected"), [("mine", "mine"), ("theirs", "mine\n\ntheirs")]
)
def test_notes_on_one_item_become_one(
    database: Database, guest: Learner, account: Learner, theirs: str, expected: str
) -> None:
    with database.writing() as store:
        for who, item_id, text, changed_at in (
            (account, "both", "mine", NOW),
            (guest, "both", theirs, LATER),
            (guest, "guest", "alone", NOW),
        ):
            row = NoteRow(
                learner_id=who.id, item_id=item_id, text=text, changed_at=changed_at
            )
            notes.save(store, row)
        people.merge(store, guest.id, account.id)
        found = {
            row.item_id: (row.text, row.changed_at)
            for row in notes.of_learner(store, account.id)
        }
    assert found == {"both": (expected, LATER), "guest": ("alone", NOW)}


@pytest.mark.parametrize(("of_account", "expected"), [(5, 5), (None, 9)])
def test_settings_of_the_account_win_if_it_has_any(
    database: Database,
    guest: Learner,
    account: Learner,
    of_account: int | None,
    expected: int,
) -> None:
    with database.writing() as store:
        settings.save(store, make_setting(guest.id, new_cards=9))
        if of_account is not None:
            settings.save(store, make_setting(account.id, new_cards=of_account))
        people.merge(store, guest.id, account.id)
        found = settings.find(store, account.id)
        assert found is not None
        assert found.new_cards == expected


def test_a_review_that_both_brought_along_counts_once(
    database: Database, guest: Learner, account: Learner
) -> None:
    with database.writing() as store:
        for who, uuid in ((guest, "both"), (account, "both"), (guest, "guest")):
            card_reviews.add(store, make_review(who.id, uuid=uuid))
        people.merge(store, guest.id, account.id)
        found = card_reviews.of_learner(store, account.id)
        left = store.session.scalars(sa.select(LearnerRow.id)).all()
    assert sorted(review.uuid for review in found) == ["both", "guest"]
    assert left == [account.id]
