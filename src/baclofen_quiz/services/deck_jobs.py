"""Decks that take a while, made beside the request and fetched when they are ready.

What is known of one stands in two files of the home, so that any worker can tell how
far it is: ``<token>.json``, and ``<token>.apkg`` once it is there. The token cannot be
guessed, and both are for one learner. Nothing is kept longer than some minutes, and of
one learner no more than the newest: an older one is marked by ``<token>.given-up``, so
that whichever worker makes it stops.
"""

import json
import logging
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock, Thread, Timer

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services.drafted_notes import Told
from baclofen_quiz.services.files import write_atomically
from baclofen_quiz.services.home import PRIVATE_FOLDER

KEPT = timedelta(minutes=15)
"""How long a deck waits to be fetched, counted from its last news."""

SILENT = timedelta(minutes=2)
"""After so long without news its worker has died."""

MOST = 20
"""How many may be under way or wait to be fetched at once."""

MOST_OF_VISITORS = 8
"""How many of these all together may have who are nobody in particular."""

MOST_OF_ONE = 2
"""How many of these one learner may have; a newer one takes the place of the oldest, so
that nobody shuts others out."""

STEPS = 25
"""How often at most it is written down how far a deck is."""

BROKEN = "Something broke on our side. It has been written to the log."
CUT_OFF = "Its making was cut off. Choose it again."
GIVEN_UP = (
    "You chose newer decks after this one, and only the newest are kept. Choose it "
    "again if you still want it."
)

WAIT = 5
"""Seconds after which a deck that waits for its turn shows that it is alive."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
_ONE = Lock()
"""One deck at a time in a process: each takes memory."""


class _GivenUp(Exception):
    """A newer deck took the place of the one that is being made."""


class TooManyDecks(BaclofenQuizError):
    """No further deck is begun now."""

    def __init__(self) -> None:
        """Say when to come back."""
        super().__init__(
            "Several large decks are being made just now, so no deck was written. "
            "Try again in a few minutes."
        )


@dataclass(frozen=True, slots=True)
class Job:
    """A deck to be made: for whom (0: nobody), its file's name, how many notes."""

    owner: int
    name: str
    total: int


@dataclass(frozen=True, slots=True)
class Making:
    """A deck under way; ``done`` of the notes are made."""

    job: Job
    done: int


