"""Guests and accounts: starting, signing up, signing in and out."""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from baclofen_quiz.services import accounts, scores, sittings
from baclofen_quiz.services.accounts import (
    SESSION_DAYS,
    Learner,
    NameTaken,
    Role,
    SignedIn,
    TooManyAttempts,
    WrongCredentials,
)
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.services.passwords import NOBODYS_HASH, Passwords
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import card_reviews
from databases import CHEAP, NOW, give, make_guest, make_sitting
from memories import rebuild_learner
from study_rows import TODAY, make_review

PASSWORD = "correct horse"  # noqa: S105 - a test's own


def sign_up(
    database: Database, name: str = "Ada", guest: Learner | None = None
) -> SignedIn:
    return accounts.sign_up(database, name, PASSWORD, NOW, guest, CHEAP)


def sign_in(
    database: Database,
    name: str = "Ada",
    password: str = PASSWORD,
    guest: Learner | None = None,
) -> SignedIn:
    return accounts.sign_in(database, name, password, NOW, guest, CHEAP)


def found(database: Database, token: str, days: int = 0) -> Learner | None:
    with database.reading() as store:
        return accounts.learner_of(store, token, NOW + timedelta(days=days))


def start_guest(database: Database) -> SignedIn:
    with database.writing() as store:
        return accounts.start_guest(store, NOW)


def answered(database: Database, learner: Learner) -> int:
    with database.reading() as store:
        return scores.my_scores(store, learner).whole.asked


def test_a_guest_is_known_by_the_token(database: Database) -> None:
    signed_in = start_guest(database)

    assert signed_in.learner.guest
    assert signed_in.learner.name == ""
    assert found(database, signed_in.token) == signed_in.learner


def test_an_unknown_or_ended_token_is_nobodys(database: Database) -> None:
    signed_in = start_guest(database)

    assert found(database, "unknown") is None
    assert found(database, signed_in.token, days=SESSION_DAYS) is None


def test_signing_up_makes_a_learner_with_a_name(database: Database) -> None:
    signed_in = sign_up(database)

    assert signed_in.learner.name == "Ada"
    assert signed_in.learner.role is Role.LEARNER
    assert not signed_in.learner.guest
    assert found(database, signed_in.token) == signed_in.learner


def test_a_guest_who_signs_up_keeps_the_scores_and_gets_a_new_token(
    database: Database,
) -> None:
    guest = start_guest(database)
    sitting_id = make_sitting(database, guest.learner)
    give(database, guest.learner, sitting_id, 1)

    signed_in = sign_up(database, guest=guest.learner)

    assert signed_in.learner.id == guest.learner.id
    assert answered(database, signed_in.learner) == 1
    assert found(database, guest.token) is None


def test_signing_up_twice_from_one_guest_gives_the_scores_to_the_first(
    database: Database,
) -> None:
    guest = start_guest(database).learner
    give(database, guest, make_sitting(database, guest), 1)
    first = sign_up(database, "Ada", guest)
    second = sign_up(database, "Grace", guest)

    assert answered(database, first.learner) == 1
    assert answered(database, second.learner) == 0


def test_a_name_is_taken_whatever_its_capitals_and_the_guest_stays(
    database: Database,
) -> None:
    sign_up(database)
    guest = start_guest(database)

    with pytest.raises(NameTaken):
        sign_up(database, "ADA", guest.learner)

    assert found(database, guest.token) == guest.learner


def test_of_many_who_want_one_name_at_once_one_gets_it(database: Database) -> None:
    def attempt(_: int) -> bool:
        try:
            sign_up(database)
        except NameTaken:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(attempt, range(8))) == [*[False] * 7, True]


def test_signing_in_finds_the_account_by_name_without_case(database: Database) -> None:
    made = sign_up(database).learner

    assert sign_in(database, " ada ").learner == made


def test_a_guest_who_signs_in_brings_the_sittings_along(database: Database) -> None:
    made = sign_up(database).learner
    guest = start_guest(database)
    sitting_id = make_sitting(database, guest.learner)
    give(database, guest.learner, sitting_id, 1)

    signed_in = sign_in(database, guest=guest.learner)

    assert answered(database, signed_in.learner) == 1
    assert found(database, guest.token) is None
    with database.reading() as store:
        assert sittings.feedback(store, made, sitting_id, 1).question.answered
    give(database, made, sitting_id, 2)
    assert answered(database, made) == 2


def test_what_guest_and_account_did_is_remembered_as_of_one(
    database: Database,
) -> None:
    made = sign_up(database).learner
    guest = start_guest(database).learner
    reviews = (
        (made, "a", "both", -9),
        (guest, "b", "both", -5),
        (made, "c", "both", -2),
        (made, "d", "of the account", -3),
        (guest, "e", "of the guest", -4),
    )
    with database.writing() as store:
        for who, uuid, fact, days in reviews:
            day = TODAY + timedelta(days=days)
            review = make_review(who.id, uuid=uuid, fact_id=fact, study_day=day)
            card_reviews.add(store, review)
        rebuild_learner(store, made.id)
        rebuild_learner(store, guest.id)

    sign_in(database, guest=guest)

    with database.writing() as store:
        after = all_states(store, made.id)
        assert {fact: one.trace.tried for fact, one in after.items()} == {
            "both": 3,
            "of the account": 1,
            "of the guest": 1,
        }
        rebuild_learner(store, made.id)
        assert all_states(store, made.id) == after


