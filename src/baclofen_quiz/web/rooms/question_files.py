"""The uploaded question files: list, editor, versions, pictures; sheets to begin."""

from flask import Response, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.exchange.sheets.template import csv_template, xlsx_template
from baclofen_quiz.items.question_file.template import TEMPLATE
from baclofen_quiz.services import picture_keeping, versions
from baclofen_quiz.services.differences import difference
from baclofen_quiz.services.question_judging import preview
from baclofen_quiz.services.uploads import Conflict, Refused, fit, publish, restored
from baclofen_quiz.web.file_pages import FilePage, FilesPage, VersionPage, rows_of
from baclofen_quiz.web.preview_page import preview_of
from baclofen_quiz.web.render import render
from baclofen_quiz.web.rooms.uploads import CONFLICT, SEE_OTHER, UNFIT, link_of
from baclofen_quiz.web.site import changing, looking, site
from baclofen_quiz.web.upload_pages import ConflictPage, UploadPage

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEMPLATES = {
    "csv": (csv_template, "text/csv"),
    "md": (TEMPLATE.encode, "text/markdown"),
    "xlsx": (xlsx_template, SHEET),
}
"""What a file of questions can be begun from, by the ending of its name."""


def files() -> ResponseReturnValue:
    """List the uploaded files and pictures."""
    return _listed()


def remove_picture() -> ResponseReturnValue:
    """Delete a picture that nothing shows, or say what does."""
    with changing() as visit:
        visit.teacher()
        fault = picture_keeping.remove(visit.store, request.form.get("name", ""))
    if fault:
        return _listed(fault)
    return redirect(url_for("question_files.files"), SEE_OTHER)


def _listed(fault: str = "") -> Response:
    with looking() as visit:
        visit.teacher()
        page = FilesPage(
            problems=len(visit.bank.problems),
            zone=visit.zone,
            rows=rows_of(visit.bank, versions.files(visit.store)),
            pictures=picture_keeping.filed(visit.store),
            fault=fault,
        )
        return render(page, visit.shell("bank"), CONFLICT if fault else 200)


def file(stem: str) -> ResponseReturnValue:
    """Show a file to edit, with its preview and its versions."""
    with looking() as visit:
        visit.teacher()
        standing = versions.version(visit.store, stem)
        found = preview(site().library, stem, standing.text)
        page = FilePage(
            problems=len(visit.bank.problems),
            zone=visit.zone,
            row=rows_of(visit.bank, [standing.filed])[0],
            text=standing.text,
            preview=preview_of(visit.bank, found.items, found.problems, 1),
            history=versions.history(visit.store, stem),
            link=link_of(stem),
        )
        return render(page, visit.shell("bank"))


def version(stem: str, number: int) -> ResponseReturnValue:
    """Show an earlier version, and what restoring it would change."""
    with looking() as visit:
        visit.teacher()
        earlier = versions.version(visit.store, stem, number)
        current = versions.version(visit.store, stem)
        page = VersionPage(
            problems=len(visit.bank.problems),
            zone=visit.zone,
            version=earlier,
            current=current.filed.number,
            difference=difference(current.text, earlier.text),
        )
        return render(page, visit.shell("bank"))


def restore(stem: str, number: int) -> ResponseReturnValue:
    """Make an earlier version the current one, as a new version."""
    base = request.form.get("base", 0, type=int)
    with looking() as visit:
        visit.teacher()
        draft = restored(versions.version(visit.store, stem, number), base)
    ready = fit(site().library.bank(), draft)
    with changing() as visit:
        who, shell = visit.teacher(), visit.shell("bank")
        problems = len(visit.bank.problems)
        if isinstance(ready, Refused):
            fault = " ".join(problem.message for problem in ready.problems)
            return render(UploadPage(problems, stem, draft.text, fault), shell, UNFIT)
        done = publish(visit.store, who, ready, visit.now)
        if isinstance(done, Conflict):
            page = ConflictPage(
                problems, visit.zone, stem, draft.text, draft.told, done
            )
            return render(page, shell, CONFLICT)
        return redirect(url_for("uploads.published", stem=stem), SEE_OTHER)


def template(form: str) -> ResponseReturnValue:
    """Send a file to begin with, which has a draft of each kind of question."""
    with looking() as visit:
        visit.teacher()
    if form not in TEMPLATES:
        abort(404)
    made, kind = TEMPLATES[form]
    attached = {"Content-Disposition": f'attachment; filename="questions.{form}"'}
    return Response(made(), mimetype=kind, headers=attached)
