"""The pages of a learner with a long history, over real HTTP: part of ``make bench``.

Also on its own: tools/bench_learner.py [--responses COUNT] [--repeats COUNT].
"""

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from bench_load import OK, Client, Load, UnexpectedReply
from bench_site import Learner, ours, running

from baclofen_quiz.services.home import Home
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.queries import people, sittings
from many_responses import fill

RESPONSES = 20_000
REPEATS = 100
WARMING = 8
"""So many requests come first, until every worker has read what it keeps."""

LIMIT = 100
"""Milliseconds within which 95 of 100 pages should come."""


class Who(NamedTuple):
    """A learner of the site: the number in its database, and the cookie."""

    number: int
    cookie: str


@dataclass(frozen=True, slots=True)
class Timed:
    """One page and how long its replies took."""

    name: str
    load: Load

    def said(self) -> str:
        """Print it as a row."""
        shares = "".join(f"{self.load.percentile(p):9.1f}" for p in (0.5, 0.95))
        late = "" if self.load.percentile(0.95) < LIMIT else "  over the limit"
        return f"{'  ' + self.name:<34}{shares}{LIMIT:9d}{late}"


def rows(folder: Path, responses: int, repeats: int) -> list[str]:
    """Measure the pages; the site is that of ``folder``, and keeps the learner."""
    with running(ours(folder), workers=2) as site:
        who = asyncio.run(_guest(site.port, folder))
        pages = _pages(folder, who.number, responses)
        timed = [
            Timed(name, asyncio.run(_get(site.port, who.cookie, path, repeats)))
            for name, path in pages.items()
        ]
    head = f"{'':<34}{'p50 ms':>9}{'p95 ms':>9}{'limit':>9}"
    return [
        f"\nPages of a learner with {responses:,} answers",
        head,
        *(one.said() for one in timed),
    ]


async def _guest(port: int, folder: Path) -> Who:
    """Begin a quiz, so that there is a learner, and give its cookie."""
    learner = Learner(Client(port))
    await learner.forms(1)
    with opened(_database(folder)) as database, database.reading() as store:
        return Who(max(people.all_ids(store)), learner.cookie)


def _pages(folder: Path, number: int, responses: int) -> dict[str, str]:
    """Give the learner a history, and the addresses of the pages that show it."""
    with opened(_database(folder)) as database, database.writing() as store:
        fill(store, number, responses)
        newest = sittings.newest(store, number, 2)
        ended = next(row.id for row in newest if row.ended_at is not None)
    return {
        "home": "/",
        "results": f"/sittings/{ended}/results",
        "my scores": "/scores",
        "heat map": "/monographs/baclofen",
        "heat map as a table": "/monographs/baclofen/table",
        "one statement": "/monographs/baclofen/withdrawal/hyperthermia",
    }


def _database(folder: Path) -> str:
    return Home(folder / "home").database_url


async def _get(port: int, cookie: str, path: str, repeats: int) -> Load:
    """Open a page again and again on one connection; the first times do not count."""
    client = Client(port, "gzip")
    times = []
    for _ in range(WARMING + repeats):
        begun = time.perf_counter()
        reply = await client.send("GET", path, cookie)
        times.append(time.perf_counter() - begun)
        if reply.status != OK:
            raise UnexpectedReply(path, reply)
    return Load(sum(times), tuple(times[WARMING:]))


def main() -> None:
    """Measure in a new site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--responses", type=int, default=RESPONSES)
    parser.add_argument("--repeats", type=int, default=REPEATS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder), options.responses, options.repeats):
            sys.stdout.write(f"{row}\n")


if __name__ == "__main__":
    main()
