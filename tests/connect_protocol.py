"""AnkiConnect's protocol, version 6, over HTTP: as the add-on speaks it in Anki 26.09.

Run in Anki's environment it serves a collection of real Anki:

    python connect_protocol.py COLLECTION

prints its port, serves until its input ends, and is imported by tests with a backend of
their own. Only the standard library is imported here, and ``anki`` when it is run.
"""

import base64
import inspect
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any


class NoCollectionError(Exception):
    """No profile is open."""

    def __init__(self) -> None:
        """Say so in the add-on's words."""
        super().__init__("collection is not available")


class NoNoteError(Exception):
    """A note is not there."""

    def __init__(self, note: int) -> None:
        """Say so in the add-on's words."""
        super().__init__(f"Note was not found: {note}")


class Backend:
    """What the protocol does with a collection: one method an action."""

    api_version = 6
    permission = "granted"
    key: str | None = None
    """As it is set up; one that is sent must be the same, also if none is set up."""

    def requestPermission(self) -> dict[str, Any]:  # noqa: N802 -- the protocol's name
        """Say whether the caller may go on."""
        if self.permission != "granted":
            return {"permission": self.permission}
        return {
            "permission": "granted",
            "requireApikey": bool(self.key),
            "version": self.api_version,
        }

    def version(self) -> int:
        """Name the version of the protocol."""
        return self.api_version

    def multi(self, actions: list[dict[str, Any]]) -> list[Any]:
        """Do several actions, each with its own version and key."""
        return [reply(self, asked) for asked in actions]


def answer(backend: Backend, body: bytes) -> Any:  # noqa: ANN401 -- of JSON
    """Answer one request as the add-on does."""
    if not body:
        return {"apiVersion": "AnkiConnect v.6"}
    try:
        asked = json.loads(body)
    except ValueError as error:
        return {"result": None, "error": str(error)}
    if "action" not in asked:
        return {"result": None, "error": "'action' is a required property"}
    return reply(backend, asked)


def reply(backend: Backend, asked: dict[str, Any]) -> Any:  # noqa: ANN401 -- of JSON
    """Do one action; without a version its bare result comes back."""
    action = asked["action"]
    method = getattr(backend, action, None)
    if backend.key != asked.get("key") and action != "requestPermission":
        return {"result": None, "error": "valid api key must be provided"}
    if action.startswith("_") or not inspect.ismethod(method):
        return {"result": None, "error": "unsupported action"}
    try:
        result = method(**asked.get("params", {}))
    except Exception as error:  # noqa: BLE001 -- the add-on answers so, too
        return {"result": None, "error": str(error)}
    bare = asked.get("version", 4) <= 4
    return result if bare else {"result": result, "error": None}


def server(backend: Backend) -> HTTPServer:
    """Make a server that answers one request at a time, as the add-on does."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            data = json.dumps(answer(backend, self.rfile.read(length))).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Be quiet."""

    return HTTPServer(("127.0.0.1", 0), Handler)


@contextmanager
def serving(backend: Backend) -> Iterator[str]:
    """Serve a backend in this process and give its address."""
    with server(backend) as found:
        thread = threading.Thread(target=found.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{found.server_port}"
        finally:
            found.shutdown()
            thread.join()


class RealAnki(Backend):
    """A collection of real Anki."""

    def __init__(self, file: str) -> None:
        """Open the collection."""
        from anki.collection import (  # type: ignore[import-not-found] # noqa: PLC0415 -- only here
            Collection,
        )

        self._col = Collection(file)

    def findNotes(self, query: str) -> list[int]:  # noqa: N802 -- as above
        """Find notes."""
        return list(map(int, self._col.find_notes(query)))

    def notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:  # noqa: N802 -- as above
        """Tell of notes; of one that is not there an empty object."""
        there = self._col.db.list("select id from notes")
        return [
            self._info(self._col.get_note(note)) if note in there else {}
            for note in notes
        ]

    def _info(self, note: Any) -> dict[str, Any]:  # noqa: ANN401 -- Anki's own class
        return {
            "noteId": note.id,
            "profile": "User 1",
            "modelName": note.note_type()["name"],
            "mod": note.mod,
            "tags": note.tags,
            "fields": {
                name: {"value": value, "order": order}
                for order, (name, value) in enumerate(note.items())
            },
            "cards": list(map(int, note.card_ids())),
        }

    def updateNoteFields(self, note: dict[str, Any]) -> None:  # noqa: N802 -- as above
        """Write fields of a note; names that it lacks are passed over."""
        found = self._col.get_note(note["id"])
        for name, value in note["fields"].items():
            if name in found:
                found[name] = value
        self._col.update_note(found, skip_undo_entry=True)

    def addTags(self, notes: list[int], tags: str) -> None:  # noqa: N802 -- as above
        """Add tags, with blanks between them."""
        self._col.tags.bulk_add(notes, tags)

    def removeTags(self, notes: list[int], tags: str) -> None:  # noqa: N802 -- as above
        """Remove tags, with blanks between them."""
        self._col.tags.bulk_remove(notes, tags)

    def storeMediaFile(self, filename: str, data: str) -> str:  # noqa: N802 -- as above
        """Write a file into the folder of media, in place of one of its name."""
        self.deleteMediaFile(filename)
        name: str = self._col.media.write_data(filename, base64.b64decode(data))
        return name

    def getMediaDirPath(self) -> str:  # noqa: N802 -- as above
        """Name the folder of media."""
        return str(self._col.media.dir())

    def deleteMediaFile(self, filename: str) -> None:  # noqa: N802 -- as above
        """Delete a file of the folder of media, if it is there."""
        self._col.media.trash_files([filename])

    def importPackage(self, path: str) -> bool:  # noqa: N802 -- as above
        """Import a package with the add-on's options, which are not the window's.

        Anki's door for old add-ons merges note types and takes scheduling along.
        """
        from anki.importing import (  # type: ignore[import-not-found] # noqa: PLC0415 -- only here
            AnkiPackageImporter,
        )

        AnkiPackageImporter(self._col, path).run()
        self._col.models._clear_cache()
        return True

    def close(self) -> None:
        """Close the collection."""
        self._col.close()


def main(file: str) -> None:
    """Serve a collection until the input ends."""
    anki = RealAnki(str(Path(file)))
    with server(anki) as found:
        sys.stdout.write(f"{found.server_port}\n")
        sys.stdout.flush()
        found.timeout = 0.1
        ended = threading.Thread(target=sys.stdin.read, daemon=True)
        ended.start()
        while ended.is_alive():
            found.handle_request()
    anki.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
