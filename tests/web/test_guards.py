"""What holds for every address: no form without its token, no sitting of another."""

from collections.abc import Callable

import pytest
from flask import Flask, url_for

from baclofen_quiz.web.addresses import ADDRESSES
from webtools import Visitor

POSTED = [name for name, rule in ADDRESSES.items() if rule.startswith("POST")]
OF_A_SITTING = [name for name, rule in ADDRESSES.items() if "<sitting_id>" in rule]
REFUSED = {400, 403}
"""The form has expired; a question's asks to sign in and keeps the answer."""


def address(app: Flask, endpoint: str, sitting_id: str) -> str:
    rule = ADDRESSES[endpoint]
    known = {"sitting_id": sitting_id, "position": 1, "link": "x", "stem": "x"}
    known |= {"number": 1}
    arguments = {name: value for name, value in known.items() if f"{name}>" in rule}
    with app.test_request_context():
        return url_for(endpoint, **arguments)  # type: ignore[arg-type] # as they come


@pytest.mark.parametrize("endpoint", POSTED)
def test_a_form_without_its_token_is_taken_nowhere(app: Flask, endpoint: str) -> None:
    there = address(app, endpoint, "f" * 32)

    assert app.test_client().post(there).status_code in REFUSED


@pytest.mark.parametrize("endpoint", OF_A_SITTING)
def test_a_sitting_of_somebody_else_is_nowhere(
    app: Flask, visitor: Callable[[], Visitor], endpoint: str
) -> None:
    owner, other = visitor(), visitor()
    sitting = owner.start(1)
    owner.send(f"{sitting}/1", option="dont-know", note="for me alone")
    shown = owner.get(f"{sitting}/1/feedback").text
    assert "for me alone" in shown
    other.start(1)
    there = address(app, endpoint, sitting.rpartition("/")[2])
    if endpoint in POSTED:
        fields = {"reason": "misread", "complaint": "unclear", "note": "mine"}
        found = other.send(there, option="dont-know", **fields)
    else:
        found = other.get(there)

    assert found.status_code == 404
    assert "for me alone" not in found.text
    assert owner.get(f"{sitting}/1/feedback").text.count("for me alone") == shown.count(
        "for me alone"
    )
