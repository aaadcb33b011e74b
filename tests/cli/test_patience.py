from io import BytesIO, RawIOBase
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from baclofen_quiz.cli.patience import (
    LARGEST_BODY,
    LARGEST_REST,
    PIECE,
    Patient,
)

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


class Piecewise:
    """A body of one piece again and again, of which is counted how much was read."""

    def __init__(self, length: int, *, breaks: bool = False) -> None:
        self.length, self.given, self.breaks = length, 0, breaks

    def read(self, size: int = -1) -> bytes:
        if self.breaks and self.given:
            raise ConnectionResetError
        part = PIECES[: min(self.length - self.given, size)]
        self.given += len(part)
        return part


PIECES = b"x" * PIECE
TOO_LONG = str(LARGEST_BODY + 1)


def refuse(environ: "WSGIEnvironment", start_response: "StartResponse") -> list[bytes]:
    start_response("413 Payload Too Large", [])
    return [str(environ["wsgi.input"].source.given).encode()]


def test_a_body_that_nobody_wants_is_passed_over_only_after_the_answer() -> None:
    body = Piecewise(LARGEST_BODY + 1)

    assert send(Patient(refuse), body, CONTENT_LENGTH=TOO_LONG) == b"0"
    assert body.given == body.length


def test_a_body_without_end_is_not_read_to_its_end() -> None:
    body = Piecewise(2 * LARGEST_REST)

    assert send(Patient(refuse), body, CONTENT_LENGTH=str(body.length)) == b"0"
    assert body.given == LARGEST_REST


def test_who_goes_away_meanwhile_disturbs_nobody() -> None:
    body = Piecewise(LARGEST_BODY + 1, breaks=True)

    assert send(Patient(refuse), body, CONTENT_LENGTH=TOO_LONG) == b"0"


def test_who_asks_before_sending_need_not_send() -> None:
    body = Piecewise(LARGEST_BODY + 1)
    asks = {"CONTENT_LENGTH": TOO_LONG, "HTTP_EXPECT": "100-continue"}

    assert send(Patient(refuse), body, **asks) == b"0"
    assert body.given == 0


@pytest.mark.parametrize(
    "told", [{"CONTENT_LENGTH": TOO_LONG}, {"HTTP_TRANSFER_ENCODING": "chunked"}]
)
def test_a_large_body_that_is_wanted_is_read_as_it_arrives(
    told: dict[str, str],
) -> None:
    def count(environ: "WSGIEnvironment", _: "StartResponse") -> list[bytes]:
        pieces = iter(lambda: environ["wsgi.input"].read(PIECE), b"")
        return [str(sum(map(len, pieces))).encode()]

    assert (
        send(Patient(count), Piecewise(LARGEST_BODY + 1), **told) == TOO_LONG.encode()
    )


def test_while_a_large_body_arrives_the_others_go_on() -> None:
    application, slow = Patient(echo), Slow()
    sender = Thread(
        target=send, args=(application, slow), kwargs={"CONTENT_LENGTH": TOO_LONG}
    )
    sender.start()
    assert slow.asked.wait(30)

    assert send(application, BytesIO(b"b"), CONTENT_LENGTH="1") == b"1 b"
    assert sender.is_alive(), "it still sends"
    slow.go.set()
    sender.join(30)


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
