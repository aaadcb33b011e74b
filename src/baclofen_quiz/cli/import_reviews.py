"""``baclofen-quiz import FILE --learner NAME``: reviews in Anki count here."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from baclofen_quiz.cli.settings import places
from baclofen_quiz.exchange.anki.package_errors import UnreadablePackageError
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.anki_cards import Cards, cards_in_anki
from baclofen_quiz.services.anki_counting import count_back
from baclofen_quiz.services.anki_reading import NotCountedError, read_package
from baclofen_quiz.services.bank_opening import installed_bank
from baclofen_quiz.services.deck_ledger import LEDGER_NAME
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.learner_lookup import learner_named
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import opened
from baclofen_quiz.web.anki_reviews_page import Tally


def count_reviews(files: Sequence[Path], name: str, home: Home) -> bool:
    """Count the reviews in packages for an account; whether any could be read.

    Raises:
        NoSuchAccount: nobody is called so.
    """
    with opened(home.database_url) as database:
        with database.reading() as store:
            learner = learner_named(store, name)
        cards = _cards(home)
        done = [_count(database, learner, file, cards) for file in files]
    return any(done)


def _cards(home: Home) -> Cards:
    folders = places(None, home.path).question_folders
    bank = installed_bank(folders, home.path)
    return cards_in_anki(bank, (home.ledger, folders[0] / LEDGER_NAME))


def _count(database: Database, learner: Learner, file: Path, cards: Cards) -> bool:
    try:
        with file.open("rb") as package:
            readable = read_package(package, cards, datetime.now(UTC))
        told = partial(_told, file)
        counted = count_back(database, learner, readable.reviews, cards, told)
    except (UnreadablePackageError, NotCountedError) as refusal:
        click.echo(f"{file}: {refusal}", err=True)
        return False
    tally = Tally.of(counted, readable)
    click.echo(f"{file}: {tally.heading}.")
    for line in tally.lines:
        click.echo(f"  {line}")
    return True


def _told(file: Path, kept: int, of: int) -> None:
    """Tell how far a package is; of a small one only what became of it."""
    if kept < of:
        click.echo(f"{file}: {kept:,} of {of:,} reviews counted so far.", err=True)
