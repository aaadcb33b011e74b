"""The web server: granian, started in one place with settings that suit SQLite."""

import errno
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from baclofen_quiz.cli.patience import WAITING, Patient
from baclofen_quiz.errors import BaclofenQuizError

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

MOST_WORKERS = 4
"""Beyond this many, writers on one SQLite file only wait for each other."""

KILL_AFTER = 10
"""Seconds that a worker may take to finish its requests once it is told to stop."""

YOUNG = 3
"""Seconds of age below which a worker may not have heard that it is to stop."""

KILL_YOUNG_AFTER = 1
"""Seconds that such a worker may take to finish its requests."""

POLL = 0.02
"""Seconds between two looks whether the server accepts connections yet."""


class PortTaken(BaclofenQuizError):
    """Something else listens on the address."""

    def __init__(self, host: str, port: int) -> None:
        """Name the address and a way out."""
        super().__init__(
            f"Port {port} on {host} is already in use, perhaps by a copy of this site "
            "that still runs. Stop it, or choose another port: "
            f"--port {port + 1} (with make: make run PORT={port + 1})"
        )


class AddressUnusable(BaclofenQuizError):
    """The system does not let this process listen there."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        """Name the address, the system's reason, and what to choose."""
        super().__init__(
            f"Cannot listen on {host}, port {port} ({reason}). Choose an address of "
            "this machine with --host (0.0.0.0 for all) and a port above 1023."
        )


FAR = {
    "0.0.0.0": (socket.AF_INET, "192.0.2.1"),  # noqa: S104 - not bound
    "::": (socket.AF_INET6, "2001:db8::1"),
}
"""The hosts that mean every address -> one that belongs to nobody, for examples."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens.

    Raises:
        PortTaken: from ``probe``, if something listens there.
        AddressUnusable: from ``probe``, for any other refusal.
    """

    host: str
    port: int

    def probe(self) -> None:
        """Try the address: granian shares ports, so two copies would answer in turn."""
        try:
            family, kind, number, _, place = socket.getaddrinfo(
                self.host, self.port, type=socket.SOCK_STREAM
            )[0]
            with socket.socket(family, kind, number) as trial:
                if sys.platform != "win32":  # there it would allow a second listener
                    trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind(place)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(self.host, self.port) from error
            reason = error.strerror or str(error)
            raise AddressUnusable(self.host, self.port, reason) from error

    @property
    def here(self) -> str:
        """The host under which this machine reaches it."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - not bound
        return everywhere.get(self.host, self.host)

    @property
    def url(self) -> str:
        """The address to type into a browser on this machine."""
        return self._url(self.here)

    @property
    def url_elsewhere(self) -> str | None:
        """The address for other machines; None where it is the same or not known.

        Asking for a way to a far address tells which of our own is used; nothing is
        sent.
        """
        if self.here == self.host:
            return None
        family, far = FAR[self.host]
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as trial:
                trial.connect((far, 9))
                return self._url(trial.getsockname()[0])
        except OSError:  # there is no network
            return None

    def _url(self, host: str) -> str:
        name = f"[{host}]" if ":" in host else host
        return f"http://{name}:{self.port}"


@dataclass(frozen=True, slots=True)
class Loader:
    """What a worker calls to make its application; slow senders wait outside."""

    load: Callable[[], "WSGIApplication"]

    def __call__(self) -> Patient:
        """Make the application."""
        _end_when_told()  # also where workers are not forked but spawned, as on macOS
        return Patient(self.load())


def _end_when_told() -> None:
    """Let a worker that is starting just end when it is told to.

    A terminal sends Ctrl-C to the workers too. One that stopped by itself would miss
    that ``serve`` tells it to, and be killed when its time is over.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, {signal.SIGINT})


def _guard_forks() -> None:
    """See to it that a worker hears from its first moment that it is to end.

    It is forked with the handlers of its parent, which would take note in the wrong
    process: so signals wait until the worker has its own.
    """
    if sys.platform == "win32":
        return
    both = {signal.SIGINT, signal.SIGTERM}
    os.register_at_fork(
        before=lambda: signal.pthread_sigmask(signal.SIG_BLOCK, both),
        after_in_parent=lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, both),
        after_in_child=_end_when_told,
    )


def default_workers() -> int:
    """One worker a core up to a few; Windows sockets allow one."""
    if sys.platform == "win32":
        return 1
    return min(os.cpu_count() or 1, MOST_WORKERS)


def serve(
    load: Callable[[], "WSGIApplication"],
    address: Address,
    workers: int,
    listening: Callable[[], None],
) -> None:
    """Serve an application until Ctrl-C or a termination signal.

    Args:
        load: makes the application; called in every worker (picklable on Windows).
        address: where to listen.
        workers: processes; each answers one request at a time.
        listening: called once, from a thread, when connections are accepted.

    Raises:
        PortTaken: something listens there already.
        AddressUnusable: the system refuses the address.
    """
    from granian.constants import HTTPModes, Interfaces  # noqa: PLC0415 - 0.1 s
    from granian.log import LogLevels  # noqa: PLC0415 - as above
    from granian.server import Server  # noqa: PLC0415 - as above

    address.probe()
    server: Any = Server(
        "baclofen-quiz",
        address=address.host,
        port=address.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=workers,
        blocking_threads=WAITING,
        respawn_failed_workers=True,
        workers_kill_timeout=KILL_AFTER,
        log_level=LogLevels.error,  # it warns of WAITING threads, which only wait
    )
    for task in (partial(_await, address, listening), partial(_end_the_young, server)):
        server.on_startup(Thread(target=task, daemon=True).start)
    _guard_forks()
    server.serve(target_loader=Loader(load), wrap_loader=False)


def _await(address: Address, listening: Callable[[], None]) -> None:
    """Call back when a worker accepts connections: granian itself tells too early."""
    while True:
        try:
            socket.create_connection((address.here, address.port), timeout=1).close()
        except OSError:
            time.sleep(POLL)
        else:
            listening()
            return


def _end_the_young(server: Any) -> None:  # noqa: ANN401 - granian has no types here
    """End workers that missed that they are to stop.

    granian loses what a worker is told just when it begins to serve, and telling it
    twice would cut off the requests of one that heard. What it has answered is stored.
    """
    while not server.interrupt_signal:
        server.main_loop_interrupt.wait()  # also when a worker is replaced
        time.sleep(POLL)
    told = time.monotonic()
    time.sleep(KILL_YOUNG_AFTER)
    for worker in list(server.wrks):  # now, for some may have been forked meanwhile
        if told - worker.birth < YOUNG:
            worker.kill()
