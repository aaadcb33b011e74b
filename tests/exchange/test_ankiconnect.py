import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from baclofen_quiz.exchange.ankiconnect import (
    AnkiConnect,
    NoteInfo,
    note_infos,
    numbers,
)
from baclofen_quiz.exchange.ankiconnect_errors import (
    AnkiConnectError,
    KeyWantedError,
    NoAnswerError,
    NoProfileError,
    NotAnkiConnectError,
    NotRunningError,
    OldVersionError,
    PermissionDeniedError,
    RefusedError,
    StrangeAnswerError,
    UnknownActionError,
)
from connect_protocol import Backend, NoCollectionError, serving


class Small(Backend):
    """A collection that knows one action."""

    def deckNames(self, prefix: str = "") -> list[str]:  # noqa: N802 -- the protocol's
        return [f"{prefix}Default"]


@contextmanager
def _replying(status: int, body: bytes, location: str = "") -> Iterator[str]:
    """Serve the same reply to everything."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Be quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_an_action_is_asked_for_and_its_result_comes_back() -> None:
    with serving(Small()) as url:
        anki = AnkiConnect(url).greet()
        assert anki.ask("deckNames") == ["Default"]
        assert anki.ask_patiently("deckNames", prefix="My ") == ["My Default"]


def test_a_key_is_sent_along() -> None:
    small = Small()
    small.key = "secret"
    with serving(small) as url:
        AnkiConnect(url, "secret").greet()
        assert AnkiConnect(url, "secret").ask("deckNames") == ["Default"]
        with pytest.raises(KeyWantedError, match="--key"):
            AnkiConnect(url).greet()
        with pytest.raises(KeyWantedError):
            AnkiConnect(url, "wrong").ask("deckNames")


@pytest.mark.parametrize("unset", [None, ""])
@pytest.mark.parametrize("given", [None, "", "of another computer"])
def test_a_key_that_is_not_set_up_is_not_sent(
    unset: str | None, given: str | None
) -> None:
    small = Small()
    small.key = unset
    with serving(small) as url:
        assert AnkiConnect(url, given).greet().ask("deckNames") == ["Default"]


def test_one_action_is_asked_for_several_times_at_once() -> None:
    small = Small()
    small.key = "secret"
    with serving(small) as url:
        anki = AnkiConnect(url, "secret").greet()
        anki.ask_each("deckNames", [{"prefix": "My "}, {}])
        with pytest.raises(RefusedError, match="unexpected keyword"):
            anki.ask_each("deckNames", [{}, {"foo": 1}])
        with pytest.raises(UnknownActionError, match="guiBrowse"):
            anki.ask_each("guiBrowse", [{}])


def test_several_answers_in_another_form_are_refused() -> None:
    body = b'{"result": {}, "error": null}'
    with _replying(200, body) as url, pytest.raises(StrangeAnswerError):
        AnkiConnect(url).ask_each("deckNames", [{}])


def test_an_anki_without_an_open_profile_is_told_so() -> None:
    class Choosing(Backend):
        def findNotes(self) -> list[int]:  # noqa: N802 -- the protocol's name
            raise NoCollectionError

    with serving(Choosing()) as url, pytest.raises(NoProfileError, match="Open yours"):
        AnkiConnect(url).greet().ask("findNotes")


def test_permission_may_be_denied() -> None:
    small = Small()
    small.permission = "denied"
    with serving(small) as url, pytest.raises(PermissionDeniedError):
        AnkiConnect(url).greet()


def test_an_old_protocol_is_named() -> None:
    small = Small()
    small.api_version = 5
    with serving(small) as url, pytest.raises(OldVersionError, match="version 5 of"):
        AnkiConnect(url).greet()


def test_an_unknown_action_and_a_refusal_are_told_apart() -> None:
    with serving(Small()) as url:
        with pytest.raises(UnknownActionError, match="does not know guiBrowse"):
            AnkiConnect(url).ask("guiBrowse")
        with pytest.raises(RefusedError, match="unexpected keyword"):
            AnkiConnect(url).ask("deckNames", foo=1)


def test_nobody_there_is_said_with_what_to_start() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(NotRunningError, match="Start Anki with the add-on"):
        AnkiConnect(url).greet()


def test_who_listens_and_says_nothing_is_not_waited_for_without_end() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(NoAnswerError, match="did not answer requestPermission"):
            AnkiConnect(url, patience=0.05).greet()


def test_who_hangs_up_is_not_running() -> None:
    with socket.create_server(("127.0.0.1", 0)) as rude:
        url = f"http://127.0.0.1:{rude.getsockname()[1]}"

        def hang_up() -> None:
            rude.accept()[0].close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        with pytest.raises(AnkiConnectError):
            AnkiConnect(url).ask("version")
        thread.join()


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>"),
        (200, b"[]"),
        (200, b'{"result": 1}'),
        (404, b""),
        (500, b'{"result": 1, "error": null}'),
        (200, b"\xff\xfe"),
    ],
)
def test_another_program_is_recognised(status: int, body: bytes) -> None:
    with _replying(status, body) as url, pytest.raises(NotAnkiConnectError):
        AnkiConnect(url).ask("version")


def test_a_redirect_is_not_followed() -> None:
    with (
        _replying(200, b'{"result": 6, "error": null}') as other,
        _replying(302, b"", other) as url,
        pytest.raises(NotAnkiConnectError),
    ):
        AnkiConnect(url).ask("version")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "localhost:8765", ""])
def test_an_address_that_is_none_of_the_web_is_not_opened(url: str) -> None:
    with pytest.raises(NotAnkiConnectError):
        AnkiConnect(url).ask("version")


def test_lists_of_ids_are_read() -> None:
    assert numbers([1, 2]) == (1, 2)
    for strange in (None, ["1"], "12"):
        with pytest.raises(StrangeAnswerError):
            numbers(strange)


def test_notes_are_read_with_their_fields_in_order() -> None:
    told = {
        "noteId": 5,
        "modelName": "Baclofen quiz: fact",
        "tags": ["mine"],
        "fields": {
            "Front": {"value": "Which?", "order": 1},
            "Key": {"value": "fact:a", "order": 0},
        },
    }
    expected = NoteInfo(
        5, "Baclofen quiz: fact", {"Key": "fact:a", "Front": "Which?"}, ("mine",)
    )
    assert note_infos([told, {}]) == (expected,)
    assert list(note_infos([told])[0].fields) == ["Key", "Front"]


@pytest.mark.parametrize(
    "told",
    [
        None,
        [None],
        [{"noteId": "5"}],
        [{"noteId": 5, "modelName": "x", "tags": [], "fields": {"Key": {}}}],
        [
            {
                "noteId": 5,
                "modelName": "x",
                "tags": [],
                "fields": {"Key": {"order": "?"}},
            }
        ],
    ],
)
def test_notes_in_another_form_are_refused(told: object) -> None:
    with pytest.raises(StrangeAnswerError):
        note_infos(told)
