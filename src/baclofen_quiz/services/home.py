"""The home folder of one installation: database, secret key, ledger, own questions."""

import os
import re
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import baclofen_quiz
from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.files import OutputUnfit, ordinary

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
KEY_BYTES = 32
FIT_KEY = re.compile(r"[0-9a-f]{32,}")

DATABASE = "baclofen-quiz.sqlite3"
SECRET_KEY = "secret-key"  # noqa: S105 - the name of a file
LEDGER = "anki-ledger.json"
CACHE = "cache"
OWN = (
    DATABASE,
    *(f"{DATABASE}{suffix}" for suffix in ("-wal", "-shm", "-journal")),
    SECRET_KEY,
    LEDGER,
    CACHE,
)
"""What the program keeps in a home; no output may take its place."""

ANOTHER_HOME = "Name another with --home or BACLOFEN_QUIZ_HOME."
NEW_KEY = (
    "Restore that file from a backup, or delete it: a new key is then made, and "
    "everybody must sign in again."
)


class HomeUnusable(BaclofenQuizError):
    """The home folder cannot be made or written."""

    def __init__(self, path: Path, reason: str, mend: str = ANOTHER_HOME) -> None:
        """Name the folder, the reason, and the way to mend it."""
        super().__init__(f"The home folder {path} cannot be used ({reason}). {mend}")


@dataclass(frozen=True, slots=True)
class Home:
    """One installation's own data; the folder is created (mode 0700) if missing.

    Raises:
        HomeUnusable: the folder cannot be created, or a file stands in its place.
    """

    path: Path

    def __post_init__(self) -> None:
        """Create the folder, for its owner alone."""
        try:
            self.path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        except OSError as error:
            raise HomeUnusable(self.path, error.strerror or str(error)) from error

    @property
    def database_url(self) -> str:
        """Where learner data lives: DATABASE_URL if set, else a file in this folder."""
        own = quote((self.path.resolve() / DATABASE).as_posix(), safe="/:")
        return os.environ.get("DATABASE_URL") or f"sqlite:///{own}"

    @property
    def questions(self) -> Path:
        """The folder of question files that this installation adds."""
        return self.path / "questions"

    @property
    def ledger(self) -> Path:
        """The Anki ledger of the decks exported here."""
        return self.path / LEDGER

    @property
    def decks(self) -> Path:
        """Where decks wait to be fetched, for some minutes each."""
        return self.path / CACHE / "decks"

    def secret_key(self) -> str:
        """Read the key that signs cookies and forms; made once, mode 0600.

        Two processes that start together read the same key.

        Raises:
            HomeUnusable: the file holds no key that is long enough to be safe.
        """
        path = self.path / SECRET_KEY
        if not path.exists():
            _write_once(path, secrets.token_hex(KEY_BYTES))
        key = path.read_text(encoding="ascii", errors="replace").strip()
        if not FIT_KEY.fullmatch(key):
            raise HomeUnusable(self.path, f"its file {SECRET_KEY} is damaged", NEW_KEY)
        return key


def output_file(path: Path, home: Path) -> Path:
    """Follow a path that an output is to be written to.

    Raises:
        OutputUnfit: no ordinary file stands there, or one that a home lives by.
    """
    target = ordinary(path)
    for own in (home.resolve() / name for name in OWN):
        if own in {target, *target.parents}:
            raise OutputUnfit(path, "belongs to the site itself")
    return target


def _write_once(path: Path, text: str) -> None:
    """Write a private file in one step; a file that already stands there wins."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    draft = Path(name)
    with os.fdopen(handle, "w", encoding="ascii") as file:  # mkstemp: mode 0600
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        draft.rename(path) if os.name == "nt" else os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)


def default_home() -> Path:
    """Choose the home: ``instance/`` of a checkout, else the user's data folder."""
    package = Path(baclofen_quiz.__file__).resolve().parent
    top = package.parent.parent
    if package.parent.name == "src" and (top / "pyproject.toml").is_file():
        return top / "instance"
    import platformdirs  # noqa: PLC0415 - only where no home is named

    return Path(platformdirs.user_data_dir("baclofen-quiz", appauthor=False))
