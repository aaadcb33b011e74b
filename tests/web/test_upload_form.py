import io

import pytest
from flask import Flask, request

from baclofen_quiz.items.status import Status
from baclofen_quiz.web import upload_form
from baclofen_quiz.web.upload_form import (
    EDITED,
    SentFile,
    SentText,
    read_pictures,
    read_sent,
    read_status,
    read_text,
)

FORM = Flask("form")


def sent(**fields: str) -> SentText:
    with FORM.test_request_context("/", method="POST", data=fields):
        return read_text(request)


def test_a_text_comes_with_what_is_said_of_it() -> None:
    found = sent(
        stem="week-6", made_for="week-6", text="## A", base="3", told="typed", at="7"
    )

    assert found == SentText("week-6", "## A", 3, "typed", 7)


def test_what_is_missing_or_no_number_has_a_default() -> None:
    assert sent() == SentText("", "", 0, EDITED, 1)
    assert sent(base="-1", at="x") == SentText("", "", 0, EDITED, 1)


def test_under_another_name_it_is_a_new_file() -> None:
    assert sent(stem="week-7", made_for="week-6", base="3").base == 0


@pytest.mark.parametrize(
    ("typed", "stem"),
    [("Week 6.md", "week-6"), ("../../etc/passwd", "etc-passwd"), ("<b>", "b")],
)
def test_a_name_becomes_one_that_may_stand_in_an_address(typed: str, stem: str) -> None:
    assert sent(stem=typed).stem == stem


def test_a_file_goes_before_a_text() -> None:
    data = {"file": (io.BytesIO(b"## A"), "exam.md"), "text": "## B"}
    with FORM.test_request_context("/", method="POST", data=data):
        assert read_sent(request) == SentFile("exam.md", b"## A")


def test_a_field_for_a_file_that_was_left_empty_is_none() -> None:
    data = {"file": (io.BytesIO(b""), ""), "text": "## B"}
    with FORM.test_request_context("/", method="POST", data=data):
        found = read_sent(request)

    assert isinstance(found, SentText)
    assert found.text == "## B"


@pytest.mark.parametrize(
    ("said", "status"),
    [("draft", Status.DRAFT), ("retired", Status.RETIRED), ("x", Status.READY)],
)
def test_a_file_is_published_as_what_is_said(said: str, status: Status) -> None:
    with FORM.test_request_context("/", method="POST", data={"as": said}):
        assert read_status(request) is status


def test_each_picture_is_read_under_its_name_and_no_further_than_it_may_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(upload_form, "LARGEST", 9)
    files = [
        (io.BytesIO(b"one"), "/a/b.png"),
        (io.BytesIO(b"x" * 99), "../c.png"),
        (io.BytesIO(b""), ""),
    ]
    with FORM.test_request_context("/", method="POST", data={"pictures": files}):
        first, second = read_pictures(request)

    assert (first.name, first.data) == ("b.png", b"one")
    assert (second.name, len(second.data)) == ("c.png", 10)
    with FORM.test_request_context("/", method="POST", data={"text": "x"}):
        assert read_pictures(request) == ()
