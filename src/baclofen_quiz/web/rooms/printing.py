"""A finished quiz and its key, for paper."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.printing import paper
from baclofen_quiz.web.print_page import PrintPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking
from baclofen_quiz.web.sources import contexts_of


def show(sitting_id: str) -> ResponseReturnValue:
    """Show a finished sitting for paper; one that goes on shows its results so far."""
    with looking() as visit:
        found = paper(visit.store, visit.required(), sitting_id)
        if not found.rows:
            results = url_for("sitting.results", sitting_id=sitting_id)
            return redirect(results, code=303)
        items = (row.question.item for row in found.rows)
        contexts = {item.id: contexts_of(visit.bank, item) for item in items}
        page = PrintPage(found, visit.zone, contexts)
        return render(page, visit.shell("scores"))
