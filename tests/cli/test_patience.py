from io import BytesIO, RawIOBase
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from baclofen_quiz.cli.patience import LARGEST_BODY, Patient

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def echo(environ: "WSGIEnvironment", start_response: "StartResponse") -> list[bytes]:
    start_response("200 OK", [])
    length = environ.get("CONTENT_LENGTH", "none")
    return [str(length).encode(), b" ", environ["wsgi.input"].read()]


def answer(application: Patient, **environ: object) -> bytes:
    return b"".join(application(dict(environ), lambda *_: lambda _: None))


class Slow(RawIOBase):
    """A body that arrives only when it is let go."""

    def __init__(self) -> None:
        self.asked, self.go = Event(), Event()

    def read(self, size: int = -1) -> bytes:
        del size
        self.asked.set()
        self.go.wait(30)
        return b""


def send(application: Patient, body: object, **environ: object) -> bytes:
    return answer(application, **{"wsgi.input": body, **environ})


def test_a_body_is_handed_on_whole() -> None:
    assert send(Patient(echo), BytesIO(b"a=1"), CONTENT_LENGTH="3") == b"3 a=1"


def test_a_body_in_chunks_gets_a_length() -> None:
    chunked = {"HTTP_TRANSFER_ENCODING": "chunked"}

    assert send(Patient(echo), BytesIO(b"a=1"), **chunked) == b"3 a=1"


def test_a_body_that_ends_early_is_as_long_as_it_is() -> None:
    assert send(Patient(echo), BytesIO(b"a"), CONTENT_LENGTH="9") == b"1 a"


@pytest.mark.parametrize("length", ["", "x", "-1"])
def test_a_request_without_a_body_is_left_alone(length: str) -> None:
    told = length.encode()

    assert send(Patient(echo), BytesIO(), CONTENT_LENGTH=length) == told + b" "


def test_a_body_that_is_far_too_long_is_not_read_ahead() -> None:
    body = BytesIO(b"unread")
    length = str(LARGEST_BODY + 1)

    assert send(Patient(lambda *_: [b"413"]), body, CONTENT_LENGTH=length) == b"413"
    assert body.tell() == 0


def test_a_slow_sender_keeps_nobody_waiting() -> None:
    application, slow = Patient(echo), Slow()
    sender = Thread(
        target=send, args=(application, slow), kwargs={"CONTENT_LENGTH": "1000"}
    )
    sender.start()
    assert slow.asked.wait(30)

    assert send(application, BytesIO(b"b"), CONTENT_LENGTH="1") == b"1 b"
    assert sender.is_alive(), "it still sends"
    slow.go.set()
    sender.join(30)
