"""Error pages: what happened, what became of the answers, one way on.

They stand also when the database is what failed: who is looking is shown if that can
be had, and left out else.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from flask import Flask, Response, current_app, g, redirect, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.items.marks import UnfitAnswer
from baclofen_quiz.services.sitting_errors import (
    NoSuchPosition,
    SittingFinished,
    SittingNotFound,
)
from baclofen_quiz.services.version_errors import NoSuchFile, NoSuchVersion
from baclofen_quiz.store.database import SAFE_METHODS, StoreUnavailable
from baclofen_quiz.web import csrf
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.signing import Tampered
from baclofen_quiz.web.site import SignedOut, looking, token
from baclofen_quiz.web.upload_limits import LARGEST_PACKAGE, PACKAGE_FORMS

FIRST_ERROR = 400
FORBIDDEN = 403
TOO_LARGE = 413
FAULT = 500
UNAVAILABLE = 503

RETRY_AFTER = 10
"""Seconds after which a locked database is worth another try."""

SAFE = "Your answers are safe: each one was saved when you checked it."
NOT_SAVED = "Nothing was saved from this page. Answers checked before it are safe."


@dataclass(frozen=True, slots=True)
class WayOn:
    """The one thing to do next."""

    label: str
    address: str = "/"


HOME = WayOn("Back to home")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What is said when something goes wrong.

    ``again`` holds the fields of a form that can be sent once more.
    """

    template: ClassVar[str] = "errors/error.html"
    heading: str
    happened: str
    answers: str = SAFE
    way_on: WayOn = HOME
    again: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> str:
        """The heading."""
        return self.heading


PAGES: dict[int, ErrorPage] = {
    400: ErrorPage(
        "This page could not be sent",
        "What arrived here was incomplete or had been altered on the way.",
        NOT_SAVED,
    ),
    403: ErrorPage(
        "This page is for instructors",
        "Sign in with an instructor's account to see it.",
        way_on=WayOn("Sign in", "/sign-in"),
    ),
    404: ErrorPage(
        "This step is missing",
        "There is no page at this address. It may have moved, or the link was cut"
        " short.",
    ),
    405: ErrorPage(
        "This address cannot be used like that",
        "A link or a form asked for what this address does not do.",
    ),
    409: ErrorPage(
        "This quiz is finished",
        "It takes no more answers; its results stay as they are.",
    ),
    413: ErrorPage(
        "That was too much at once",
        "What was sent is larger than this page takes.",
        NOT_SAVED,
    ),
    422: ErrorPage(
        "This answer does not fit the question",
        "It names an option that the question does not have.",
        NOT_SAVED,
    ),
    429: ErrorPage(
        "Too many tries",
        "Several wrong passwords came for this name. Wait a little, then try again.",
        way_on=WayOn("Back to sign-in", "/sign-in"),
    ),
    503: ErrorPage(
        "Something broke on our side",
        "The database cannot be used just now. Trying again in a minute may help.",
    ),
    500: ErrorPage(
        "Something broke on our side",
        "It has been written to the log of this installation. Trying again in a minute"
        " may help.",
    ),
}
"""Status code -> its page; every other code uses the page of 400 or 500."""

EXPIRED = ErrorPage(
    "This form is no longer valid",
    "It was opened before you signed in or out, or cookies are switched off. Go back,"
    " reload the page and send it again.",
    NOT_SAVED,
)

EXPIRED_KEPT = replace(
    EXPIRED,
    happened="It was opened before you signed in or out. What it held is kept here.",
)

QUESTION_FORMS = frozenset({"sitting.answer", "draft.save"})
"""Where the form of a question is sent to."""

TEXT_FORMS = frozenset({"uploads.check", "uploads.publish"})
"""Where the text of a question file is sent to."""

KEPT_FORMS = QUESTION_FORMS | TEXT_FORMS | {"afterwards.note", "afterwards.report_item"}
"""Where what somebody has thought about is sent to: it is never lost to an error."""

NOTE_TOO_LARGE = ErrorPage(
    "That was too much at once",
    "What was sent is far longer than a note may be: 5,000 characters.",
    "Nothing was saved from this page; what was saved before it is safe. With scripts"
    " on, the note still stands at its question, to be shortened.",
)


FILE_TOO_LARGE = ErrorPage(
    "That was too much at once",
    "A file may have up to 10 MB, and a text up to 2 MB. Part it into several files,"
    " and upload one after the other.",
    "Nothing was changed here, and your file is as it was.",
    WayOn("Back to upload", "/bank/upload"),
)

PACKAGE_TOO_LARGE = ErrorPage(
    "That was too much at once",
    f"A package may have up to {LARGEST_PACKAGE // 1_000_000} MB. Export only the deck"
    " Baclofen quiz from Anki, and no media.",
    "Nothing was changed here, and nothing of your file was kept.",
    WayOn("Back to Anki", "/anki"),
)

