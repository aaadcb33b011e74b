"""A closed-loop load of keep-alive clients: each sends a POST and follows its 303."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

FOUND = 303
OK = 200


class UnexpectedReply(RuntimeError):
    """The site did not answer as it must."""

    def __init__(self, path: str, reply: "Reply") -> None:
        """Show what was asked and what came back."""
        super().__init__(f"{path}: {reply.status} {reply.body[:300]!r}")


@dataclass(frozen=True, slots=True)
class Post:
    """One form to send, urlencoded, with the sender's cookies."""

    path: str
    body: str
    cookie: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: status, headers by lower-case name, and body."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Load:
    """The times of a run: seconds from POST to the last byte of the feedback."""

    seconds: float
    pairs: tuple[float, ...]

    @classmethod
    def joined(cls, runs: Sequence["Load"]) -> "Load":
        """Take several runs as one."""
        seconds = sum(run.seconds for run in runs)
        return cls(seconds, tuple(pair for run in runs for pair in run.pairs))

    @property
    def rate(self) -> float:
        """Pairs of requests answered in a second."""
        return len(self.pairs) / self.seconds

    def percentile(self, share: float) -> float:
        """Milliseconds within which that share of the pairs was answered."""
        ordered = sorted(self.pairs)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Client:
    """One browser: a connection that is kept open while the server keeps it."""

    def __init__(self, port: int, accepts: str = "identity") -> None:
        """Remember where to connect, and which encodings of pages to accept."""
        self.port = port
        self.accepts = accepts
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def send(self, method: str, path: str, cookie: str, body: str = "") -> Reply:
        """Send one request and read the whole reply."""
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        head += f"Accept-Encoding: {self.accepts}\r\n"
        if cookie:
            head += f"Cookie: {cookie}\r\n"
        if method == "POST":
            head += "Content-Type: application/x-www-form-urlencoded\r\n"
            head += f"Content-Length: {len(body)}\r\n"
        writer.write(f"{head}\r\n{body}".encode())
        reply = await self._read(reader)
        if reply.headers.get("connection", "").lower() == "close":
            writer.close()
            self.streams = None
        return reply

    async def _read(self, reader: asyncio.StreamReader) -> Reply:
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        fields = (line.partition(":") for line in lines[1:] if line)
        headers = {name.lower(): value.strip() for name, _, value in fields}
        size = int(headers.get("content-length", "0"))
        body = await reader.readexactly(size)
        return Reply(int(lines[0].split()[1]), headers, body)


async def answer_all(port: int, posts: Sequence[Post]) -> list[float]:
    """Send one client's forms in turn and follow each redirect."""
    client = Client(port, "gzip, br")
    times = []
    for post in posts:
        begun = time.perf_counter()
        sent = await client.send("POST", post.path, post.cookie, post.body)
        target = sent.headers.get("location", "")
        if sent.status != FOUND:
            raise UnexpectedReply(post.path, sent)
        shown = await client.send("GET", target, post.cookie)
        if shown.status != OK:
            raise UnexpectedReply(target, shown)
        times.append(time.perf_counter() - begun)
    if client.streams:
        client.streams[1].close()
    return times


async def _together(port: int, clients: Sequence[Sequence[Post]]) -> Load:
    begun = time.perf_counter()
    times = await asyncio.gather(*(answer_all(port, posts) for posts in clients))
    seconds = time.perf_counter() - begun
    return Load(seconds, tuple(pair for one in times for pair in one))


def load(port: int, clients: Sequence[Sequence[Post]]) -> Load:
    """Let all clients send their forms at once and take the times."""
    return asyncio.run(_together(port, clients))
