"""Settings that commands share: where questions and the home folder are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TypeVar

import click

from baclofen_quiz.problems import Problem, Severity, in_file_order
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.home import Home, default_home

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Places:
    """Where one command reads and writes.

    ``question_folders`` are the bundled folder, or the one that ``--questions``
    puts in its place, and then the home's own; a folder may be missing.
    ``replaced`` tells whether ``--questions`` was given.
    """

    home: Path
    question_folders: tuple[Path, ...]
    replaced: bool = False


def places(questions: Path | None, home: Path | None) -> Places:
    """Work out the folders from what the user gave (None: not given)."""
    chosen = home or default_home()
    first = questions or questions_folder()
    return Places(chosen, (first, chosen / "questions"), questions is not None)


_HOME = click.option(
    "--home",
    "home",
    envvar="BACLOFEN_QUIZ_HOME",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the database, secrets and own questions (created if missing).",
)
_QUESTIONS = click.option(
    "--questions",
    "questions",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of question files and monographs, in place of the bundled one.",
)

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print the result.",
)
"""``--format text|json``; the command receives it as ``form``."""


def with_places(function: Callable[..., R]) -> Callable[..., R]:
    """Add ``--questions`` and ``--home``; the command receives ``places``."""

    @_QUESTIONS
    @_HOME
    @wraps(function)
    def command(
        questions: Path | None, home: Path | None, *args: object, **rest: object
    ) -> R:
        return function(*args, places=places(questions, home), **rest)

    return command


def with_home(function: Callable[..., R]) -> Callable[..., R]:
    """Add ``--home``; the command receives ``home``, a folder that exists."""

    @_HOME
    @wraps(function)
    def command(home: Path | None, *args: object, **rest: object) -> R:
        return function(*args, home=Home(home or default_home()), **rest)

    return command


def tell(problems: Iterable[Problem]) -> None:
    """Print problems of content to stderr, in file order; the command goes on.

    Notices call for nothing, so only ``check`` prints them.
    """
    weighty = (p for p in problems if p.severity is not Severity.NOTICE)
    for problem in in_file_order(tuple(weighty)):
        click.echo(str(problem), err=True)
