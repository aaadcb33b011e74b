"""The monographs to read."""

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from baclofen_quiz.web.monograph_page import MonographPage, ShelfPage, parts_of
from baclofen_quiz.web.practice_page import section_counts
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking

room = Blueprint("monograph", __name__, url_prefix="/monographs")


@room.get("")
def shelf() -> ResponseReturnValue:
    """List the monographs."""
    with looking() as visit:
        return render(ShelfPage(visit.bank.monographs), visit.shell("monograph"))


@room.get("/<drug>")
def read(drug: str) -> ResponseReturnValue:
    """Show one monograph, every statement at an address of its own."""
    with looking() as visit:
        found = [book for book in visit.bank.monographs if book.drug == drug]
        if not found:
            abort(404)
        items = [item for item in visit.bank.items if item.drug == drug]
        questions = sum(section_counts(items).values())
        page = MonographPage(found[0], parts_of(found[0].statements), questions)
        return render(page, visit.shell("monograph"))
