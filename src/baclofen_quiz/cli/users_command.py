"""``baclofen-quiz users``: make accounts of any role."""

import os
import sys
from datetime import UTC, datetime

import click

from baclofen_quiz.cli.settings import with_home
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.accounts import Role, add_user
from baclofen_quiz.services.home import Home
from baclofen_quiz.store.opening import opened

PASSWORD_VARIABLE = "BACLOFEN_QUIZ_PASSWORD"  # noqa: S105 - a name, not a password


class NoPassword(BaclofenQuizError):
    """There is nowhere to read a password from."""

    def __init__(self) -> None:
        """Name the other way to give one."""
        super().__init__(
            "There is no standard input to read the password from. Give it in the "
            f"environment variable {PASSWORD_VARIABLE}."
        )


@click.group(name="users")
def command() -> None:
    """Make accounts from the command line."""


@command.command()
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.LEARNER.value,
    show_default=True,
    help="What the account may do.",
)
@with_home
def add(name: str, role: str, home: Home) -> None:
    """Make an account called NAME.

    The password is asked for. A script gives it in the environment variable
    BACLOFEN_QUIZ_PASSWORD, or as the first line of standard input.
    """
    password = read_password()
    with opened(home.database_url) as database:
        learner = add_user(database, name, password, Role(role), datetime.now(UTC))
    click.echo(f"Made the {learner.role} account {learner.name}.")


def read_password() -> str:
    """Take the password from the environment, from a pipe, or by asking twice."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if sys.stdin is None:
        raise NoPassword
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return asked
