"""The first run: one link, used once, for the instructor account."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from baclofen_quiz.services import accounts, setup
from baclofen_quiz.services.accounts import NameTaken, PasswordTooShort, Role
from baclofen_quiz.services.setup import LINK_HOURS, LinkUsed
from baclofen_quiz.store.database import Database
from databases import CHEAP, NOW

PASSWORD = "correct horse"  # noqa: S105 - a test's own


SECRET = "0123456789abcdef" * 4
ANOTHER = "fedcba9876543210" * 4


def new_link(database: Database, secret: str = SECRET, hours: float = 0) -> str | None:
    return setup.first_run_link(database, secret, NOW + timedelta(hours=hours))


def link_of(database: Database, secret: str = SECRET, hours: float = 0) -> str:
    token = new_link(database, secret, hours)
    assert token is not None
    return token


def claim(
    database: Database, token: str, name: str = "Ada", hours: int = 0
) -> accounts.SignedIn:
    now = NOW + timedelta(hours=hours)
    return setup.claim_instructor(database, token, name, PASSWORD, now, CHEAP)


def is_open(database: Database, token: str) -> bool:
    with database.reading() as store:
        return setup.link_is_open(store, token, NOW)


def test_the_link_makes_the_instructor_account_and_signs_in(
    database: Database,
) -> None:
    signed_in = claim(database, link_of(database))

    assert signed_in.learner.role is Role.INSTRUCTOR
    with database.reading() as store:
        assert accounts.learner_of(store, signed_in.token, NOW) == signed_in.learner


def test_the_link_works_once(database: Database) -> None:
    token = link_of(database)
    assert is_open(database, token)
    claim(database, token)

    assert not is_open(database, token)
    with pytest.raises(LinkUsed) as caught:
        claim(database, token, "Mallory")

    assert str(caught.value) == (
        "This set-up link has been used or is no longer valid. While there is no "
        "instructor, the server prints one that works each time it starts."
    )


def test_no_link_is_made_once_there_is_an_instructor(database: Database) -> None:
    claim(database, link_of(database))

    assert new_link(database) is None


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.ADMIN])
def test_an_instructor_made_otherwise_closes_an_open_link(
    database: Database, role: Role
) -> None:
    token = link_of(database)
    accounts.add_user(database, "Grace", PASSWORD, role, NOW, CHEAP)

    assert new_link(database) is None
    with pytest.raises(LinkUsed):
        claim(database, token)


def test_learners_do_not_close_the_link(database: Database) -> None:
    accounts.sign_up(database, "Grace", PASSWORD, NOW, None, CHEAP)

    assert is_open(database, link_of(database))


@pytest.mark.parametrize("hours", [0, LINK_HOURS / 2])
def test_a_new_start_shows_the_same_link_while_it_lasts(
    database: Database, hours: float
) -> None:
    token = link_of(database)

    assert link_of(database, hours=hours) == token
    assert is_open(database, token)


def test_a_link_that_is_about_to_end_is_replaced(database: Database) -> None:
    older = link_of(database)
    newer = link_of(database, hours=LINK_HOURS / 2 + 1)

    assert not is_open(database, older)
    assert is_open(database, newer)


def test_a_link_that_another_secret_made_is_replaced(database: Database) -> None:
    older, newer = link_of(database), link_of(database, ANOTHER)

    assert not is_open(database, older)
    assert is_open(database, newer)


def test_two_servers_that_start_together_show_a_link_that_works(
    database: Database,
) -> None:
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda hours: link_of(database, hours=hours), [0, 0.001])

    assert is_open(database, one)
    assert is_open(database, other)


def test_showing_the_link_again_writes_nothing(database: Database) -> None:
    link_of(database)

    with database.writing(), ThreadPoolExecutor(1) as pool:
        assert pool.submit(new_link, database).result(timeout=5)


def test_an_old_link_is_closed(database: Database) -> None:
    with pytest.raises(LinkUsed):
        claim(database, link_of(database), hours=LINK_HOURS)


def test_a_guessed_link_opens_nothing(database: Database) -> None:
    link_of(database)

    with pytest.raises(LinkUsed):
        claim(database, "guess")


def test_a_refused_name_or_password_does_not_use_the_link_up(
    database: Database,
) -> None:
    accounts.sign_up(database, "Grace", PASSWORD, NOW, None, CHEAP)
    token = link_of(database)

    with pytest.raises(NameTaken):
        claim(database, token, "grace")
    with pytest.raises(PasswordTooShort):
        setup.claim_instructor(database, token, "Ada", "short", NOW, CHEAP)

    assert claim(database, token).learner.name == "Ada"


def test_of_two_who_use_the_link_at_once_one_becomes_instructor(
    database: Database,
) -> None:
    token = link_of(database)

    def attempt(name: str) -> bool:
        try:
            claim(database, token, name)
        except LinkUsed:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(attempt, ["Ada", "Bob", "Cyd", "Dan"])) == [
            *[False] * 3,
            True,
        ]
