"""Every command of the README is run as it stands there, in the order it stands in."""

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checkout import TOP, plain_environment, run

README = (TOP / "README.md").read_text("utf-8")
PROGRAM = ".venv/bin/baclofen-quiz"
SERVING = ("make run", "py tools/dev.py run", f"{PROGRAM} serve")


def commands() -> list[str]:
    """The indented lines: each is a command."""
    return re.findall(r"^    (\S.*)$", README, re.MULTILINE)


def serving() -> list[str]:
    return [line for line in commands() if line.startswith(SERVING)]


def installed() -> bool:
    """Whether the environment that the README speaks of is there."""
    return (TOP / ".venv" / ".stamp-develop").exists()


needs_setup = pytest.mark.skipif(
    not installed(), reason="it would install packages: run the tests by make test"
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_the_two_commands_come_before_anything_else_to_type() -> None:
    assert commands()[:2] == ["make run", "make test"]


def test_each_section_of_instructions_has_under_ten_lines() -> None:
    for section in re.split(r"^## ", README, flags=re.MULTILINE)[1:5]:
        lines = [line for line in section.splitlines()[1:] if line.strip()]
        assert len(lines) < 10, section


def test_every_command_is_of_a_kind_that_is_run_below() -> None:
    known = (*SERVING, "make test", PROGRAM)

    assert [line for line in commands() if not line.startswith(known)] == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the README's layout: a ``questions`` folder to write to."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "questions").mkdir()
    return folder


def test_the_commands_of_the_program_do_what_they_say(folder: Path) -> None:
    written = {"baclofen.apkg", "questions/spasticity.md", "scores.sqlite3"}
    home = {"BACLOFEN_QUIZ_HOME": str(folder / "home")}
    run([sys.executable, "-m", "baclofen_quiz", "db", "upgrade"], folder, home)

    for line in commands():
        if line.startswith(PROGRAM) and line not in serving():
            arguments = shlex.split(line)[1:]
            program = [sys.executable, "-m", "baclofen_quiz", *arguments]
            done = run(program, folder, home)
            assert done.returncode == 0, f"{line}\n{done.stderr}"

    assert [name for name in written if not (folder / name).is_file()] == []


def test_the_program_helps_when_something_does_not_work(folder: Path) -> None:
    assert "`.venv/bin/baclofen-quiz doctor`" in README
    program = [sys.executable, "-m", "baclofen_quiz", "doctor"]
    done = run(program, folder, {"BACLOFEN_QUIZ_HOME": str(folder / "home")})

    assert done.returncode == 0


def as_process(line: str, port: int) -> list[str]:
    """The command for a free port, and without ``py`` where there is none."""
    words = shlex.split(line)
    if words[0] == "make":
        return [word for word in words if "PORT=" not in word] + [f"PORT={port}"]
    if words[0] == "py":
        return [sys.executable, *words[1:], "--port", str(port)]
    return [sys.executable, "-m", "baclofen_quiz", *words[1:], "--port", str(port)]


@contextmanager
def started(command: list[str], home: Path) -> Iterator[None]:
    """Run a server in a group of processes of its own, and stop the group."""
    process = subprocess.Popen(
        command,
        cwd=TOP,
        env=plain_environment({"BACLOFEN_QUIZ_HOME": str(home)}),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=60)


def first_page(url: str, patience: float = 60) -> tuple[int, str]:
    end = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(url, timeout=10) as reply:
                return reply.status, reply.geturl()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


@needs_setup
@pytest.mark.skipif(sys.platform == "win32", reason="processes are stopped in groups")
@pytest.mark.parametrize("line", serving())
def test_the_site_answers_without_a_redirect(line: str, tmp_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/"

    with started(as_process(line, port), tmp_path / "home"):
        assert first_page(url) == (200, url)


@needs_setup
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no make")
def test_make_test_runs_tests() -> None:
    done = run(["make", "test", "ARGS=-q tests/test_resources.py"], TOP)

    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d+ passed in ", done.stdout)
