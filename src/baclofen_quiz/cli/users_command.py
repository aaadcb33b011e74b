"""``baclofen-quiz users``: make accounts of any role, set passwords anew."""

import os
import sys
from datetime import UTC, datetime

import click

from baclofen_quiz.cli.settings import with_home
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.accounts import Role, add_user
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.password_setting import set_password
from baclofen_quiz.services.settings import ExtraTime, set_extra_time
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
    """Make accounts, set passwords anew, give extra time."""


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


@command.command()
@click.argument("name")
@with_home
def password(name: str, home: Home) -> None:
    """Set the password of the account called NAME anew, and end its sessions.

    The new password is asked for, or given as for "users add".
    """
    new = read_password()
    with opened(home.database_url) as database:
        called = set_password(database, name, new)
    click.echo(f"Set the password of {called} anew. Its open sessions have ended.")


@command.command(name="extra-time")
@click.argument("name")
@click.argument("factor", type=click.Choice([extra.value for extra in ExtraTime]))
@with_home
def extra_time(name: str, factor: str, home: Home) -> None:
    """Make tests with a timer longer for the account called NAME.

    FACTOR multiplies the time; "none" takes the limit away.
    """
    with opened(home.database_url) as database, database.writing() as store:
        called = set_extra_time(store, name, ExtraTime(factor))
    click.echo(f"Set the extra time of {called} to {factor}.")


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
