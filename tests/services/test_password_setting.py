"""Setting the password of an account anew."""

from datetime import timedelta

import pytest

from baclofen_quiz.services.account_types import (
    NoSuchAccount,
    PasswordTooShort,
    Role,
    TooManyAttempts,
    WrongCredentials,
)
from baclofen_quiz.services.accounts import add_user, learner_of, sign_in
from baclofen_quiz.services.password_setting import set_password
from baclofen_quiz.store.database import Database
from databases import CHEAP, NOW

OLD, NEW = "correct horse", "battery staple"


@pytest.fixture(autouse=True)
def _ada(database: Database) -> None:
    add_user(database, "Ada", OLD, Role.LEARNER, NOW, CHEAP)


def test_the_new_password_opens_the_account_and_the_old_one_does_not(
    database: Database,
) -> None:
    assert set_password(database, "ADA", NEW, CHEAP) == "Ada"

    assert sign_in(database, "Ada", NEW, NOW, None, CHEAP).learner.name == "Ada"
    with pytest.raises(WrongCredentials):
        sign_in(database, "Ada", OLD, NOW, None, CHEAP)


def test_the_sessions_of_the_account_end(database: Database) -> None:
    token = sign_in(database, "Ada", OLD, NOW, None, CHEAP).token
    set_password(database, "Ada", NEW, CHEAP)

    with database.reading() as store:
        assert learner_of(store, token, NOW) is None


def test_a_closed_name_is_open_again(database: Database) -> None:
    for second in range(6):
        at = NOW + timedelta(seconds=second)
        with pytest.raises((WrongCredentials, TooManyAttempts)):
            sign_in(database, "Ada", "wrong", at, None, CHEAP)
    set_password(database, "Ada", NEW, CHEAP)

    later = NOW + timedelta(seconds=7)
    assert sign_in(database, "Ada", NEW, later, None, CHEAP).learner.name == "Ada"


def test_an_account_that_is_not_there_is_named(database: Database) -> None:
    with pytest.raises(NoSuchAccount, match="no account called Grace"):
        set_password(database, "Grace", NEW, CHEAP)


def test_a_short_password_changes_nothing(database: Database) -> None:
    with pytest.raises(PasswordTooShort):
        set_password(database, "Ada", "short", CHEAP)

    assert sign_in(database, "Ada", OLD, NOW, None, CHEAP).learner.name == "Ada"
