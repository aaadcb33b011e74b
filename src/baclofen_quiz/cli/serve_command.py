"""``baclofen-quiz serve``: prepare the database and serve the site."""

import gc
import secrets
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baclofen_quiz.cli.aside import FORKS, aside
from baclofen_quiz.cli.server import Address, default_workers, serve
from baclofen_quiz.cli.settings import Places, with_places
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.home import Home
from baclofen_quiz.text import is_web_address

if TYPE_CHECKING:
    from flask import Flask

    from baclofen_quiz.store.database import Database

SEED_BITS = 31

NO_ADDRESS = (
    "Give an address that begins with http:// or https:// and holds no blank or quote."
)

PATIENCE = 0.25
"""Seconds for which a look at the question files is good; nobody notices that long."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a worker process needs to make the application by itself."""

    places: Places
    base_url: str
    proxies: int

    def __call__(self) -> "Flask":
        """Make the application."""
        from baclofen_quiz.web import create_app  # noqa: PLC0415 - not on --help
        from baclofen_quiz.web.config import AppConfig  # noqa: PLC0415 - as above

        app = create_app(
            AppConfig(
                home=Home(self.places.home),
                question_folders=self.places.question_folders,
                clock=now,
                chance=chance,
                base_url=self.base_url,
                proxies=self.proxies,
                patience=PATIENCE,
            )
        )
        gc.enable()  # see ``load_once``
        return app


def now() -> datetime:
    """Tell the time in UTC."""
    return datetime.now(UTC)


def chance() -> int:
    """Draw the seed of a sitting."""
    return secrets.randbits(SEED_BITS)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Port to listen on.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=default_workers,
    show_default="one a core",
    help="Processes that answer requests.",
)
@click.option(
    "--base-url",
    envvar="BACLOFEN_QUIZ_BASE_URL",
    default="",
    help="The address that learners type, as https://quiz.example.org.",
)
@click.option(
    "--proxies",
    envvar="BACLOFEN_QUIZ_PROXIES",
    type=click.IntRange(0, 9),
    default=0,
    show_default=True,
    help="Proxies in front whose X-Forwarded headers are believed.",
)
@with_places
def command(  # noqa: PLR0913 - each option of the command is one argument
    *,
    host: str,
    port: int,
    workers: int,
    base_url: str,
    proxies: int,
    places: Places,
) -> None:
    """Prepare the database and serve the site until Ctrl-C."""
    if base_url and not is_web_address(base_url):
        raise click.BadParameter(NO_ADDRESS, param_hint="--base-url")
    address = Address(host, port)
    address.probe()  # before anything is written
    site = Site(places, base_url, proxies)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until granian takes it over
    load_once()
    link = prepare(places)
    gc.freeze()  # what stands now is no rubbish, and workers share its memory
    elsewhere = None if base_url else address.url_elsewhere
    url = base_url or address.url
    serve(site, address, workers, lambda: announce(url, link, elsewhere))


def load_once() -> None:
    """Load the first page before the workers are forked, so that they need not each.

    Meanwhile nobody looks for rubbish: nearly all that is made now stays, and to look
    through it again and again takes a tenth of the start. A worker looks from the
    moment when its application is made.
    """
    gc.disable()
    import baclofen_quiz.web.rooms.home  # noqa: F401, PLC0415 - this takes long


def prepare(places: Places) -> str | None:
    """Bring the database up to date; return the first-run link's token, if any."""
    from baclofen_quiz.services.setup import first_run_link  # noqa: PLC0415 - not on --help
    from baclofen_quiz.store.database import Database  # noqa: PLC0415 - not on --help
    from baclofen_quiz.store.upgrading import upgrade  # noqa: PLC0415 - not on --help

    home = Home(places.home)
    secret = home.secret_key()
    database = Database(home.database_url)
    if FORKS:
        make_ahead(home, places.question_folders, database)
    upgrade(database)
    token = first_run_link(database, secret, now())
    database.close()  # workers open their own connections
    return token


def make_ahead(home: Home, folders: Sequence[Path], database: "Database") -> None:
    """Make the bank aside, if it is not kept, and with it a new database.

    The workers are forked from this process, and all that it loads stays in each of
    them. What goes wrong here comes again where it is told.
    """
    from baclofen_quiz.services import bank_ahead  # noqa: PLC0415 - not on --help

    with suppress(BaclofenQuizError):
        if bank_ahead.is_wanted(home, folders, database):
            database.close()  # no connection may be used on both sides of a fork
            aside(lambda: bank_ahead.make(home, folders))


def announce(url: str, token: str | None, elsewhere: str | None = None) -> None:
    """Print where the site is and, on the first run, how to become its instructor."""
    click.echo(f"baclofen-quiz is ready: {url}")
    if elsewhere:
        click.echo(f"From other machines: {elsewhere}")
    if token:
        click.echo("No instructor yet. This link makes the account, once:")
        click.echo(f"  {url}/set-up/{token}")
    click.echo("Press Ctrl-C to stop.")