def test_an_account_is_never_merged_into_another(database: Database) -> None:
    ada, grace = sign_up(database).learner, sign_up(database, "Grace").learner
    give(database, grace, make_sitting(database, grace), 1)

    sign_in(database, guest=grace)

    assert answered(database, ada) == 0
    assert answered(database, grace) == 1


def test_a_wrong_name_and_a_wrong_password_are_answered_alike(
    database: Database,
) -> None:
    sign_up(database)

    with pytest.raises(WrongCredentials) as wrong_password:
        sign_in(database, password="wrong horse")  # noqa: S106 - a test's own
    with pytest.raises(WrongCredentials) as wrong_name:
        sign_in(database, "Nobody")

    assert str(wrong_password.value) == str(wrong_name.value)


def test_a_name_nobody_has_costs_the_same_work(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def fit(_: Passwords, known: str, __: str) -> bool:
        checked.append(known)
        return False

    monkeypatch.setattr(Passwords, "fit", fit)

    with pytest.raises(WrongCredentials):
        sign_in(database, "Nobody")

    assert checked == [NOBODYS_HASH]


def fail(database: Database, times: int, name: str = "Ada") -> None:
    for _ in range(times):
        with pytest.raises(WrongCredentials):
            sign_in(database, name, "wrong horse")


def test_after_five_failures_even_the_right_password_must_wait(
    database: Database,
) -> None:
    sign_up(database)
    fail(database, 5)

    with pytest.raises(TooManyAttempts) as caught:
        sign_in(database)

    retry_at = caught.value.retry_at
    assert retry_at == NOW + timedelta(seconds=30)
    later = accounts.sign_in(database, "Ada", PASSWORD, retry_at, None, CHEAP)
    assert later.learner.name == "Ada"


def test_a_name_nobody_has_is_throttled_alike(database: Database) -> None:
    fail(database, 5, "Nobody")

    with pytest.raises(TooManyAttempts):
        sign_in(database, "Nobody")


def test_many_attempts_at_once_get_no_more_tries(database: Database) -> None:
    sign_up(database)

    def attempt(_: int) -> type[Exception]:
        try:
            sign_in(database, password="wrong horse")  # noqa: S106 - a test's own
        except (WrongCredentials, TooManyAttempts) as error:
            return type(error)
        return KeyError

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(attempt, range(16)))

    assert outcomes.count(WrongCredentials) == 5
    assert outcomes.count(TooManyAttempts) == 11


def test_a_throttled_name_keeps_its_open_sessions(database: Database) -> None:
    signed_in = sign_up(database)
    fail(database, 5)

    assert found(database, signed_in.token) == signed_in.learner


def test_a_password_changed_in_the_same_moment_does_not_let_the_old_one_in(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_up(database)
    monkeypatch.setattr(accounts, "_attempt", lambda *_: CHEAP.hash(PASSWORD))

    with pytest.raises(WrongCredentials):
        sign_in(database)


def test_a_hash_of_an_older_cost_is_renewed_on_signing_in(database: Database) -> None:
    sign_up(database)
    dearer = Passwords(memory=16, rounds=1)

    accounts.sign_in(database, "Ada", PASSWORD, NOW, None, dearer)
    with database.writing():
        pass
    known = accounts._attempt(database, "ada", NOW)

    assert "m=16," in known
    assert sign_in(database).learner.name == "Ada"


def test_signing_out_ends_that_session_and_no_other(database: Database) -> None:
    here, there = sign_up(database), sign_in(database)
    with database.writing() as store:
        accounts.sign_out(store, here.token)
        accounts.sign_out(store, "unknown")

    assert found(database, here.token) is None
    assert found(database, there.token) == there.learner


def test_an_account_of_any_role_can_be_made(database: Database) -> None:
    made = accounts.add_user(database, "Grace", PASSWORD, Role.ADMIN, NOW, CHEAP)

    assert made.role is Role.ADMIN
    assert sign_in(database, "Grace").learner == made


def test_no_secret_is_logged(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        token = sign_up(database).token
        sign_in(database)

    assert PASSWORD not in caplog.text
    assert token not in caplog.text


def test_a_guest_deleted_meanwhile_is_no_hindrance(database: Database) -> None:
    guest = make_guest(database)
    sign_up(database, "Ada")
    sign_in(database, guest=guest)

    assert sign_in(database, guest=guest).learner.name == "Ada"
    assert sign_up(database, "Grace", guest).learner.id != guest.id
