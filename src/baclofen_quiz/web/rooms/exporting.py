"""The filtered bank to take away: a file of other programs, or a question paper."""

from collections.abc import Iterator

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.items.catalogue import Entry, Field, Standing
from baclofen_quiz.services.exporting import said_of
from baclofen_quiz.services.question_paper import Wish, paper_of
from baclofen_quiz.web.bank_filter import Filter, filter_in
from baclofen_quiz.web.export_page import (
    ANKI,
    ExportPage,
    file_name,
    media_type,
)
from baclofen_quiz.web.paper_page import PaperPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking

PIECE = 64 * 1024
"""Bytes of a file that are sent at once."""

USUAL = "xlsx"


def show() -> ResponseReturnValue:
    """Say what a format would hold, and what it would leave out."""
    form = request.args.get("format", USUAL)
    if form not in FORMATS:
        form = USUAL
    write = FORMATS[form].write
    with looking() as visit:
        visit.teacher()
        choice, entries = _found(visit)
        items = [entry.item for entry in entries]
        written = write(items, said_of(visit.bank, entries)) if write else None
        problems = len(visit.bank.problems)
        drug = dict(choice.wanted)[Field.DRUG]
        page = ExportPage(choice, form, entries, written, drug, problems)
        return render(page, visit.shell("bank"))


def download() -> ResponseReturnValue:
    """Send the file, piece by piece."""
    form = FORMATS.get(request.args.get("format", ""))
    if form is None or form.write is None or form.name == ANKI:
        abort(404)
    with looking() as visit:
        visit.teacher()
        choice, entries = _found(visit)
        items = [entry.item for entry in entries]
        data = form.write(items, said_of(visit.bank, entries)).data
    name = file_name(form.name, choice.stem)
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Content-Length": str(len(data)),
    }
    return Response(_pieces(data), headers=headers, content_type=media_type(form.name))


def paper() -> ResponseReturnValue:
    """Show the filtered items as a question paper in several versions.

    Nobody who is handed a paper sees a status: what is not asked is printed only when
    its status is asked for.
    """
    wish = Wish(
        title=request.args.get("title", "")[:80],
        versions=request.args.get("versions", 1, type=int),
        seed=request.args.get("seed", 1, type=int),
    )
    with looking() as visit:
        visit.teacher()
        choice, entries = _found(visit)
        by_status = bool(dict(choice.wanted)[Field.STATUS])
        items = [e.item for e in entries if by_status or e.standing is Standing.READY]
        problems = len(visit.bank.problems)
        page = PaperPage(choice, paper_of(items, wish), problems, entries)
        return render(page, visit.shell("bank"))


def _found(visit: Visit) -> tuple[Filter, tuple[Entry, ...]]:
    choice = filter_in(request.args)
    return choice, choice.find(visit.bank.catalogue).entries


def _pieces(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), PIECE):
        yield data[start : start + PIECE]
