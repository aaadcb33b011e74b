"""Switching single keys on and off."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.settings import set_keys
from baclofen_quiz.web.site import changing

SEE_OTHER = 303


def switch() -> ResponseReturnValue:
    """Switch them as the form says, and go back to the help page."""
    on = request.form.get("single_keys") != "off"
    with changing() as visit:
        set_keys(visit.store, visit.required(), on=on)
    return redirect(url_for("help.help_page", _anchor="keys"), SEE_OTHER)
