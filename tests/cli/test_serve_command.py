"""``serve`` prepares the database, prints the address and the first-run link."""

import gc
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.app import group
from baclofen_quiz.cli.aside import FORKS
from baclofen_quiz.cli.serve_command import Site, announce, chance, now, prepare
from baclofen_quiz.cli.settings import Places, places
from baclofen_quiz.services.home import DATABASE
from checkout import plain_environment, run

FIRST_START = """
import os
import sys
from pathlib import Path
from baclofen_quiz.cli.serve_command import Site, load_once, prepare
from baclofen_quiz.cli.settings import places
from baclofen_quiz.services import bank_ahead

where = places(None, Path(sys.argv[1]))
{first}
load_once()
prepare(where)
page = Site(where, "", 0)().test_client().get("/")
large = {{"alembic", "baclofen_quiz.services.collecting"}} & set(sys.modules)
print(page.status_code, sorted(large))
"""
"""Starting as ``serve`` does, up to the first page, in one process."""

KILLED = "bank_ahead.make = lambda *_: os.abort()"
IN_THE_WAY = '(where.home / "cache" / "bank" / "in the way").mkdir(parents=True)'


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
        return number


@contextmanager
def serving(home: Path, port: int) -> Iterator[list[str]]:
    """Start the site as a process; yield what it printed until it was ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "baclofen_quiz", "serve", "--port", str(port)],
        env=plain_environment({"BACLOFEN_QUIZ_HOME": str(home)}),
        cwd=home.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    printed = []
    try:
        assert process.stdout is not None
        for line in process.stdout:
            printed.append(line.strip())
            if line.startswith("Press Ctrl-C"):
                break
        yield printed
    finally:
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=30)
    assert (process.returncode, complaint) == (0, "")


def status(url: str) -> tuple[int, str]:
    with urllib.request.urlopen(url, timeout=20) as reply:
        return reply.status, reply.geturl()


def test_the_first_run_prints_the_address_and_a_link_for_the_instructor(
    tmp_path: Path, port: int
) -> None:
    with serving(tmp_path / "home", port) as printed:
        root = f"http://127.0.0.1:{port}"
        assert printed[0] == f"baclofen-quiz is ready: {root}"
        assert printed[1] == "No instructor yet. This link makes the account, once:"
        assert re.fullmatch(re.escape(root) + r"/set-up/[\w-]{20,}", printed[2])
        assert status(f"{root}/") == (200, f"{root}/")
        assert status(printed[2])[0] == 200


def test_a_taken_port_is_a_sentence_and_touches_nothing(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(
            group,
            ["serve", "--port", str(taken.getsockname()[1])],
            env={"BACLOFEN_QUIZ_HOME": str(tmp_path / "home")},
        )

    assert done.exit_code == 1
    assert "is already in use" in done.stderr
    assert not (tmp_path / "home").exists()


def test_a_port_that_is_none_is_misuse() -> None:
    done = CliRunner().invoke(group, ["serve", "--port", "70000"])

    assert done.exit_code == 2


def without_bank(home: Path) -> Places:
    """Let no bank be kept, so that the process of the tests is not forked."""
    home.joinpath("cache").touch()
    return places(None, home)


def test_a_second_start_shows_the_same_link_while_there_is_no_instructor(
    tmp_path: Path,
) -> None:
    where = without_bank(tmp_path)
    first, second = prepare(where), prepare(where)

    assert first
    assert first == second


def test_without_the_key_of_the_home_another_link_is_made(tmp_path: Path) -> None:
    where = without_bank(tmp_path)
    first = prepare(where)
    (tmp_path / "secret-key").unlink()

    assert prepare(where) != first


def test_with_an_instructor_there_is_no_link(
    capsys: pytest.CaptureFixture[str],
) -> None:
    announce("http://127.0.0.1:8000", None)

    assert capsys.readouterr().out == (
        "baclofen-quiz is ready: http://127.0.0.1:8000\nPress Ctrl-C to stop.\n"
    )


def test_an_address_for_other_machines_is_printed_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    announce("http://127.0.0.1:8000", None, "http://192.168.1.5:8000")

    assert capsys.readouterr().out == (
        "baclofen-quiz is ready: http://127.0.0.1:8000\n"
        "From other machines: http://192.168.1.5:8000\n"
        "Press Ctrl-C to stop.\n"
    )


@pytest.mark.skipif(not FORKS, reason="the first worker makes the bank here")
@pytest.mark.parametrize(
    ("first", "large"),
    [
        ("", []),
        (KILLED, ["alembic", "baclofen_quiz.services.collecting"]),
        (IN_THE_WAY, ["baclofen_quiz.services.collecting"]),
    ],
    ids=["usual", "it is killed", "it cannot keep the bank"],
)
def test_a_first_start_loads_what_makes_a_bank_only_where_that_cannot_be_done_aside(
    tmp_path: Path, first: str, large: list[str]
) -> None:
    program = FIRST_START.format(first=first)
    done = run([sys.executable, "-c", program, str(tmp_path / "home")], tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"200 {large}\n"


def test_a_database_that_cannot_be_used_is_told_once(tmp_path: Path, port: int) -> None:
    (tmp_path / DATABASE).write_text("Dear diary, " * 1000)
    command = [sys.executable, "-m", "baclofen_quiz", "serve", "--port", str(port)]
    done = run(command, tmp_path, {"BACLOFEN_QUIZ_HOME": str(tmp_path)})

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("cannot be read as a database") == 1
    assert "Traceback" not in done.stderr


def test_a_worker_collects_garbage_from_when_its_application_is_made(
    tmp_path: Path,
) -> None:
    site = Site(places(None, tmp_path), base_url="", proxies=0)
    gc.disable()
    try:
        app = site()
        assert gc.isenabled()
    finally:
        gc.enable()
    assert app.test_client().get("/help").status_code == 200


def test_time_is_utc_and_chance_has_31_bits() -> None:
    assert now().utcoffset() is not None
    assert now().tzname() == "UTC"
    assert all(0 <= chance() < 2**31 for _ in range(100))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "quiz.example.org"])
def test_a_base_url_that_is_no_web_address_is_refused_before_anything_is_made(
    tmp_path: Path, address: str
) -> None:
    done = CliRunner().invoke(
        group,
        ["serve", "--base-url", address],
        env={"BACLOFEN_QUIZ_HOME": str(tmp_path / "home")},
    )

    assert done.exit_code == 2
    assert "http:// or https://" in done.stderr
    assert not (tmp_path / "home").exists()
