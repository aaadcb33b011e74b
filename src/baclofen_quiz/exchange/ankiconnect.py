"""Speaking to a running Anki through its add-on AnkiConnect, version 6 of its protocol.

Each request is JSON with an action and its parameters; the answer holds a result and an
error, of which one is null. Nothing here knows what our notes are.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from http.client import HTTPException
from typing import Final, Self
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from baclofen_quiz.exchange.ankiconnect_errors import (
    VERSION,
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
from baclofen_quiz.text import is_web_address

DEFAULT_URL: Final = "http://127.0.0.1:8765"
PATIENCE: Final = 20.0
"""Seconds for an answer; Anki may be at work on something else."""

LONG_PATIENCE: Final = 300.0
"""Seconds for an import."""

_LARGEST: Final = 256 * 1024 * 1024
_KEY_WANTED: Final = "valid api key must be provided"
_UNKNOWN_ACTION: Final = "unsupported action"
_NO_COLLECTION: Final = "collection is not available"


class _NoRedirect(HTTPRedirectHandler):
    """A post must not become a visit to another address."""

    def redirect_request(self, *_: object) -> None:
        """Follow none."""


@dataclass(frozen=True, slots=True)
class AnkiConnect:
    """A running Anki; ``key`` is None if none is to be sent."""

    url: str = DEFAULT_URL
    key: str | None = None
    patience: float = PATIENCE

    def greet(self) -> Self:
        """Ask to be let in, and whether the protocol is the one we speak.

        Returns:
            Whom to ask from now on. Without a key set up the add-on lets in nobody who
            sends one, but with a key that was set up as "" nobody who sends none.

        Raises:
            AnkiConnectError: Anki is not there, or not to be used.
        """
        told = self.ask("requestPermission")
        if not isinstance(told, Mapping) or told.get("permission") != "granted":
            raise PermissionDeniedError
        version = told.get("version")
        if not isinstance(version, int) or version < VERSION:
            raise OldVersionError(version)
        if not (told.get("requireApikey") or told.get("requireApiKey")):
            return self._let_in_without_key()
        if not self.key:
            raise KeyWantedError
        return self

    def _let_in_without_key(self) -> Self:
        keyless = replace(self, key=None)
        try:
            keyless.ask("version")
        except KeyWantedError:
            return replace(self, key="")
        return keyless

    def ask(self, action: str, **params: object) -> object:
        """Ask for one action and give its result.

        Raises:
            AnkiConnectError: Anki is not there, or refused.
        """
        return self._sent(action, params, self.patience)

    def ask_patiently(self, action: str, **params: object) -> object:
        """Ask for an action that may take minutes.

        Raises:
            AnkiConnectError: Anki is not there, or refused.
        """
        return self._sent(action, params, LONG_PATIENCE)

    def ask_each(self, action: str, each: Iterable[Mapping[str, object]]) -> None:
        """Ask for one action with each of several parameters, in one request.

        Raises:
            AnkiConnectError: Anki is not there, or refused one; the others are done.
        """
        several = [self._asked(action, params) for params in each]
        answers = self.ask_patiently("multi", actions=several)
        if not isinstance(answers, list):
            raise StrangeAnswerError
        for answer in answers:
            self._result(action, answer)

    def _sent(
        self, action: str, params: Mapping[str, object], patience: float
    ) -> object:
        if not is_web_address(self.url):
            raise NotAnkiConnectError(self.url)
        body = json.dumps(self._asked(action, params)).encode()
        return self._result(action, self._answer(action, body, patience))

    def _asked(self, action: str, params: Mapping[str, object]) -> dict[str, object]:
        asked = {"action": action, "version": VERSION, "params": params}
        return asked if self.key is None else {**asked, "key": self.key}

    def _result(self, action: str, answer: object) -> object:
        if not isinstance(answer, dict) or not {"result", "error"} <= answer.keys():
            raise NotAnkiConnectError(self.url)
        if answer["error"] is None:
            return answer["result"]
        reason = str(answer["error"])
        if reason == _KEY_WANTED:
            raise KeyWantedError
        if reason == _UNKNOWN_ACTION:
            raise UnknownActionError(action)
        if reason == _NO_COLLECTION:
            raise NoProfileError
        raise RefusedError(action, reason)

    def _answer(self, action: str, body: bytes, patience: float) -> object:
        request = Request(  # noqa: S310 -- the scheme was looked at
            self.url, data=body, headers={"Content-Type": "application/json"}
        )
        opener = build_opener(ProxyHandler({}), _NoRedirect)
        try:
            with opener.open(request, timeout=patience) as reply:
                return json.loads(reply.read(_LARGEST))
        except TimeoutError as error:
            raise NoAnswerError(self.url, action) from error
        except (HTTPError, HTTPException, ValueError) as error:
            raise NotAnkiConnectError(self.url) from error
        except OSError as error:  # a URLError is one
            raise NotRunningError(self.url) from error


@dataclass(frozen=True, slots=True)
class NoteInfo:
    """A note as Anki has it; ``fields`` are by name, in the order of its type."""

    id: int
    type_name: str
    fields: Mapping[str, str]
    tags: tuple[str, ...]


def numbers(result: object) -> tuple[int, ...]:
    """Read a result that is a list of ids.

    Raises:
        StrangeAnswerError: it is something else.
    """
    if isinstance(result, list) and all(isinstance(one, int) for one in result):
        return tuple(result)
    raise StrangeAnswerError


def note_infos(result: object) -> tuple[NoteInfo, ...]:
    """Read the result of ``notesInfo``; a note that has just gone is an empty object.

    Raises:
        StrangeAnswerError: it is something else.
    """
    if not isinstance(result, list):
        raise StrangeAnswerError
    return tuple(_note_info(one) for one in result if one != {})


def _note_info(told: object) -> NoteInfo:
    try:
        match told:
            case {
                "noteId": int(id_),
                "modelName": str(name),
                "tags": list(tags),
                "fields": dict(fields),
            }:
                ordered = sorted(fields, key=lambda field: int(fields[field]["order"]))
                values = {field: str(fields[field]["value"]) for field in ordered}
                return NoteInfo(id_, name, values, tuple(map(str, tags)))
            case _:
                raise StrangeAnswerError
    except (KeyError, TypeError, ValueError) as error:
        raise StrangeAnswerError from error
