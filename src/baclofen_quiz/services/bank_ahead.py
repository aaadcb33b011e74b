"""The bank of a site, made and kept before the processes start that serve it.

A process that made a bank stays as large as that took, for good. So the making is left
to one that ends with it, and a database is brought up to date there too.
"""

from collections.abc import Sequence
from pathlib import Path

from baclofen_quiz.services.bank_keeping import HomeKeeper
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.signed_files import SignedFiles
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.upgrading import REVISION, stands_at


def is_wanted(home: Home, folders: Sequence[Path], database: Database) -> bool:
    """Tell whether a bank is to be made that can be kept; this takes milliseconds.

    Raises:
        BaclofenQuizError: the home or its database cannot be used.
    """
    files = SignedFiles(home)
    if not files.can_keep():
        return False
    if not (database.is_there and stands_at(database) == REVISION):
        return True
    source = StoredAdditions(database)
    return not HomeKeeper(files).has(Library(folders, source=source).contents())


def make(home: Home, folders: Sequence[Path]) -> None:
    """Bring the database up to date, make the bank and keep it.

    Raises:
        BaclofenQuizError: the home or its database cannot be used.
    """
    with opened(home.database_url) as database:
        source = StoredAdditions(database)
        keeper = HomeKeeper(SignedFiles(home))
        Library(folders, keeper=keeper, source=source).bank()
