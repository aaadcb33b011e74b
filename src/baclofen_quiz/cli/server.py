"""The web server: granian, started in one place with settings that suit SQLite."""

import errno
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
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

POLL = 0.02
"""Seconds between two looks whether the server accepts connections yet."""


class PortTaken(BaclofenQuizError):
    """Something else listens on the address."""

    def __init__(self, host: str, port: int) -> None:
        """Name the address and a way out."""
        super().__init__(
            f"Port {port} on {host} is already in use, perhaps by a copy of this site "
            f"that still runs. Stop it, or choose another port: --port {port + 1}"
        )


class AddressUnusable(BaclofenQuizError):
    """The system does not let this process listen there."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        """Name the address, the system's reason, and what to choose."""
        super().__init__(
            f"Cannot listen on {host}, port {port} ({reason}). Choose an address of "
            "this machine with --host (0.0.0.0 for all) and a port above 1023."
        )


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
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - read, not bound
        return everywhere.get(self.host, self.host)

    @property
    def url(self) -> str:
        """The address to type into a browser on this machine."""
        host = f"[{self.here}]" if ":" in self.here else self.here
        return f"http://{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Loader:
    """What a worker calls to make its application; slow senders wait outside."""

    load: Callable[[], "WSGIApplication"]

    def __call__(self) -> Patient:
        """Make the application; until it is made, being told to stop just ends it.

        A terminal sends Ctrl-C to the workers too. One that stopped by itself would
        miss that ``serve`` tells it to, and be killed when its time is over; so would
        one that is still starting, whose handler is the one it was forked with.
        """
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
        return Patient(self.load())


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
    from granian.log import LogLevels  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

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
    server.on_startup(
        Thread(target=_await, args=(address, listening), daemon=True).start
    )
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
