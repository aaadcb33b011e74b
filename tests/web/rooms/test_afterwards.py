"""After an answer: reason of a miss, flag, note, report."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from webtools import Visitor, fixed_bank

MakeVisitor = Callable[[], Visitor]


def answered(someone: Visitor, option: str = "gaba-a") -> str:
    """Answer a question, wrongly if nothing else is said; gives its address."""
    address = f"{someone.start(1, kind='single')}/1"
    someone.send(address, option=option)
    someone.get(f"{address}/feedback")
    return address


def test_a_reason_is_kept_and_shown_as_pressed(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = answered(someone)
    assert someone.text.count('data-key="') == 4

    response = someone.send(f"{address}/reason", reason="misread")

    assert response.status_code == 303
    assert response.location.endswith("/feedback?at=missed#missed")
    page = someone.get(f"{address}/feedback").text
    assert 'value="misread" aria-pressed="true"' in page
    assert page.count('aria-pressed="true"') == 1
    assert "asked again two days and a week after this answer" in page


def test_who_did_not_know_is_not_asked_why(visitor: MakeVisitor) -> None:
    someone = visitor()
    answered(someone, "dont-know")

    assert "<title>Not known yet" in someone.text
    assert "Why was it missed?" not in someone.text


def test_a_reason_told_on_the_results_leads_back_there(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = answered(someone)

    response = someone.send(
        f"{address}/reason", reason="did-not-know", **{"from": "results"}
    )

    assert response.location.endswith("/results#missed-1")


@pytest.mark.parametrize(
    ("path", "fields"),
    [("reason", {"reason": "bad-luck"}), ("report", {"complaint": "dislike"})],
)
def test_what_no_form_sends_is_refused(
    visitor: MakeVisitor, path: str, fields: dict[str, str]
) -> None:
    someone = visitor()
    address = answered(someone)

    assert someone.send(f"{address}/{path}", **fields).status_code == 400


def test_single_keys_that_are_off_are_not_offered(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = answered(someone)
    someone.send("/single-keys", single_keys="off")

    assert "data-key" not in someone.get(f"{address}/feedback").text


def test_a_question_is_flagged_and_unflagged(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = answered(someone)
    someone.send(f"{address}/flag", flag="on")
    flagged = someone.get(f"{address}/feedback").text
    someone.send(f"{address}/flag", flag="off")

    assert 'value="off" aria-pressed="true"' in flagged
    assert 'value="on" aria-pressed="false"' in someone.get(f"{address}/feedback").text


def test_a_note_is_kept_as_text_and_no_script(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = answered(someone)
    someone.send(f"{address}/note", note="<script>alert(1)</script>")
    page = someone.get(f"{address}/feedback").text

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    ("path", "field", "length"), [("note", "note", 5_001), ("report", "text", 2_001)]
)
def test_what_is_too_long_comes_back_with_its_error(
    visitor: MakeVisitor, path: str, field: str, length: int
) -> None:
    someone = visitor()
    address = answered(someone)
    text = "w" * length
    fields = {field: text} | ({"complaint": "unclear"} if path == "report" else {})

    response = someone.send(f"{address}/{path}", **fields)

    assert response.status_code == 422
    assert "<title>Error: Not correct" in someone.text
    assert f'<a href="#{field}">' in someone.text
    assert text in someone.text


def test_a_report_is_taken_and_thanked_for(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = answered(someone)
    response = someone.send(f"{address}/report", complaint="unclear", text="Which?")

    assert response.status_code == 303
    assert "Thank you: your report is with" in someone.get(response.location).text


def test_nothing_is_put_beside_what_was_not_answered(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = f"{someone.start(1)}/1"

    for path in ("reason", "flag", "note", "report"):
        someone.get(address)
        sent = someone.send(
            f"{address}/{path}", reason="misread", complaint="unclear", flag="on"
        )
        assert (sent.status_code, sent.location) == (303, address), path


def test_nobody_puts_something_beside_the_answer_of_another(
    visitor: MakeVisitor,
) -> None:
    address = answered(visitor())
    other = visitor()
    other.start(1)

    for path in ("reason", "flag", "note", "report"):
        other.get("/practice")
        sent = other.send(
            f"{address}/{path}", reason="misread", complaint="unclear", flag="on"
        )
        assert sent.status_code == 404, path


def test_a_right_answer_was_not_missed(app: Flask, visitor: MakeVisitor) -> None:
    site: Site = app.extensions[KEY]
    single = fixed_bank(make_bank(items=(make_single_item(),)))
    app.extensions[KEY] = replace(site, library=single)
    someone = visitor()
    address = f"{someone.start(1)}/1"
    someone.send(address, option="gaba-b")
    someone.get(f"{address}/feedback")

    sent = someone.send(f"{address}/reason", reason="misread")

    assert (sent.status_code, sent.location) == (303, f"{address}/feedback")
    assert "Why was it missed" not in someone.get(sent.location).text
