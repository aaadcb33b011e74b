"""The server: an unusable address is a sentence; requests are served."""

import errno
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from baclofen_quiz.cli import server
from baclofen_quiz.cli.server import (
    KILL_AFTER,
    KILL_YOUNG_AFTER,
    YOUNG,
    Address,
    AddressUnusable,
    PortTaken,
    default_workers,
)

PROGRAM = """
import sys
from baclofen_quiz.cli.server import Address, serve

def load():
    def application(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"served"]
    return application

if __name__ == "__main__":
    address = Address("127.0.0.1", int(sys.argv[1]))
    serve(load, address, 1, lambda: print("listening", flush=True))
"""

UNREAD = b"x" * 30_000_000
"""More than the sockets of a system hold: who sends it waits until it is read."""

FORKING = """
import os
import signal
from baclofen_quiz.cli import server

def noted(number, frame):
    os.write(1, b"noted in the wrong process")

signal.signal(signal.SIGTERM, noted)
server._guard_forks()
if not (child := os.fork()):
    ends = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    ignores = signal.pthread_sigmask(signal.SIG_BLOCK, ()) == {signal.SIGINT}
    os.write(1, f"worker: {ends} {ignores}\\n".encode())
    os._exit(0)
os.waitpid(child, 0)
ends = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
print(f"parent: {ends}", signal.pthread_sigmask(signal.SIG_BLOCK, ()))
"""


@pytest.fixture
def listener() -> Iterator[int]:
    """A port on which something else listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_a_taken_port_is_a_sentence_with_a_way_out(listener: int) -> None:
    with pytest.raises(PortTaken) as caught:
        Address("127.0.0.1", listener).probe()
    assert str(caught.value) == (
        f"Port {listener} on 127.0.0.1 is already in use, perhaps by a copy of this "
        "site that still runs. Stop it, or choose another port: "
        f"--port {listener + 1} (with make: make run PORT={listener + 1})"
    )


def test_an_address_of_another_machine_is_a_sentence() -> None:
    with pytest.raises(AddressUnusable, match=r"Cannot listen on 192\.0\.2\.1"):
        Address("192.0.2.1", 8000).probe()


def test_a_name_that_means_nothing_is_a_sentence() -> None:
    with pytest.raises(AddressUnusable, match="Cannot listen on no host"):
        Address("no host", 8000).probe()


def test_a_free_address_passes(free_port: int) -> None:
    Address("127.0.0.1", free_port).probe()


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),  # noqa: S104 - printed, not bound
        ("::", "http://[::1]:8000"),
        ("::1", "http://[::1]:8000"),
        ("quiz.local", "http://quiz.local:8000"),
    ],
)
def test_the_printed_url_can_be_opened_on_this_machine(host: str, url: str) -> None:
    assert Address(host, 8000).url == url


class NoNetwork(socket.socket):
    """A socket of a machine that is connected to nothing."""

    def connect(self, address: object) -> None:
        del address
        raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH))


class Networked(NoNetwork):
    """A socket of a machine that others reach under one address."""

    def connect(self, address: object) -> None:
        pass

    def getsockname(self) -> tuple[str, int]:
        return ("192.168.1.5" if self.family == socket.AF_INET else "fd00::5", 4711)


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("0.0.0.0", "http://192.168.1.5:8000"),  # noqa: S104 - printed, not bound
        ("::", "http://[fd00::5]:8000"),
        ("127.0.0.1", None),
        ("quiz.local", None),
    ],
)
def test_the_address_for_other_machines_is_found_where_it_differs(
    monkeypatch: pytest.MonkeyPatch, host: str, url: str | None
) -> None:
    monkeypatch.setattr(socket, "socket", Networked)

    assert Address(host, 8000).url_elsewhere == url


def test_without_a_network_there_is_no_address_for_other_machines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "socket", NoNetwork)

    assert Address("0.0.0.0", 8000).url_elsewhere is None  # noqa: S104 - not bound


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
def test_a_worker_hears_from_its_first_moment_that_it_is_to_stop() -> None:
    program = [sys.executable, "-c", FORKING]
    done = subprocess.run(
        program, capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.stdout, done.stderr) == (
        "worker: True True\nparent: False set()\n",
        "",
    )


def test_a_young_worker_that_did_not_hear_that_it_is_to_stop_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(
        server, "time", SimpleNamespace(monotonic=lambda: 100.0, sleep=slept.append)
    )
    killed: list[str] = []
    old = SimpleNamespace(birth=100.0 - YOUNG, kill=lambda: killed.append("old"))
    young = SimpleNamespace(birth=99.9, kill=lambda: killed.append("young"))
    told = Event()
    told.set()
    granian = SimpleNamespace(
        interrupt_signal=True, main_loop_interrupt=told, wrks=[old, young]
    )

    server._end_the_young(granian)

    assert slept == [KILL_YOUNG_AFTER]
    assert killed == ["young"]


def test_there_is_a_worker_for_each_core_up_to_four(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for cores, workers in ((1, 1), (2, 2), (64, 4), (None, 1)):
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        assert default_workers() == workers


def test_windows_has_one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert default_workers() == 1


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    """Start the server as a terminal does: alone in a group of processes."""
    program = folder / "program.py"
    program.write_text(PROGRAM)
    process = subprocess.Popen(
        [sys.executable, str(program), str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "listening\n"
    return process


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_and_stops_cleanly_when_told_to(
    tmp_path: Path, free_port: int, way: signal.Signals
) -> None:
    process = start(tmp_path, free_port)
    try:
        url = f"http://127.0.0.1:{free_port}/"
        for body in (None, UNREAD):
            with urllib.request.urlopen(url, data=body, timeout=20) as reply:
                assert reply.read() == b"served"
    finally:
        process.send_signal(way)
        _, complaint = process.communicate(timeout=20)

    assert (process.returncode, complaint) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="has no groups of processes")
def test_ctrl_c_in_a_terminal_reaches_the_workers_too_and_kills_none(
    tmp_path: Path, free_port: int
) -> None:
    process = start(tmp_path, free_port)
    try:
        url = f"http://127.0.0.1:{free_port}/"
        with urllib.request.urlopen(url, timeout=20) as reply:
            assert reply.read() == b"served"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        printed, complaint = process.communicate(timeout=KILL_AFTER / 2)

    assert (process.returncode, printed, complaint) == (0, "", "")