@dataclass(frozen=True, slots=True)
class Ready:
    """A deck to be fetched."""

    job: Job
    file: Path
    size: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A deck that will not come, and why."""

    job: Job
    said: str


@dataclass(frozen=True, slots=True)
class DeckJobs:
    """The decks that are made in one home."""

    folder: Path

    def begin(
        self, job: Job, make: Callable[[Told], bytes], now: datetime
    ) -> tuple[str, Thread]:
        """Begin to make a deck; give the token to ask by, and who makes it.

        Of a learner who has enough, the one without news for longest is given up.

        Raises:
            TooManyDecks: enough are under way, all of others.
        """
        self.folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        self.sweep(now)
        self._make_room(job.owner)
        token = secrets.token_urlsafe(16)
        self._note(token, Making(job, 0))
        maker = Thread(target=self._make, args=(token, job, make), daemon=True)
        maker.start()
        return token, maker

    def look(
        self, token: str, owner: int, now: datetime
    ) -> Making | Ready | Failed | None:
        """Tell how far a deck is; None if there is none, or not for this learner."""
        if not _TOKEN.fullmatch(token):
            return None
        try:
            state = _read(self._state(token).read_text(encoding="utf-8"))
            age = _age(self._state(token), now)
        except FileNotFoundError:
            return None
        if state.job.owner not in {0, owner} or age > KEPT:
            return None
        if self._mark(token).exists():
            state = Failed(state.job, GIVEN_UP)
        if isinstance(state, Failed):
            return state
        file = self._file(token)
        with suppress(FileNotFoundError):  # not made yet, or just deleted
            return Ready(state.job, file, file.stat().st_size)
        return state if age < SILENT else Failed(state.job, CUT_OFF)

    def _make_room(self, owner: int) -> None:
        """Give up a learner's oldest decks, so that there is a place for one more.

        Raises:
            TooManyDecks: the places are all of others.
        """
        kept = sorted(self._kept())
        own = [token for _, token, whose in kept if whose == owner]
        if owner and len(own) >= MOST_OF_ONE:
            for token in own[: 1 - MOST_OF_ONE]:
                self._give_up(token)
        elif len(kept) >= MOST or (not owner and len(own) >= MOST_OF_VISITORS):
            raise TooManyDecks

    def _kept(self) -> Iterator[tuple[float, str, int]]:
        """List the decks under way or kept: last news, token, and for whom."""
        for file in self.folder.glob("*.json"):
            if not self._mark(file.stem).exists():
                with suppress(FileNotFoundError):  # another worker has just deleted it
                    job = _read(file.read_text(encoding="utf-8")).job
                    yield file.stat().st_mtime, file.stem, job.owner

    def _give_up(self, token: str) -> None:
        self._mark(token).touch()
        self._file(token).unlink(missing_ok=True)

    def sweep(self, now: datetime) -> None:
        """Delete what is no longer kept, also what a worker that died left over."""
        for file in self.folder.glob("*"):
            try:
                if _age(file, now) > KEPT:
                    file.unlink()
            except OSError:  # another worker was faster, or somebody is fetching it
                continue

    def _make(self, token: str, job: Job, make: Callable[[Told], bytes]) -> None:
        said = ""
        try:
            while not _ONE.acquire(timeout=WAIT):
                self._go_on(token, Making(job, 0))
            try:
                data = make(self._teller(token, job))
                write_atomically(self._file(token), data)
            finally:
                _ONE.release()
            self._go_on(token, Making(job, job.total))
        except _GivenUp:
            self._file(token).unlink(missing_ok=True)
        except BaclofenQuizError as error:
            said = str(error)
        except Exception:
            logging.getLogger(__name__).exception("A deck could not be made")
            said = BROKEN
        if said:
            self._note(token, Failed(job, said))
        end = Timer(KEPT.total_seconds(), self._forget, args=(token,))
        end.daemon = True
        end.start()

    def _teller(self, token: str, job: Job) -> Told:
        """Make what is called at each note; now and then it is written down."""
        step = max(job.total // STEPS, 1)
        counted = iter(range(1, job.total + 1))

        def told() -> None:
            done = next(counted, job.total)
            if done % step == 0:
                self._go_on(token, Making(job, done))

        return told

    def _go_on(self, token: str, state: Making) -> None:
        """Note how far a deck is, unless it was given up.

        Raises:
            _GivenUp: it was.
        """
        if self._mark(token).exists():
            raise _GivenUp
        self._note(token, state)

    def _forget(self, token: str) -> None:
        for file in (self._state(token), self._file(token), self._mark(token)):
            file.unlink(missing_ok=True)

    def _note(self, token: str, state: Making | Failed) -> None:
        write_atomically(self._state(token), json.dumps(asdict(state)).encode())

    def _state(self, token: str) -> Path:
        return self.folder / f"{token}.json"

    def _file(self, token: str) -> Path:
        return self.folder / f"{token}.apkg"

    def _mark(self, token: str) -> Path:
        return self.folder / f"{token}.given-up"


def _age(file: Path, now: datetime) -> timedelta:
    return timedelta(seconds=now.timestamp() - file.stat().st_mtime)


def _read(text: str) -> Making | Failed:
    """Read what ``_note`` wrote."""
    match json.loads(text):
        case {"job": dict(job), "said": str(said)}:
            return Failed(Job(**job), said)
        case {"job": dict(job), "done": int(done)}:
            return Making(Job(**job), done)
        case other:
            message = f"no deck: {other!r}"
            raise ValueError(message)
