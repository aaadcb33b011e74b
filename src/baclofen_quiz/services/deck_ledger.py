"""The file in which it stands when each note of a deck last changed."""

from pathlib import Path

from baclofen_quiz.exchange.anki.ledger import Ledger
from baclofen_quiz.exchange.anki.ledger_file import print_ledger, read_ledger
from baclofen_quiz.services.files import write_atomically

LEDGER_NAME = "anki-ledger.json"


def load_ledger(file: Path) -> Ledger:
    """Read a ledger file; a missing one is an empty ledger.

    Raises:
        UnreadableLedgerError: the file is damaged.
    """
    if not file.exists():
        return Ledger()
    return read_ledger(file.read_text(encoding="utf-8", errors="replace"), str(file))


def stamp(file: Path) -> tuple[int, int]:
    """Tell one state of a file from another: when it was written, and how long it is.

    One that is missing has its own.
    """
    if not file.exists():
        return (0, 0)
    found = file.stat()
    return (found.st_mtime_ns, found.st_size)


def save_ledger(file: Path, ledger: Ledger) -> None:
    """Write a ledger file in one step, unless it would stay the same."""
    data = print_ledger(ledger).encode()
    if not file.exists() or file.read_bytes() != data:
        write_atomically(file, data)
