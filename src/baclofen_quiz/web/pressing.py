"""One press of a button that begins a quiz begins one quiz, however often it arrives.

A double click, a retry after a timeout and the back button send the same form again:
it carries a token of its page, and is known by it.
"""

import hashlib
import json
from secrets import token_hex

from flask import g, session
from werkzeug.datastructures import MultiDict

from baclofen_quiz.web.csrf import FIELD as SIGNED

FIELD = "press"
"""The hidden field of a form, and the field of the session of a new guest."""


def press_token() -> str:
    """Give the token of a page: one for all of its forms, another at each look."""
    if FIELD not in g:
        g.press = token_hex(8)
    return str(g.press)


def name_of(form: MultiDict[str, str]) -> str:
    """Name the press that sent a form; "" if that carries no token.

    What else the form says belongs to it: another choice is another press.
    """
    if not form.get(FIELD):
        return ""
    said = [field for field in form.items(multi=True) if field[0] != SIGNED]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def keep(press: str, address: str) -> None:
    """Remember in a new guest's cookie where a press led to.

    The form was made before the guest was, so it is refused if it comes once more.
    """
    session[FIELD] = [press, address]


def led_to(form: MultiDict[str, str]) -> str:
    """Say where a press led to that made a guest; "" if that was another."""
    press, address = session.get(FIELD, ("", ""))
    return address if press and press == name_of(form) else ""
