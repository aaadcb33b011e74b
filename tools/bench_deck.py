"""A deck of 10,000 notes beside genanki's own writer: part of ``make bench``.

Also on its own: tools/bench_deck.py. What is printed last comes from processes of
their own: the memory of one export, and the file under two hash seeds.
"""

import hashlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import genanki

from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Dated, Ledger
from baclofen_quiz.exchange.anki.looks import LOOKS
from baclofen_quiz.exchange.anki.markup import html, join
from baclofen_quiz.exchange.anki.package import package
from baclofen_quiz.exchange.anki.rows import rows_of
from baclofen_quiz.exchange.anki.schema import NOTE_TYPES
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_building import build
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_drafts import drafted_facts
from baclofen_quiz.services.deck_questions import drafted_questions
from baclofen_quiz.services.garbage import no_collections
from baclofen_quiz.services.library import Library

T = TypeVar("T")

NOTES: Final = 10_000
EXPORTS: Final = 100
REPEATS: Final = 5
NOW: Final = datetime(2026, 11, 23, tzinfo=UTC)
SECONDS: Final = int(NOW.timestamp())
MODS: Final = dict.fromkeys(NOTE_TYPES, SECONDS)
KIB: Final = 1024 if sys.platform != "darwin" else 1024 * 1024


def notes(count: int) -> list[Dated]:
    """Make notes of all kinds: the bundled ones again and again, each with a number."""
    bank, choice, ledger = Library([questions_folder()]).bank(), DeckChoice(), Ledger()
    (book,) = bank.monographs
    drafts = (
        *drafted_facts(book, bank, ledger, choice, SECONDS).drafts,
        *drafted_questions(book.drug, bank, ledger, choice, SECONDS).drafts,
    )
    contents = [draft.content for draft in drafts]
    return [
        Dated(
            replace(
                content,
                key=f"{content.key}-{number}",
                fields={
                    name: join(value, html(f" {number}")) if value else value
                    for name, value in content.fields.items()
                },
            ),
            SECONDS,
        )
        for number in range(count)
        for content in contents[number % len(contents) :][:1]
    ]


def export(dated: Sequence[Dated]) -> bytes:
    """Check notes and print them as a package."""
    with no_collections():
        return package(rows_of(dated, now=SECONDS), MODS)


def genanki_decks(rows: Sequence[Row]) -> list[Any]:
    """Make the same notes for genanki."""
    models = {
        slug: genanki.Model(
            kind.id,
            kind.name,
            fields=[{"name": name, "id": number} for name, number in kind.fields],
            templates=[
                {"name": name, "id": number, "qfmt": front, "afmt": back}
                for (name, number), (front, back) in zip(
                    kind.templates, LOOKS[slug].faces, strict=True
                )
            ],
            css=LOOKS[slug].css,
        )
        for slug, kind in NOTE_TYPES.items()
    }
    decks: dict[int, Any] = {}
    for row in rows:
        deck = decks.setdefault(row.deck_id, genanki.Deck(row.deck_id, row.deck_name))
        deck.add_note(
            genanki.Note(
                models[row.type.slug],
                fields=list(row.fields),
                tags=list(row.tags),
                guid=row.guid,
            )
        )
    return list(decks.values())


def cpu(action: Callable[[], T]) -> tuple[float, T]:
    """Run an action; return the processor's seconds and what it gives."""
    begun = time.process_time()
    result = action()
    return time.process_time() - begun, result


def beside_genanki(folder: Path) -> Iterator[str]:
    """Let the two writers take turns."""
    dated = notes(NOTES)
    rows = rows_of(dated, now=SECONDS)
    theirs = folder / "genanki.apkg"
    times: dict[str, list[float]] = {"ours": [], "writer": [], "genanki": []}
    for _ in range(REPEATS):
        times["ours"].append(cpu(lambda: export(dated))[0])
        times["writer"].append(cpu(lambda: package(rows, MODS))[0])
        bundle = genanki.Package(genanki_decks(rows))
        times["genanki"].append(cpu(lambda: bundle.write_to_file(theirs))[0])  # noqa: B023 -- called at once
    ours, writer, floor = (min(times[name]) for name in times)
    size, whole = len(export(dated)), theirs.stat().st_size
    yield f"{f'{NOTES:,} notes checked and exported':<34}{ours:10.2f} s of CPU"
    yield f"{'  of that, writing the file':<34}{writer:10.2f} s"
    yield f"{'  genanki, write_to_file':<34}{floor:10.2f} s"
    yield f"{'  ratio':<34}{ours / floor:10.2f}"
    yield f"{'  ratio of writing alone':<34}{writer / floor:10.2f}"
    yield f"{'  size':<34}{size / 1e6:10.1f} MB  (genanki {whole / 1e6:.1f})"
    yield f"{'  ratio':<34}{size / whole:10.2f}"


def leftovers(folder: Path) -> str:
    """Export the bundled deck many times; count what lies in the temporary folder."""
    own = folder / "temporary"
    own.mkdir()
    tempfile.tempdir = str(own)
    bank = Library([questions_folder()]).bank()
    deck = build(bank, Ledger(), choice=DeckChoice(), edition=BUNDLED, now=NOW)
    prints = {hashlib.sha256(deck.data).hexdigest() for _ in range(EXPORTS)}
    tempfile.tempdir = None
    left = len(list(own.iterdir()))
    return (
        f"{f'temporary files of {EXPORTS} exports':<34}{left:10}"
        f"    ({len(prints)} sha256)"
    )


def child(seed: str) -> tuple[str, str]:
    """Export in a process of its own; return the sha256 and the peak of its memory."""
    done = subprocess.run(
        [sys.executable, __file__, "one"],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
        text=True,
    )
    name, peak = done.stdout.split()
    return name, peak


def one() -> None:
    """Export once; print the sha256 and the peak of the memory in MB."""
    name = hashlib.sha256(export(notes(NOTES))).hexdigest()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB / 1e6
    sys.stdout.write(f"{name} {peak:.0f}\n")


def main() -> None:
    """Print the measurements."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sys.stdout.write("\nAnki decks\n")
        for line in (*beside_genanki(folder), leftovers(folder)):
            sys.stdout.write(f"{line}\n")
    (first, peak), (second, _) = child("1"), child("2")
    same = "the same" if first == second else "ANOTHER"
    sys.stdout.write(f"{'peak memory of one such export':<34}{peak:>10} MB\n")
    sys.stdout.write(f"{'sha256 under another hash seed':<34}{same:>10}\n")


if __name__ == "__main__":
    one() if sys.argv[1:] == ["one"] else main()
