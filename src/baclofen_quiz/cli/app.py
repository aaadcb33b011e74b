"""The ``baclofen-quiz`` command: one table of commands, loaded when they are called."""

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any, cast

import click

from baclofen_quiz.errors import BaclofenQuizError

COMMANDS = {
    "check": "baclofen_quiz.cli.check_command:command",
    "coverage": "baclofen_quiz.cli.coverage_command:command",
    "db": "baclofen_quiz.cli.db_command:command",
    "doctor": "baclofen_quiz.cli.doctor_command:command",
    "export": "baclofen_quiz.cli.export_command:command",
    "import": "baclofen_quiz.cli.import_command:command",
    "items": "baclofen_quiz.cli.items_command:command",
    "new": "baclofen_quiz.cli.new_command:command",
    "releases": "baclofen_quiz.cli.releases_command:command",
    "serve": "baclofen_quiz.cli.serve_command:command",
    "users": "baclofen_quiz.cli.users_command:command",
}
"""Command name -> ``module:attribute``; nothing is imported before it is called."""


class Sentence(click.ClickException):
    """An error shown as the one sentence it is, on stderr; the command exits 1."""

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - click's own signature
        """Print the sentence without a prefix."""
        click.echo(self.message, file=file or sys.stderr)


class LazyGroup(click.Group):
    """A group that imports a command's module when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command, in alphabetical order, without importing one."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command, or None if there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        return cast("click.Command", getattr(import_module(module), attribute))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command; whatever goes wrong reaches the user as a sentence."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            raise  # click ends quietly when the reader of a pipe has gone
        except BaclofenQuizError as error:
            raise Sentence(str(error)) from error
        except OSError as error:
            raise Sentence(os_sentence(error)) from error
        except Exception as error:
            if os.environ.get("BACLOFEN_QUIZ_DEBUG"):
                raise
            raise Sentence(fault_sentence(error)) from error


def os_sentence(error: OSError) -> str:
    """Say which file or port the system refused, and in its words why."""
    reason = error.strerror or str(error) or type(error).__name__
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{reason}. Nothing was done."


def fault_sentence(error: Exception) -> str:
    """Say that the program is at fault, and how to see more."""
    return (
        f"This is a fault in baclofen-quiz, not in your files "
        f"({type(error).__name__}: {error}). "
        "Run the command again with BACLOFEN_QUIZ_DEBUG=1 set, and report what it "
        "prints then."
    )


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="baclofen-quiz", prog_name="baclofen-quiz")
def group() -> None:
    """Pharmacology quizzes and Anki decks, made from drug monographs."""


def run() -> None:
    """Run the command line of this process and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Windows pipes default to a code page
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    group(prog_name="baclofen-quiz")
