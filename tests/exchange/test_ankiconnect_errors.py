import pytest

from baclofen_quiz.exchange.ankiconnect_errors import (
    VERSION,
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

URL = "http://127.0.0.1:8765"


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (NotRunningError(URL), "Start Anki with the add-on"),
        (NoAnswerError(URL, "findNotes"), "look, and try again"),
        (NotAnkiConnectError(URL), "with --url"),
        (KeyWantedError(), "give it with --key"),
        (PermissionDeniedError(), "allow programs of this computer"),
        (OldVersionError(5), "Update the add-on"),
        (UnknownActionError("guiBrowse"), "Update the add-on"),
        (NoProfileError(), "Open yours"),
        (StrangeAnswerError(), "Update the add-on"),
    ],
)
def test_an_error_says_what_to_do(error: AnkiConnectError, advice: str) -> None:
    assert advice in str(error)


def test_an_old_version_is_named_beside_the_one_that_is_needed() -> None:
    assert f"version 5 of its protocol; {VERSION} is needed" in str(OldVersionError(5))


def test_a_refusal_is_quoted() -> None:
    assert str(RefusedError("findNotes", "no such field")) == (
        "Anki refused findNotes: no such field"
    )
