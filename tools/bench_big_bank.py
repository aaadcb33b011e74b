"""A part of ``make bench``: the start and the bank page with 100,000 items.

The bank consists of renamed copies of the bundled one; making it from files would take
minutes and is measured elsewhere, so the copies are put into the cache as they are.
"""

import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services import accounts
from baclofen_quiz.services.account_types import Role
from baclofen_quiz.services.bank_keeping import HomeKeeper
from baclofen_quiz.services.bank_pickling import dump, load
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.signed_files import SignedFiles
from baclofen_quiz.web import AppConfig, create_app
from baclofen_quiz.web.site import KEY, TOKEN, Site

ITEMS = 100_000
REPEATS = 5
PAGES = (
    "/bank?section=dosing&status=ready",
    "/bank?words=receptor",
    "/bank?kind=single&words=half+tablet",
)
PASSWORD = "seven blue herons"  # noqa: S105 - of a database that lives for one run


def copies(bank: Bank, items: int) -> Bank:
    """Join renamed copies of a bank until it has so many items."""
    written = dump(bank)
    count = -(-items // len(bank.items))
    banks = [load(_renamed(written, number)) for number in range(count)]
    return replace(
        bank,
        monographs=tuple(book for one in banks for book in one.monographs),
        items=tuple(item for one in banks for item in one.items),
        flaws=tuple(flaw for one in banks for flaw in one.flaws),
    )


def _renamed(written: bytes, number: int) -> bytes:
    """Rename the drug in a pickle; names of one length leave its lengths right."""
    low, high = f"ex{number:06d}".encode(), f"Ex{number:06d}".encode()
    return re.sub(rb"baclofen(?!_quiz)", low, written).replace(b"Baclofen", high)


def best(action: Callable[[], object]) -> float:
    """The shortest of several times, in seconds."""
    times = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun)
    return min(times)


def _made(home: Home, folder: Path) -> int:
    """Put the large bank into the cache of a home."""
    bank = copies(Library((questions_folder(),)).bank(), ITEMS)
    HomeKeeper(SignedFiles(home)).keep(Library((folder,)).contents(), bank)
    return len(bank.items)


def rows() -> list[str]:
    """Measure, and print one line a figure."""
    with tempfile.TemporaryDirectory() as name:
        home, folder = Home(Path(name) / "home"), Path(name) / "questions"
        folder.mkdir()
        count = _made(home, folder)
        now = datetime.now(UTC)
        config = AppConfig(
            home=home,
            question_folders=(folder,),
            clock=lambda: now,
            chance=lambda: 1,
            patience=60,
        )
        begun = time.perf_counter()
        app = create_app(config)
        client = app.test_client()
        client.get("/healthz")
        site: Site = app.extensions[KEY]
        found = len(site.library.bank().items)
        start = time.perf_counter() - begun
        accounts.add_user(site.database, "Ada", PASSWORD, Role.INSTRUCTOR, now)
        token = accounts.sign_in(site.database, "Ada", PASSWORD, now, None).token
        with client.session_transaction() as session:
            session[TOKEN] = token
        begun = time.perf_counter()
        client.get(PAGES[0])
        first = time.perf_counter() - begun
        worst = max(best(partial(client.get, page)) for page in PAGES)
        site.database.close()
    if found != count:
        return [f"The bank of {count:,} items was not found in the cache."]
    return [
        f"{f'a bank of {count:,} items':<34}",
        f"{'  starts from its cache':<34}{start:10.2f} s  (aim: 3)",
        f"{'  its first page of the bank':<34}{1000 * first:10.0f} ms",
        f"{'  a filtered page':<34}{1000 * worst:10.0f} ms  (aim: 150)",
    ]


if __name__ == "__main__":
    sys.stdout.write("\n".join(rows()) + "\n")
