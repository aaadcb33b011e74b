"""Names that are fit, passwords that are long enough, accounts."""

import pytest

from baclofen_quiz.services.account_making import (
    as_learner,
    make_account,
    name_key,
    wanted_account,
)
from baclofen_quiz.services.account_types import (
    Learner,
    NameTaken,
    NameUnfit,
    PasswordTooShort,
    Role,
)
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import LearnerRow
from databases import CHEAP, NOW, make_guest

PASSWORD = "correct horse"  # noqa: S105 - a test's own


@pytest.mark.parametrize(
    "name",
    ["Ada", "ada.lovelace@example.org", "Zoë O'Neill", "李雷", "a_b-c+d", "x" * 64],
)
def test_names_of_people_and_mail_addresses_are_fit(name: str) -> None:
    assert wanted_account(name, PASSWORD, CHEAP).name == name


@pytest.mark.parametrize(
    "name", ["", " ", "a", "x" * 65, "a<b", "a\0b", "a;b", "\u202eevil", "a/b"]
)
def test_names_that_could_mislead_or_break_something_are_not(name: str) -> None:
    with pytest.raises(NameUnfit):
        wanted_account(name, PASSWORD, CHEAP)


def test_spaces_around_and_within_a_name_are_tidied() -> None:
    assert wanted_account("  Ada \n Lovelace ", PASSWORD, CHEAP).name == "Ada Lovelace"


def test_a_password_of_seven_characters_is_too_short() -> None:
    with pytest.raises(PasswordTooShort):
        wanted_account("Ada", "1234567", CHEAP)


def test_a_wanted_account_prints_nothing_of_itself() -> None:
    assert "argon2" not in repr(wanted_account("Ada", PASSWORD, CHEAP))


@pytest.mark.parametrize(
    "name", ["ADA", "ada ", "A\0da", "\N{FULLWIDTH LATIN CAPITAL LETTER A}da"]
)
def test_names_that_look_alike_are_the_same(name: str) -> None:
    assert name_key(name) == name_key("Ada")


def test_a_taken_name_is_refused(database: Database) -> None:
    wanted = wanted_account("Ada", PASSWORD, CHEAP)
    first, second = make_guest(database), make_guest(database)
    with database.writing() as store:
        make_account(store, first.id, wanted, Role.LEARNER, NOW)

    with database.writing() as store, pytest.raises(NameTaken):
        make_account(store, second.id, wanted, Role.LEARNER, NOW)


def test_a_row_without_an_account_is_a_guest() -> None:
    row = LearnerRow(id=7, zone="Europe/Zurich", made_at=NOW)

    assert as_learner(row, None) == Learner(
        7, "", Role.LEARNER, "Europe/Zurich", guest=True
    )


def test_a_name_of_letters_and_separate_accents_is_fit() -> None:
    decomposed = "Rene\N{COMBINING ACUTE ACCENT}"

    wanted = wanted_account(decomposed, PASSWORD, CHEAP)

    assert wanted.name == "Ren\N{LATIN SMALL LETTER E WITH ACUTE}"
