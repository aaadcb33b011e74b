"""``baclofen-quiz db``: upgrade, back up and rebuild the database."""

from contextlib import closing
from pathlib import Path

import click

from baclofen_quiz.cli.settings import with_home
from baclofen_quiz.services.home import Home, output_file
from baclofen_quiz.services.rebuilding import rebuild
from baclofen_quiz.store.backing_up import back_up
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.upgrading import REVISION, upgrade


@click.group(name="db")
def command() -> None:
    """Look after the database of learners and scores."""


@command.command(name="upgrade")
@with_home
def upgrade_command(home: Home) -> None:
    """Bring the database to this version's schema (serve does so by itself)."""
    with closing(Database(home.database_url)) as database:
        before = upgrade(database)
    if before == REVISION:
        click.echo(f"The database has schema {REVISION} already.")
    elif before:
        click.echo(f"Upgraded the database from schema {before} to {REVISION}.")
    else:
        click.echo(f"Made the database with schema {REVISION}.")


@command.command(name="backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@with_home
def backup_command(file: Path, home: Home) -> None:
    """Copy the database into FILE, also while the server is running.

    FILE is replaced only by a copy that is whole. It holds everybody's answers, names
    and password hashes: keep it as safe as the database.
    """
    with closing(Database(home.database_url)) as database:
        back_up(database, output_file(file, home.path))
    click.echo(f"Copied the database to {file} ({file.stat().st_size:,} bytes).")


@command.command(name="rebuild")
@with_home
def rebuild_command(home: Home) -> None:
    """Make anew what is computed from the answers, without touching them."""
    with opened(home.database_url) as database:
        done = rebuild(database)
    click.echo(
        f"Rebuilt the indexes, and from all answers and reviews what {done.learners:,} "
        f"learners remember ({done.facts:,} facts). Scores are computed from the "
        "answers each time they are shown, so there is no copy of them to rebuild."
    )
