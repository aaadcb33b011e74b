"""Mistakes tagged in one's own collection."""

from collections.abc import Callable
from io import BytesIO

from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from anki_packages import Note, collection, package
from webtools import Visitor

RECEPTOR = "fact:baclofen/mechanism/receptor"


def export(*notes: Note) -> bytes:
    return package(collection(notes))


def send(someone: Visitor, data: bytes, name: str = "mine.apkg") -> TestResponse:
    someone.get("/anki")
    token = someone.field("csrf_token")
    file = FileStorage(BytesIO(data), name)
    return someone.client.post(
        "/anki/mistakes", data={"csrf_token": token, "file": file}
    )


def wrong(someone: Visitor) -> Visitor:
    """Let somebody get everything wrong."""
    sitting = someone.start(7)
    for position in range(1, 8):
        someone.get(f"{sitting}/{position}")
        someone.send(f"{sitting}/{position}", option="dont-know")
    return someone


def test_mistakes_in_an_export_get_a_tag_beside_those_there_are(
    visitor: Callable[[], Visitor],
) -> None:
    someone = wrong(visitor())
    answer = send(someone, export(Note(key=RECEPTOR, tags=" mine "), Note()))

    assert 'filename="my-mistakes.txt"' in answer.headers["Content-Disposition"]
    (row,) = answer.text.splitlines()[5:]
    assert row.split("\t")[2:] == ["mine pharm::missed::2026w47", RECEPTOR]


def test_what_cannot_be_read_or_holds_nothing_is_refused(
    visitor: Callable[[], Visitor],
) -> None:
    someone = wrong(visitor())
    for data, said in (
        (b"no package", "There is a problem"),
        (export(Note()), "holds no card of Baclofen quiz"),
        (export(Note(key="fact:baclofen/uses/other")), "so there is nothing to tag"),
    ):
        answer = send(someone, data)
        assert answer.status_code == 422
        assert said in answer.text
    assert "Choose the file" in send(someone, b"", "").text


def test_nobody_is_asked_to_sign_in(visitor: Callable[[], Visitor]) -> None:
    assert send(visitor(), export(Note(key=RECEPTOR))).status_code == 303
