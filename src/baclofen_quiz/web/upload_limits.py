"""How much may be sent: more than usual only where files are.

Files of questions are sent by instructors, packages of Anki by everybody. A request
says how long it is, or is counted while it is read; either way what is too large is
refused before it is held in memory.
"""

from flask import Flask, request

from baclofen_quiz.services.account_types import Role
from baclofen_quiz.web.site import looking, token

FILE_FORMS = frozenset({"uploads.check", "uploads.publish", "uploads.preview_text"})
"""Where texts and files of questions are sent to."""

PACKAGE_FORMS = frozenset({"deck_tagging.give", "merging.give", "reviews.take"})
"""Where learners send packages that Anki exported; these never stay."""

LARGEST_PACKAGE = 100_000_000
"""Bytes of a package: a large collection without its media. It goes to the disk, where
nobody else sees it, and not into memory."""

LARGEST_PICTURES = 20_000_000
"""Bytes of all pictures that are sent at once; each may have a twentieth of it."""

_REST = 256 * 1024


def allow_uploads(app: Flask) -> None:
    """Lift the limit of a request where files are sent to, for who may send them.

    It comes before anything reads a form, so it is to be called first.
    """
    app.before_request(_allow)


def largest_form() -> int:
    """Give the bytes of a whole request: a file, pictures, a text, other fields."""
    return _largest_text() + LARGEST_PICTURES


def _largest_text() -> int:
    """Give the bytes of what is no picture; a field may have no more."""
    from baclofen_quiz.content.decoding import LARGEST  # noqa: PLC0415 - not to start
    from baclofen_quiz.exchange.format.limits import (  # noqa: PLC0415 - seldom
        LARGEST_UPLOAD,
    )

    return LARGEST_UPLOAD + LARGEST + _REST


def _allow() -> None:
    if request.endpoint in PACKAGE_FORMS:
        request.max_content_length = LARGEST_PACKAGE + _REST
    elif request.endpoint in FILE_FORMS and token() and _teaches():
        request.max_content_length = largest_form()
        request.max_form_memory_size = _largest_text()


def _teaches() -> bool:
    with looking() as visit:
        return visit.learner is not None and visit.learner.role is not Role.LEARNER
