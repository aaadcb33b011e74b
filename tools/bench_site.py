"""The two sites of ``make bench`` as processes, and the forms to send to them."""

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

from bench_load import FOUND, Client, Post, Reply, UnexpectedReply

TOOLS = Path(__file__).resolve().parent
KIBIBYTES_A_MEBIBYTE = 1024


@dataclass(frozen=True, slots=True)
class Running:
    """A site that answers; ``seconds`` from the start of its process to the answer."""

    port: int
    pid: int
    seconds: float

    def worker_mebibytes(self) -> float | None:
        """Resident memory of the largest worker; None where /proc is missing."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children")
        if not children.exists():
            return None
        return max(_resident(int(pid)) for pid in children.read_text().split())


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / KIBIBYTES_A_MEBIBYTE if found else 0.0


def ours(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and settings of the product, with a home of its own."""
    command = ["-m", "baclofen_quiz", "serve", "--port", "{port}", "--workers"]
    return command, {"BACLOFEN_QUIZ_HOME": str(folder / "home")}


def bare(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command of the bare site."""
    database = str(folder / "bare.sqlite3")
    return [str(TOOLS / "bench_bare.py"), "{port}", database], {}


@contextmanager
def running(
    site: tuple[Sequence[str], Mapping[str, str]], workers: int
) -> Iterator[Running]:
    """Start a site, wait for its first page, and stop it in the end."""
    command, settings = site
    port = _free_port()
    arguments = [part.format(port=port) for part in command]
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments, str(workers)],
        env={**_usual_environment(), **settings},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for_page(f"http://127.0.0.1:{port}/")
        yield Running(port, process.pid, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait()


def _usual_environment() -> dict[str, str]:
    """This environment, but compiled modules are kept, as on an ordinary machine."""
    unusual = "PYTHONDONTWRITEBYTECODE"
    return {name: value for name, value in os.environ.items() if name != unusual}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for_page(url: str, patience: float = 60) -> None:
    end = time.perf_counter() + patience
    while True:
        try:
            urllib.request.urlopen(url, timeout=patience).close()  # noqa: S310 - ours
        except urllib.error.URLError:
            if time.perf_counter() > end:
                raise
            time.sleep(0.005)
        else:
            return


@dataclass(slots=True)
class Learner:
    """A guest who opens every question of a quiz, and fills in the forms."""

    client: Client
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def cookie(self) -> str:
        """What the browser would send."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    async def ask(self, method: str, path: str, form: str = "") -> Reply:
        """Send a request and keep the cookies of the reply."""
        reply = await self.client.send(method, path, self.cookie, form)
        if crumb := reply.headers.get("set-cookie"):
            name, _, value = crumb.partition(";")[0].partition("=")
            self.cookies[name] = value
        return reply

    async def forms(self, length: int) -> list[Post]:
        """Start a quiz and make the form of each question, unsent."""
        choice = "/practice"
        page = await self.ask("GET", choice)
        start = {"csrf_token": _value(page, "csrf_token"), "length": length}
        begun = await self.ask("POST", choice, urlencode(start))
        if begun.status != FOUND:
            raise UnexpectedReply(choice, begun)
        quiz = begun.headers["location"].rpartition("/")[0]
        return [await self._form(f"{quiz}/{place + 1}") for place in range(length)]

    async def _form(self, path: str) -> Post:
        page = await self.ask("GET", path)
        fields = {name: _value(page, name) for name in ("csrf_token", "shown")}
        fields["option"] = _option(page)
        return Post(path, urlencode(fields), self.cookie)


def _value(page: Reply, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page.body.decode())
    if found is None:
        raise UnexpectedReply(name, page)
    return unescape(found[1])


def _option(page: Reply) -> str:
    """The first option where one is to be chosen, else that it is not known."""
    radios = re.findall(
        r'type="radio" name="option" value="([^"]*)"', page.body.decode()
    )
    return unescape(radios[0]) if radios else "dont-know"


async def _all_forms(port: int, learners: int, length: int) -> list[list[Post]]:
    return [await Learner(Client(port)).forms(length) for _ in range(learners)]


def forms_of(port: int, learners: int, length: int) -> list[list[Post]]:
    """Let guests open all questions of a quiz each, and return their unsent forms."""
    return asyncio.run(_all_forms(port, learners, length))
