"""Reviews in Anki read back and counted: part of ``make bench``.

Also on its own: tools/bench_reviews.py. The package is made in one process and read in
another, so that the memory is that of reading alone.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from bench_bank import KIB

from anki_packages import MADE, Note, Review, collection, package
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.services.anki_cards import CardInAnki, Cards
from baclofen_quiz.services.anki_counting import count_back
from baclofen_quiz.services.anki_reading import Readable, read_package
from baclofen_quiz.store.database import Database, Store
from databases import fresh_database, make_guest

T = TypeVar("T")

NOTES = 5_000
DAYS = 50
"""Each note is reviewed once on each of so many days."""

LIMIT = 2
"""Seconds within which so many reviews should be read."""

REPEATS = 3
DAY = 86_400_000
NOW = datetime.fromtimestamp(MADE / 1000, UTC) + timedelta(days=2 * DAYS)


def facts() -> list[str]:
    """Name the facts of the notes."""
    return [f"baclofen/uses/f{number}" for number in range(NOTES)]


def cards() -> Cards:
    """Say what the notes ask."""
    keys = {f"fact:{fact}": fact for fact in facts()}
    return {guid(key): CardInAnki(key, (fact,)) for key, fact in keys.items()}


def write(file: Path) -> None:
    """Make a package as large as of a learner of many years."""
    notes = [Note(f"fact:{fact}", fields={"Front": "x" * 200}) for fact in facts()]
    reviews = (
        Review(note.key, MADE + (day + 1) * DAY + number, 1 + (number * day) % 4)
        for number, note in enumerate(notes)
        for day in range(DAYS)
    )
    file.write_bytes(package(collection(notes, reviews)))


def timed(action: Callable[[], T]) -> tuple[float, T]:
    """Run an action; return its seconds of CPU and what it gives."""
    begun = time.process_time()
    result = action()
    return time.process_time() - begun, result


@contextmanager
def writing_timed(database: Database) -> Iterator[list[float]]:
    """List how many seconds of CPU each transaction that writes takes."""
    held: list[float] = []
    begin = database.writing

    @contextmanager
    def writing() -> Iterator[Store]:
        with begin() as store:
            begun = time.process_time()
            yield store
        held.append(time.process_time() - begun)

    database.writing = writing  # type: ignore[method-assign] # of this one alone
    yield held
    database.writing = begin  # type: ignore[method-assign] # as it was


def measured(file: Path, folder: Path) -> Iterator[str]:
    """Read a package and count its reviews; print each step as a row."""
    known = cards()

    def read() -> Readable:
        with file.open("rb") as source:
            return read_package(source, known, NOW)

    seconds, readable = min((timed(read) for _ in range(REPEATS)), key=lambda t: t[0])
    reviews = readable.reviews
    size = f"{NOTES:,} notes, {file.stat().st_size / 1e6:.1f} MB"
    yield f"\n{len(reviews):,} reviews in Anki counted back ({size})"
    yield _row("read", seconds, f"limit {LIMIT} s")
    with fresh_database(folder) as database:
        learner = make_guest(database)
        for again in ("", ", again"):
            with writing_timed(database) as held:
                seconds, _ = timed(
                    lambda: count_back(database, learner, reviews, known)
                )
            yield _row(f"counted{again}", seconds, f"{len(held)} transactions")
            if held:
                yield _row("  the longest of them", max(held), "others wait")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
    yield f"{'  most memory, resident':<34}{peak:10.0f} MiB"


def _row(name: str, seconds: float, told: str) -> str:
    return f"{'  ' + name:<34}{seconds:10.2f} s  (of CPU; {told})"


def main() -> None:
    """Make a package, and measure what reads it in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            for row in measured(Path(sys.argv[1]), Path(folder)):
                sys.stdout.write(f"{row}\n")
                sys.stdout.flush()
            return
        file = Path(folder) / "reviews.apkg"
        write(file)
        sys.stdout.flush()
        subprocess.run([sys.executable, __file__, str(file)], check=True)


if __name__ == "__main__":
    main()
