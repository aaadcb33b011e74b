"""Waiting for slow senders without keeping the others waiting.

A worker answers one request at a time, which suits SQLite best. A sender that
announces a body and then dawdles must not be that one request: its body is read first,
by a thread that costs little, and only a request that has arrived takes its turn.

What is too large to be held is read by the application itself, if that wants it at all,
and lets the others go on meanwhile. What the application leaves is read to its end and
thrown away: a browser shows no answer before it has sent what it began to send.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LARGEST_BODY = 1024 * 1024
"""Bytes that are read ahead at most; the site itself takes fewer but for files."""

LARGEST_REST = 1024**3
"""Bytes of a body that nobody wants that are read all the same, to be heard at all."""

PIECE = 64 * 1024
"""Bytes that are read at a time of a body that nobody wants."""

WAITING = 64
"""Requests of one worker whose bodies may be on their way at the same time."""


@dataclass(frozen=True, slots=True)
class Patient:
    """An application whose requests are read whole before they take their turn."""

    application: "WSGIApplication"
    turn: Any = field(default_factory=Lock)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Read the body, then answer, one request after the other."""
        arriving = _read_ahead(environ, self.turn)
        with self.turn:
            answer = self.application(environ, start_response)
        if arriving is not None and "HTTP_EXPECT" not in environ:
            arriving.pass_over()  # who asked before sending has not begun to send
        return answer


class _Source(Protocol):
    """Where a server lets a body be read from."""

    def read(self, size: int, /) -> bytes:
        """Wait for bytes, and give them; none at the end."""
        ...


@dataclass(slots=True)
class _Arriving:
    """A body on its way; whoever waits for a piece of it gives up the turn for then."""

    source: _Source
    turn: Any
    begun: BytesIO = field(default_factory=BytesIO)
    left: int = LARGEST_REST

    def read(self, size: int = -1) -> bytes:
        """Read so many bytes, or all, within the turn of who asks."""
        self.turn.release()
        try:
            return self._read(size)
        finally:
            self.turn.acquire()

    def pass_over(self) -> None:
        """Read what is left and keep nothing of it; the sender may have gone."""
        try:
            while self.left > 0 and self._read(PIECE):
                pass
        except OSError:
            return

    def _read(self, size: int) -> bytes:
        part = self.begun.read(size) or self.source.read(size)
        self.left -= len(part)
        return part


def _read_ahead(environ: "WSGIEnvironment", turn: Any) -> _Arriving | None:  # noqa: ANN401 - a lock
    """Read what was sent; give it as it arrives where it is more than is worth that."""
    announced = str(environ.get("CONTENT_LENGTH") or "")
    chunked = not announced and bool(environ.get("HTTP_TRANSFER_ENCODING"))
    if not (chunked or announced.isdecimal()):
        return None
    source = environ["wsgi.input"]
    length = LARGEST_BODY + 1 if chunked else int(announced)
    body = _read(source, length) if chunked or length <= LARGEST_BODY else b""
    if length <= LARGEST_BODY or (chunked and len(body) < length):
        environ["wsgi.input"] = BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        return None
    environ["wsgi.input"] = arriving = _Arriving(source, turn, BytesIO(body))
    if chunked:
        environ["wsgi.input_terminated"] = True  # it may be read without a length
    return arriving


def _read(source: _Source, length: int) -> bytes:
    """Read up to a length, also from a source that gives less at a time."""
    parts, missing = [], length
    while missing and (part := source.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