SIGNED_OUT = ErrorPage(
    "You are signed out",
    "Sign in as an instructor in another tab. Then come back to this one and send it"
    " again.",
    "Nothing was published yet. What you wrote is kept in this page.",
    WayOn("Sign in", "/sign-in"),
)

STATUS: dict[type[BaclofenQuizError], int] = {
    Tampered: 400,
    SittingNotFound: 404,
    NoSuchPosition: 404,
    NoSuchFile: 404,
    NoSuchVersion: 404,
    SittingFinished: 409,
    UnfitAnswer: 422,
    StoreUnavailable: 503,
}
"""An error of ours -> its status code; its own sentence is what happened."""


def error_page(code: int, happened: str) -> Response:
    """Show the page of a status code with a sentence of its own."""
    return render(replace(PAGES[code], happened=happened), _shell(code), code)


def handle_errors(app: Flask) -> None:
    """Show a page for every error, whatever raised it."""
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(BaclofenQuizError, _ours)
    app.register_error_handler(Exception, _fault)


def _expired(_error: CSRFError) -> Response:
    """Keep an answer whose sender was signed out meanwhile."""
    if request.endpoint in QUESTION_FORMS and not token():
        from baclofen_quiz.web.kept import ask_to_sign_in  # noqa: PLC0415 - seldom

        arguments = request.view_args or {}
        return ask_to_sign_in(arguments["sitting_id"], arguments["position"])
    page = EXPIRED
    if kept := _kept_fields():
        others = tuple(field for field in kept if field[0] != csrf.FIELD)
        page = replace(EXPIRED_KEPT, again=((csrf.FIELD, csrf.csrf_token()), *others))
    return render(page, _shell(FIRST_ERROR), FIRST_ERROR)


def _kept_fields() -> tuple[tuple[str, str], ...]:
    """Give what a form held, if it is one of those that are not lost."""
    kept = request.endpoint in KEPT_FORMS
    return tuple(request.form.items(multi=True)) if kept else ()


def _http(error: HTTPException) -> Response:
    code = error.code or FAULT
    fallback = PAGES[FIRST_ERROR] if code < FAULT else PAGES[FAULT]
    page = PAGES.get(code, fallback)
    if request.endpoint in TEXT_FORMS:
        page = _of_text(code, page)
    elif code == TOO_LARGE and request.endpoint in PACKAGE_FORMS:
        page = PACKAGE_TOO_LARGE
    elif code == TOO_LARGE and request.endpoint in KEPT_FORMS:
        scripted = request.endpoint in QUESTION_FORMS
        page = replace(NOTE_TOO_LARGE if scripted else page, way_on=_question())
    response = render(page, _shell(code), code)
    for name, value in error.get_headers(request.environ):
        if name not in {"Content-Type", "Content-Length"}:  # Allow, Retry-After
            response.headers[name] = value
    return response


def _of_text(code: int, page: ErrorPage) -> ErrorPage:
    """Say what became of the text of a file; only what was too long is not kept."""
    if code == TOO_LARGE:
        return FILE_TOO_LARGE
    if code == FORBIDDEN and g.get("learner") is None:
        return replace(SIGNED_OUT, again=_kept_fields())
    return page


def _question() -> WayOn:
    """Lead back to the question whose form was sent."""
    there = url_for("sitting.question", **(request.view_args or {}))
    return WayOn("Back to the question", there)


def _ours(error: BaclofenQuizError) -> BaseResponse:
    if isinstance(error, SignedOut):
        back = request.full_path.rstrip("?") if request.method == "GET" else ""
        return redirect(url_for("account.sign_in", back=back), 303)
    for kind, code in STATUS.items():
        if isinstance(error, kind):
            return (
                _unavailable(error)
                if code == UNAVAILABLE
                else error_page(code, str(error))
            )
    return _fault(error)


def _unavailable(error: BaclofenQuizError) -> Response:
    """Say when to come back; what was just sent stays at hand."""
    page = replace(
        PAGES[UNAVAILABLE],
        happened=str(error),
        answers=SAFE if request.method in SAFE_METHODS else NOT_SAVED,
        again=_kept_fields(),
    )
    response = render(page, _shell(UNAVAILABLE), UNAVAILABLE)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


def _fault(error: Exception) -> Response:
    current_app.logger.error("%s %s", request.method, request.path, exc_info=error)
    return render(PAGES[FAULT], _shell(FAULT), FAULT)


def _shell(code: int) -> Shell:
    """What surrounds an error page; after a fault of ours nothing is looked up."""
    if not token():
        return Shell()
    if code >= FAULT:
        return Shell(known=False)
    try:
        with looking() as visit:
            return visit.shell("")
    except Exception:  # noqa: BLE001 - the page of one error must not end in another
        return Shell(known=False)
