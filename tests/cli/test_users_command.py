"""``baclofen-quiz users``."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.app import group
from baclofen_quiz.cli.users_command import (
    PASSWORD_VARIABLE,
    NoPassword,
    read_password,
)
from baclofen_quiz.services.accounts import Role, sign_in
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.settings import ExtraTime, extra_time_of_all
from baclofen_quiz.store.opening import opened
from databases import NOW

PASSWORD = "correct horse"  # noqa: S105 - a test's own


@pytest.fixture(autouse=True)
def _no_database_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv(PASSWORD_VARIABLE, raising=False)


def add(home: Path, *arguments: str, typed: str = PASSWORD + "\n") -> Result:
    return CliRunner().invoke(
        group, ["users", "add", "--home", str(home), *arguments], input=typed
    )


def role_of(home: Path, name: str, password: str = PASSWORD) -> Role:
    with opened(Home(home).database_url) as database:
        return sign_in(database, name, password, NOW, None).learner.role


def test_a_learner_is_made_with_the_password_from_standard_input(
    tmp_path: Path,
) -> None:
    result = add(tmp_path, "Ada")

    assert result.output == "Made the learner account Ada.\n"
    assert result.exit_code == 0
    assert role_of(tmp_path, "ada") is Role.LEARNER


def test_a_forgotten_password_is_set_anew(tmp_path: Path) -> None:
    add(tmp_path, "Ada")
    result = CliRunner().invoke(
        group,
        ["users", "password", "--home", str(tmp_path), "ada"],
        input="battery staple\n",
    )

    assert result.exit_code == 0
    assert result.output == (
        "Set the password of Ada anew. Its open sessions have ended.\n"
    )
    assert role_of(tmp_path, "Ada", "battery staple") is Role.LEARNER


def extra_time(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        group, ["users", "extra-time", "--home", str(home), *arguments]
    )


@pytest.mark.parametrize("factor", list(ExtraTime))
def test_extra_time_is_given_to_one_account(tmp_path: Path, factor: ExtraTime) -> None:
    add(tmp_path, "Ada")
    add(tmp_path, "Bo")
    result = extra_time(tmp_path, "ada", factor.value)

    assert result.output == f"Set the extra time of Ada to {factor.value}.\n"
    assert result.exit_code == 0
    with opened(Home(tmp_path).database_url) as database, database.reading() as store:
        given = {who.name: who.extra_time for who in extra_time_of_all(store)}
    assert given == {"Ada": factor, "Bo": ExtraTime.USUAL}


def test_extra_time_for_nobody_or_of_another_factor_is_refused(tmp_path: Path) -> None:
    add(tmp_path, "Ada")
    nobody = extra_time(tmp_path, "Eve", "1.5")

    assert nobody.exit_code == 1
    assert "Eve" in nobody.stderr
    assert nobody.stdout == ""
    assert extra_time(tmp_path, "Ada", "3").exit_code == 2


@pytest.mark.parametrize("role", list(Role))
def test_an_account_of_each_role_can_be_made(tmp_path: Path, role: Role) -> None:
    assert add(tmp_path, "Ada", "--role", role.value).exit_code == 0
    assert role_of(tmp_path, "Ada") is role


def test_a_script_can_give_the_password_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, "battery staple")

    assert add(tmp_path, "Ada", typed="").exit_code == 0
    assert role_of(tmp_path, "Ada", "battery staple") is Role.LEARNER


def test_at_a_terminal_the_password_is_asked_for_twice_and_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, dict[str, bool]]] = []

    def prompt(text: str, **options: bool) -> str:
        asked.append((text, options))
        return PASSWORD

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", prompt)

    assert read_password() == PASSWORD
    assert asked == [("Password", {"hide_input": True, "confirmation_prompt": True})]


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("Ada", "short\n", "A password has at least 8 characters."),
        ("Ada", "", "A password has at least 8 characters."),
        ("a/b", PASSWORD, "A user name has 2 to 64 characters"),
    ],
)
def test_what_cannot_be_an_account_is_refused_with_the_reason(
    tmp_path: Path, name: str, typed: str, said: str
) -> None:
    result = add(tmp_path, name, typed=typed)

    assert result.exit_code == 1
    assert said in result.stderr
    assert result.stdout == ""


def test_a_taken_name_is_refused(tmp_path: Path) -> None:
    add(tmp_path, "Ada")

    result = add(tmp_path, "ADA")

    assert result.exit_code == 1
    assert result.stderr == (
        "The name ADA is taken. Choose another, or sign in if it is yours.\n"
    )


def test_an_unknown_role_is_misuse(tmp_path: Path) -> None:
    assert add(tmp_path, "Ada", "--role", "king").exit_code == 2


def test_there_is_no_option_that_takes_a_password(tmp_path: Path) -> None:
    assert add(tmp_path, "Ada", "--password", PASSWORD).exit_code == 2


def test_without_any_standard_input_the_way_to_give_a_password_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(NoPassword, match="BACLOFEN_QUIZ_PASSWORD"):
        read_password()
