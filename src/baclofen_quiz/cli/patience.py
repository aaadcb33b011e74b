"""Waiting for slow senders without keeping the others waiting.

A worker answers one request at a time, which suits SQLite best. A sender that
announces a body and then dawdles must not be that one request: its body is read first,
by a thread that costs little, and only a request that has arrived takes its turn.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LARGEST_BODY = 1024 * 1024
"""Bytes that are read ahead at most; the site itself takes fewer and says so."""

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
        body = _body(environ)
        if body is not None:
            environ["wsgi.input"] = BytesIO(body)
            environ["CONTENT_LENGTH"] = str(len(body))
        with self.turn:
            return self.application(environ, start_response)


def _body(environ: "WSGIEnvironment") -> bytes | None:
    """Read what was sent; None if nothing was, or more than is worth reading."""
    announced = str(environ.get("CONTENT_LENGTH") or "")
    if announced.isdecimal():
        length = int(announced)
        return _read(environ, length) if length <= LARGEST_BODY else None
    if environ.get("HTTP_TRANSFER_ENCODING"):
        return _read(environ, LARGEST_BODY)
    return None


def _read(environ: "WSGIEnvironment", length: int) -> bytes:
    """Read up to a length, also from a source that gives less at a time."""
    parts, missing = [], length
    while missing and (part := environ["wsgi.input"].read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
