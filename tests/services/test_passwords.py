"""Hashing passwords."""

import pytest

from baclofen_quiz.services.passwords import NOBODYS_HASH, USUAL
from databases import CHEAP


def test_the_usual_cost_is_argon2id_of_19_mib_two_rounds_one_lane() -> None:
    known = USUAL.hash("correct horse")

    assert known.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert USUAL.fit(known, "correct horse")


def test_a_wrong_password_does_not_fit() -> None:
    assert not CHEAP.fit(CHEAP.hash("correct horse"), "correct horsf")


def test_two_people_with_one_password_have_two_hashes() -> None:
    assert CHEAP.hash("correct horse") != CHEAP.hash("correct horse")


def test_a_name_nobody_has_costs_what_a_real_one_costs() -> None:
    assert not USUAL.outdated(NOBODYS_HASH)


@pytest.mark.parametrize("password", ["", "x", "\ud800", "\0", "p" * 10_000])
def test_nothing_fits_nobodys_hash(password: str) -> None:
    assert not USUAL.fit(NOBODYS_HASH, password)


def test_a_broken_hash_fits_nothing() -> None:
    assert not CHEAP.fit("not a hash", "correct horse")


def test_a_hash_of_another_cost_is_outdated() -> None:
    assert USUAL.outdated(CHEAP.hash("correct horse"))
    assert not CHEAP.outdated(CHEAP.hash("correct horse"))


def test_a_hasher_does_not_print_itself_with_secrets() -> None:
    assert repr(USUAL) == "Passwords(memory=19456, rounds=2)"
