import pytest
from flask import Flask

from baclofen_quiz.web.kept import ask_to_sign_in, read_kept
from webtools import HIDDEN


def test_an_answer_comes_back_as_it_was_sent(app: Flask) -> None:
    fields = {"option": ["a", "b"], "confidence": "sure"}
    with app.test_request_context("/sittings/abc/3", method="POST", data=fields):
        page = ask_to_sign_in("abc", 3)
        kept = read_kept(dict(HIDDEN.findall(page.get_data(as_text=True)))["kept"])

    assert page.status_code == 403
    assert kept is not None
    assert (kept.sitting_id, kept.position) == ("abc", 3)
    assert not kept.draft
    assert kept.form.has("option", "b")
    assert kept.form.text("confidence") == "sure"


@pytest.mark.parametrize("field", ["", "nonsense", "WyJhIiwxLHt9XQ.forged"])
def test_what_was_altered_is_not_taken(app: Flask, field: str) -> None:
    with app.test_request_context():
        assert read_kept(field) is None
