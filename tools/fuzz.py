"""Break files of every format in many ways and read them: make fuzz ARGS="csv 1000"."""

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from baclofen_quiz.exchange import Format
from fuzzing import READERS, faults, inputs

COUNT = 100_000
MOST_SECONDS = 2.0
MOST_MEGABYTES = 500


def main() -> int:
    """Fuzz one format, or all that can be read."""
    names = [word for word in sys.argv[1:] if word in READERS]
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), COUNT)
    forms = [form for name, form in READERS.items() if name in (names or READERS)]
    return 1 if sum(fuzz(form, count) for form in forms) else 0


def fuzz(form: Format, count: int) -> int:
    """Read so many broken files of a format; say and keep those that fail."""
    failed, slowest = 0, 0.0
    before = _megabytes()
    for number, data in enumerate(inputs(form, count, seed=count)):
        start = time.process_time()
        said = faults(form, data)
        took = time.process_time() - start
        slowest = max(slowest, took)
        if took > MOST_SECONDS:
            said.append(f"it took {took:.1f} s")
        if said:
            failed += 1
            kept = Path(f"fuzz-{form.name}-{number}{form.suffix}")
            kept.write_bytes(data)
            sys.stdout.write(f"{kept}: {'; '.join(said)}\n")
    grown = _megabytes() - before
    sys.stdout.write(
        f"{form.name}: {count:,} files, {failed:,} failed, slowest {slowest:.2f} s,"
        f" {grown:.0f} MB more memory at most\n"
    )
    return failed + (grown > MOST_MEGABYTES)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    raise SystemExit(main())
