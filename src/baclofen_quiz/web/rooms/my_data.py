"""My data: downloads, and deletion."""

from collections.abc import Callable, Iterator

from flask import Response, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.learning.study_days import study_day
from baclofen_quiz.services import data_printing, leaving, scores
from baclofen_quiz.store.database import Store
from baclofen_quiz.web.my_data_pages import DeletedPage, DeletePage, MyDataPage
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.site import changing, looking, site

SEE_OTHER = 303

Printed = Iterator[str] | Iterator[bytes]


def show() -> ResponseReturnValue:
    """Show what is kept, and the ways to take it along or delete it."""
    with looking() as visit:
        page = MyDataPage(*scores.totals(visit.store, visit.required()))
        return render(page, visit.shell("account"))


def as_json() -> ResponseReturnValue:
    """Send everything as JSON."""
    return _sent(data_printing.as_json, "application/json", "json")


def as_csv() -> ResponseReturnValue:
    """Send everything as an archive of CSV files."""
    return _sent(data_printing.as_zip, "application/zip", "zip")


def ask() -> ResponseReturnValue:
    """Ask for the word that confirms."""
    return _asked("", "", 200)


def delete() -> ResponseReturnValue:
    """Delete everything of who is looking, and sign them out."""
    typed = request.form.get("typed", "")
    try:
        with changing() as visit:
            leaving.delete_all(visit.store, visit.required(), typed)
    except (leaving.NotConfirmed, leaving.LastAdmin) as refusal:
        return _asked(typed, str(refusal), 422)
    session.clear()
    return redirect(url_for("my_data.deleted"), SEE_OTHER)


def deleted() -> ResponseReturnValue:
    """Say that everything is gone."""
    return render(DeletedPage(), Shell())


def _asked(typed: str, fault: str, status: int) -> Response:
    with looking() as visit:
        learner = visit.required()
        counts = scores.totals(visit.store, learner)
        word = leaving.confirming_word(learner)
        page = DeletePage(word, *counts, typed=typed, fault=fault)
        return render(page, visit.shell("account"), status)


def _sent(printed: Callable[[Store, int], Printed], kind: str, ending: str) -> Response:
    """Send a download while it is printed, in a transaction of its own."""
    with looking() as visit:
        learner_id = visit.required().id
        today = study_day(visit.now, visit.zone)
    database = site().database

    def pieces() -> Printed:
        with database.reading() as store:
            yield from printed(store, learner_id)

    name = f"baclofen-quiz-data-{today}.{ending}"
    attached = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(pieces(), mimetype=kind, headers=attached)
