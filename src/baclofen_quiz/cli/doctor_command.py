"""``baclofen-quiz doctor``: versions, paths, what is missing and how to get it."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import click

from baclofen_quiz.cli.settings import Places, with_places

LIBRARIES = ("flask", "flask-sqlalchemy", "sqlalchemy", "genanki", "granian")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
RACE = (
    "This release has a rare fault that can damage a database which two processes "
    "write at the same instant (fixed in 3.51.3, 3.50.7 and 3.44.6). Until your Python "
    "has a newer one, keep backups (baclofen-quiz db backup), and serve with "
    "--workers 1 if you can."
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; ``advice`` is "" where all is well."""

    name: str
    value: str
    advice: str = ""

    def __str__(self) -> str:
        """Print the value, and below it what to do."""
        line = f"{self.name:<18}{self.value}"
        return f"{line}\n{'':<18}-> {self.advice}" if self.advice else line


@click.command()
@with_places
def command(places: Places) -> None:
    """Print versions and paths, what is missing and how to get it."""
    findings = [*versions(), *locations(places), *extras()]
    for finding in findings:
        click.echo(str(finding))
    advice = sum(bool(finding.advice) for finding in findings)
    click.echo(f"\n{advice} to look at." if advice else "\nAll is well.")


def versions() -> Iterator[Finding]:
    """Report the program, Python, SQLite and the main libraries."""
    from baclofen_quiz.store import sqlite  # noqa: PLC0415 - loads the database layer

    yield Finding("baclofen-quiz", version("baclofen-quiz"))
    yield Finding("Python", f"{platform.python_version()} ({sys.executable})")
    yield sqlite_finding(sqlite.version())
    for library in LIBRARIES:
        yield Finding(library, version(library))


def sqlite_finding(found: str) -> Finding:
    """Warn of a SQLite that can, very rarely, damage a database that is in use."""
    from baclofen_quiz.store import sqlite  # noqa: PLC0415 - loads the database layer

    fixed = sqlite.is_fixed(tuple(int(part) for part in found.split(".")))
    return Finding("SQLite", found, "" if fixed else RACE)


def locations(places: Places) -> Iterator[Finding]:
    """Report the folders that are read and written."""
    yield home_finding(places.home)
    for folder in places.question_folders:
        note = "" if folder.is_dir() else " (none yet)"
        yield Finding("questions", f"{folder}{note}")
    elsewhere = "DATABASE_URL" if os.environ.get("DATABASE_URL") else "in the home"
    yield Finding("database", elsewhere)


def home_finding(home: Path) -> Finding:
    """Report the home folder, and whether it can be written."""
    if not home.exists():
        return Finding("home", f"{home} (made on the first start)")
    if os.access(home, os.W_OK):
        return Finding("home", str(home))
    advice = "It cannot be written. Name another with --home or BACLOFEN_QUIZ_HOME."
    return Finding("home", str(home), advice)


def extras() -> Iterator[Finding]:
    """Report what only some need: PostgreSQL, and a browser for the tests."""
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        yield _postgres(present=find_spec("psycopg") is not None)
    browser = os.environ.get("CHROMIUM") or next(
        filter(None, map(shutil.which, BROWSERS)), ""
    )
    yield Finding("Chromium", browser or "none (only browser tests need one)")


def _postgres(*, present: bool) -> Finding:
    if present:
        return Finding("PostgreSQL driver", version("psycopg"))
    advice = "DATABASE_URL needs it: pip install 'baclofen-quiz[postgres]'"
    return Finding("PostgreSQL driver", "none", advice)
