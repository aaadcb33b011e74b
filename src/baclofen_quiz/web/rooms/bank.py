"""The instructors' rooms: items, and problems of question files."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.web.bank_pages import (
    PER_PAGE,
    BankPage,
    Filter,
    problems_page,
    rows_of,
)
from baclofen_quiz.web.practice_page import questions_said
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking

room = Blueprint("bank", __name__, url_prefix="/bank")


@room.get("")
def items() -> ResponseReturnValue:
    """List the items; the query string filters."""
    choice = Filter(
        section=request.args.get("section", ""),
        kind=request.args.get("kind", ""),
        words=request.args.get("words", "")[:80],
        start=max(request.args.get("start", 0, type=int), 0),
    )
    with looking() as visit:
        visit.teacher()
        found = [item for item in visit.bank.items if choice.takes(item)]
        page = BankPage(
            choice=choice,
            rows=rows_of(found, choice.start),
            found=len(found),
            total=len(visit.bank.items),
            questions=questions_said(found),
            problems=len(visit.bank.problems),
            earlier=_page_at(choice, choice.start - PER_PAGE, len(found)),
            later=_page_at(choice, choice.start + PER_PAGE, len(found)),
        )
        return render(page, visit.shell("bank"))


@room.get("/problems")
def problems() -> ResponseReturnValue:
    """List what is wrong in the files: where, what, why, how to mend it."""
    with looking() as visit:
        visit.teacher()
        return render(problems_page(visit.bank), visit.shell("bank"))


def _page_at(choice: Filter, start: int, found: int) -> str:
    """Make the address of another page of the list; "" if there is none."""
    if not -PER_PAGE < start < found:
        return ""
    return url_for(
        "bank.items",
        section=choice.section,
        kind=choice.kind,
        words=choice.words,
        start=max(start, 0),
    )
