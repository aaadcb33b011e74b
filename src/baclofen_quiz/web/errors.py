"""Error pages: what happened, what became of the answers, one way on.

They stand also when the database is what failed: who is looking is shown if that can
be had, and left out else.
"""

from dataclasses import replace

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
from baclofen_quiz.web import csrf, pressing
from baclofen_quiz.web.error_pages import (
    CARD_SIGNED_OUT,
    EXPIRED,
    EXPIRED_KEPT,
    FILE_TOO_LARGE,
    NOT_SAVED,
    NOT_YOURS,
    NOTE_TOO_LARGE,
    PACKAGE_TOO_LARGE,
    PAGES,
    SAFE,
    SIGNED_OUT,
    ErrorPage,
    WayOn,
)
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.signing import Tampered
from baclofen_quiz.web.site import SignedOut, looking, token
from baclofen_quiz.web.upload_limits import PACKAGE_FORMS

FIRST_ERROR = 400
FORBIDDEN = 403
MISSING = 404
TOO_LARGE = 413
FAULT = 500
UNAVAILABLE = 503

RETRY_AFTER = 10
"""Seconds after which a locked database is worth another try."""

QUESTION_FORMS = frozenset({"sitting.answer", "draft.save"})
"""Where the form of a question is sent to."""

TEXT_FORMS = frozenset({"uploads.check", "uploads.publish"})
"""Where the text of a question file is sent to."""

CARD_FORMS = frozenset({"cards.rate"})
"""Where the rating of a flashcard is sent to."""

KEPT_FORMS = (
    QUESTION_FORMS
    | TEXT_FORMS
    | CARD_FORMS
    | {"afterwards.note", "afterwards.report_item"}
)
"""Where what somebody has thought about is sent to: it is never lost to an error."""

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


def _expired(_error: CSRFError) -> BaseResponse:
    """Keep an answer whose sender was signed out meanwhile.

    A press that made a guest of its sender, and comes again, leads where it led.
    """
    if there := pressing.led_to(request.form):
        return redirect(there, 303)
    if request.endpoint in QUESTION_FORMS and not token():
        from baclofen_quiz.web.kept import ask_to_sign_in  # noqa: PLC0415 - seldom

        arguments = request.view_args or {}
        return ask_to_sign_in(arguments["sitting_id"], arguments["position"])
    if request.endpoint in CARD_FORMS and not token():
        return _card_signed_out()
    page = EXPIRED
    if kept := _kept_fields():
        others = tuple(field for field in kept if field[0] != csrf.FIELD)
        page = replace(EXPIRED_KEPT, again=((csrf.FIELD, csrf.csrf_token()), *others))
    return render(page, _shell(FIRST_ERROR), FIRST_ERROR)


def _card_signed_out() -> Response:
    """Keep a rating whose sender is signed out, and lead back to its card."""
    from baclofen_quiz.web.practice_form import LONGEST_FACT  # noqa: PLC0415 - seldom

    card = request.form.get("card", "")[:LONGEST_FACT]
    back = url_for("cards.study", card=card, show="1")
    way_on = WayOn("Sign in", url_for("account.sign_in", back=back))
    page = replace(CARD_SIGNED_OUT, way_on=way_on, again=_kept_fields())
    return render(page, _shell(FORBIDDEN), FORBIDDEN)


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
        if request.endpoint in CARD_FORMS:
            return _card_signed_out()
        back = request.full_path.rstrip("?") if request.method == "GET" else ""
        return redirect(url_for("account.sign_in", back=back), 303)
    if isinstance(error, SittingNotFound) and (kept := _kept_fields()):
        return render(replace(NOT_YOURS, again=kept), _shell(MISSING), MISSING)
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
    page = PAGES[FAULT]
    if request.method not in SAFE_METHODS:
        page = replace(page, answers=NOT_SAVED, again=_kept_fields())
    return render(page, _shell(FAULT), FAULT)


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
