"""How much may be sent: more than usual only by instructors, and only where files are.

A request says how long it is, or is counted while it is read; either way what is too
large is refused before it is held in memory.
"""

from flask import Flask, request

from baclofen_quiz.content.decoding import LARGEST
from baclofen_quiz.exchange.format.limits import LARGEST_UPLOAD
from baclofen_quiz.services.account_types import Role
from baclofen_quiz.web.site import looking, token

FILE_FORMS = frozenset({"uploads.check", "uploads.publish", "uploads.preview_text"})
"""Where texts and files of questions are sent to."""

_REST = 256 * 1024
LARGEST_FORM = LARGEST_UPLOAD + LARGEST + _REST
"""Bytes of a whole request: a file, a text, and the other fields."""


def allow_uploads(app: Flask) -> None:
    """Lift the limit of a request where files are sent to, for who may send them.

    It comes before anything reads a form, so it is to be called first.
    """
    app.before_request(_allow)


def _allow() -> None:
    if request.endpoint in FILE_FORMS and token() and _teaches():
        request.max_content_length = LARGEST_FORM
        request.max_form_memory_size = LARGEST_FORM


def _teaches() -> bool:
    with looking() as visit:
        return visit.learner is not None and visit.learner.role is not Role.LEARNER
