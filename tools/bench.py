"""``make bench``: how fast, beside a bare site on the same server in the same run.

Absolute figures belong to one machine; the ratios can be compared.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_bank import curve, seconds_from_cache
from bench_learner import REPEATS, RESPONSES
from bench_learner import rows as learner_rows
from bench_load import Load, Post, load
from bench_questions import rows as question_rows
from bench_site import bare, forms_of, ours, running

from baclofen_quiz.content.reading import read_markdown
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.lexicon import read_lexicon
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.library import Library

LENGTH = 20
"""Questions of a quiz."""

ROUNDS = 4
"""Turns that each site takes."""


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def best_of(repeats: int, action: Callable[[], object]) -> float:
    """Run an action several times; return the shortest time in seconds."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun)
    return min(times)


def bench_generation() -> None:
    """Measure the making of items from the bundled monograph."""
    folder = questions_folder()
    source = folder / "monographs" / "baclofen.md"
    text = source.read_text("utf-8")
    paths = [folder / "lexicon.yaml", *sorted(folder.glob("lexicon/*.yaml"))]
    texts = [(path.name, path.read_text("utf-8")) for path in paths]
    words, _ = read_lexicon(texts)
    monograph = read_markdown(text, source.name).monograph
    if monograph is None:
        say("The bundled monograph cannot be read.")
        return
    for row in question_rows({fact.id: fact for fact in monograph.facts}, words):
        say(row)
    count = len(generate(monograph, words).items)
    seconds = best_of(5, lambda: generate(monograph, words))
    rate = f"{count / seconds:10.0f} /s  ({count} in {seconds:.2f} s)"
    say(f"{'items generated':<34}{rate}")
    whole = best_of(5, lambda: Library((folder,)).bank())
    say(f"{'the whole bank from its files':<34}{whole:10.2f} s  (made and checked)")
    vocabulary = best_of(5, lambda: read_lexicon(texts))
    say(f"{'  of that, reading the vocabulary':<34}{vocabulary:10.2f} s")
    say(f"{'  unchanged, from its cache':<34}{seconds_from_cache(5):10.2f} s")


def bench_curve(sizes: list[int]) -> None:
    """Measure time and memory of banks of many monographs."""
    say("\nBanks of so many renamed copies of the monograph")
    say('(1,000 of them take minutes: make bench ARGS="--monographs 10 100 1000")')
    for row in curve(sizes):
        say(row)


def bench_alone(name: str) -> None:
    """Run the measurements of a script, in a process of its own for its memory."""
    script = Path(__file__).with_name(name)
    command = [sys.executable, str(script)]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    say(done.stdout.rstrip() or done.stderr.strip().rpartition("\n")[2])


def bench_start(folder: Path, repeats: int) -> None:
    """Measure from the start of the process to the first page: the best of several."""
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(repeats + 1):
        for name, site in (("ours", ours(folder)), ("bare", bare(folder))):
            with running(site, workers=1) as started:
                times[name].append(started.seconds)
    own, floor = (min(times[name][1:]) for name in ("ours", "bare"))
    first = f"(with a new database {times['ours'][0]:.2f} s)"
    say(f"{'process start to first page':<34}{own:10.2f} s  {first}")
    say(f"{'  bare Flask-SQLAlchemy site':<34}{floor:10.2f} s")
    say(f"{'  ratio':<34}{own / floor:10.2f}")


def bench_answers(folder: Path, clients: int, workers: int) -> None:
    """Measure POST answer and its feedback page, and the bare pair of requests.

    The two sites take turns, so that what else the machine does meets both alike.
    """
    bare_posts = [[Post("/answer", "answer=gaba-b")] * LENGTH] * clients
    with (
        running(ours(folder), workers) as site,
        running(bare(folder), workers) as floor,
    ):
        load(floor.port, bare_posts)
        load(site.port, forms_of(site.port, clients, 1))
        rounds = [forms_of(site.port, clients, LENGTH) for _ in range(ROUNDS)]
        pairs = [
            (load(site.port, posts), load(floor.port, bare_posts)) for posts in rounds
        ]
        memory = site.worker_mebibytes()
    own, plain = (Load.joined(runs) for runs in zip(*pairs, strict=True))
    say(f"\nPOST answer and its feedback page, {clients} clients, {workers} workers")
    say(f"{'':<34}{'pairs/s':>10}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}")
    say(row("  baclofen-quiz", own))
    say(row("  bare one-insert route", plain))
    say(ratio(own, plain))
    if memory is not None:
        say(f"{'largest worker, resident':<34}{memory:10.0f} MiB")


def bench_learner(folder: Path) -> None:
    """Measure the pages of a learner with a long history."""
    for line in learner_rows(folder, RESPONSES, REPEATS):
        say(line)


def row(name: str, run: Load) -> str:
    """Print one run as a row of the table."""
    shares = "".join(f"{run.percentile(share):9.1f}" for share in (0.5, 0.95, 0.99))
    return f"{name:<34}{run.rate:10.0f}{shares}"


def ratio(own: Load, floor: Load) -> str:
    """Print ours as multiples of the bare site's."""
    shares = "".join(
        f"{own.percentile(share) / floor.percentile(share):9.2f}"
        for share in (0.5, 0.95, 0.99)
    )
    return f"{'  ratio':<34}{own.rate / floor.rate:10.2f}{shares}"


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument(
        "--monographs", type=int, nargs="*", default=[10, 30, 100], metavar="COUNT"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench_generation()
        bench_curve(options.monographs)
        bench_alone("bench_big_bank.py")
        bench_alone("bench_reviews.py")
        bench_alone("bench_deck.py")
        bench_start(Path(folder), options.starts)
        bench_answers(Path(folder), options.clients, options.workers)
        bench_learner(Path(folder))


if __name__ == "__main__":
    main()
