"""The bank's part of ``make bench``: from its files, from its cache, and many of it.

``bench_bank.py COUNT`` makes a bank of so many renamed copies of the baclofen monograph
and prints items, seconds and MiB; each size runs in a process of its own, so that its
peak of memory is its own. Classes have four drugs each, as pairs of drugs of one class
are asked about, too.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.bank_keeping import HomeKeeper
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.signed_files import SignedFiles

OF_A_CLASS = 4
KIB = 1 << (10 if sys.platform != "darwin" else 20)
"""What the peak of memory is counted in, in bytes per MiB."""


def copies(folder: Path, count: int) -> None:
    """Write renamed copies of the baclofen monograph into a question folder."""
    books = folder / "monographs"
    books.mkdir()
    text = (questions_folder() / "monographs" / "baclofen.md").read_text("utf-8")
    own = next(line for line in text.splitlines() if line.startswith("class: "))
    for number in range(count):
        name = f"examplol{number:04d}"
        renamed = text.replace("baclofen", name).replace("Baclofen", name.capitalize())
        grouped = renamed.replace(own, f"{own} {number // OF_A_CLASS}", 1)
        (books / f"{name}.md").write_text(grouped, encoding="utf-8")


def measure(count: int) -> str:
    """Make a bank of so many monographs; give items, seconds and MiB as a row."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copies(folder, count)
        begun = time.perf_counter()
        items = len(Library((folder,)).bank().items)
        seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
    each = f"{1000 * seconds / count:10.0f}{peak / count:10.1f}"
    return f"{count:10d}{items:10d}{seconds:10.2f}{peak:10.0f}{each}"


def curve(sizes: Iterable[int]) -> Iterable[str]:
    """Measure several sizes, each in a process of its own."""
    names = ("monographs", "items", "s", "MiB", "ms each", "MiB each")
    yield "".join(f"{name:>10}" for name in names)
    for size in sizes:
        command = [sys.executable, __file__, str(size)]
        done = subprocess.run(command, capture_output=True, check=False, text=True)
        yield done.stdout.rstrip() or done.stderr.strip().rpartition("\n")[2]


def seconds_from_cache(repeats: int) -> float:
    """The shortest time in which an unchanged bank is there again."""
    with tempfile.TemporaryDirectory() as name:
        keeper = HomeKeeper(SignedFiles(Home(Path(name))))
        Library((questions_folder(),), keeper=keeper).bank()
        times = []
        for _ in range(repeats):
            begun = time.perf_counter()
            Library((questions_folder(),), keeper=keeper).bank()
            times.append(time.perf_counter() - begun)
    return min(times)


if __name__ == "__main__":
    sys.stdout.write(f"{measure(int(sys.argv[1]))}\n")
