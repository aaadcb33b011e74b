"""The server: an unusable address is a sentence; requests are served."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from baclofen_quiz.cli.server import (
    KILL_AFTER,
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
        f"--port {listener + 1}"
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
        with urllib.request.urlopen(url, timeout=20) as reply:
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
