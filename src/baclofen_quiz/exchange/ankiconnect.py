"""Speaking to a running Anki through its add-on AnkiConnect, version 6 of its protocol.

Each request is JSON with an action and its parameters; the answer holds a result and an
error, of which one is null. Nothing here knows what our notes are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.text import is_web_address

DEFAULT_URL: Final = "http://127.0.0.1:8765"
VERSION: Final = 6
PATIENCE: Final = 20.0
"""Seconds for an answer; Anki may be at work on something else."""

LONG_PATIENCE: Final = 300.0
"""Seconds for an import."""

_LARGEST: Final = 256 * 1024 * 1024
_KEY_WANTED: Final = "valid api key must be provided"
_UNKNOWN_ACTION: Final = "unsupported action"


class AnkiConnectError(BaclofenQuizError):
    """Nothing more was done in Anki."""


class NotRunningError(AnkiConnectError):
    """Nobody listens at the address."""

    def __init__(self, url: str) -> None:
        """Name the address and what must run."""
        super().__init__(
            f"No Anki answers at {url}. Start Anki with the add-on AnkiConnect "
            "(Tools > Add-ons > Get Add-ons, code 2055492159), or name its address "
            "with --url."
        )


class NoAnswerError(AnkiConnectError):
    """Somebody listens, and did not answer in time."""

    def __init__(self, url: str, action: str) -> None:
        """Name the address and what was asked."""
        super().__init__(
            f"Anki at {url} did not answer {action} in time. It answers while its "
            "main window is open and no dialog waits there; look, and try again."
        )


class NotAnkiConnectError(AnkiConnectError):
    """What answers is not AnkiConnect."""

    def __init__(self, url: str) -> None:
        """Name the address."""
        super().__init__(
            f"What answers at {url} is not AnkiConnect. Name its address with --url."
        )


class KeyWantedError(AnkiConnectError):
    """AnkiConnect was set up with a key, and got none or another."""

    def __init__(self) -> None:
        """Say where the key stands and how it is given."""
        super().__init__(
            "AnkiConnect asks for its key. It stands in Anki under Tools > Add-ons > "
            "AnkiConnect > Config as apiKey; give it with --key or in the environment "
            "variable BACLOFEN_QUIZ_ANKI_KEY."
        )


class PermissionDeniedError(AnkiConnectError):
    """AnkiConnect lets no program in, or somebody said no."""

    def __init__(self) -> None:
        """Say where that is set."""
        super().__init__(
            "AnkiConnect denied permission. Look in Anki under Tools > Add-ons > "
            "AnkiConnect > Config, and allow programs of this computer."
        )


_UPDATE: Final = "Update the add-on: Tools > Add-ons > Check for Updates."


class OldVersionError(AnkiConnectError):
    """The add-on speaks an older version of the protocol."""

    def __init__(self, version: object) -> None:
        """Name both versions."""
        super().__init__(
            f"AnkiConnect speaks version {version} of its protocol; {VERSION} is "
            f"needed. {_UPDATE}"
        )


class UnknownActionError(AnkiConnectError):
    """The add-on lacks an action."""

    def __init__(self, action: str) -> None:
        """Name the action."""
        super().__init__(f"AnkiConnect does not know {action}. {_UPDATE}")


class StrangeAnswerError(AnkiConnectError):
    """A result has another form than the protocol says."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            f"AnkiConnect answers in a form that its protocol does not know. {_UPDATE}"
        )


class RefusedError(AnkiConnectError):
    """Anki refused an action, for a reason of its own."""

    def __init__(self, action: str, reason: str) -> None:
        """Quote the reason."""
        super().__init__(f"Anki refused {action}: {reason}")


class _NoRedirect(HTTPRedirectHandler):
    """A post must not become a visit to another address."""

    def redirect_request(self, *_: object) -> None:
        """Follow none."""


@dataclass(frozen=True, slots=True)
class AnkiConnect:
    """A running Anki; ``key`` is "" unless its owner set one up."""

    url: str = DEFAULT_URL
    key: str = ""
    patience: float = PATIENCE

    def greet(self) -> None:
        """Ask to be let in, and whether the protocol is the one we speak.

        Raises:
            AnkiConnectError: Anki is not there, or not to be used.
        """
        told = self.ask("requestPermission")
        if not isinstance(told, Mapping) or told.get("permission") != "granted":
            raise PermissionDeniedError
        version = told.get("version")
        if not isinstance(version, int) or version < VERSION:
            raise OldVersionError(version)
        if not self.key and (told.get("requireApikey") or told.get("requireApiKey")):
            raise KeyWantedError

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

    def _sent(
        self, action: str, params: Mapping[str, object], patience: float
    ) -> object:
        if not is_web_address(self.url):
            raise NotAnkiConnectError(self.url)
        asked = {"action": action, "version": VERSION, "params": params}
        if self.key:
            asked["key"] = self.key
        answer = self._answer(action, json.dumps(asked).encode(), patience)
        if not isinstance(answer, dict) or not {"result", "error"} <= answer.keys():
            raise NotAnkiConnectError(self.url)
        if answer["error"] is None:
            return answer["result"]
        reason = str(answer["error"])
        if reason == _KEY_WANTED:
            raise KeyWantedError
        if reason == _UNKNOWN_ACTION:
            raise UnknownActionError(action)
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
