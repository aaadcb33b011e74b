"""The instructors' rooms: items, and problems of question files."""

from functools import partial

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.items.report import report_on, reports
from baclofen_quiz.services.item_reports import newest
from baclofen_quiz.web.bank_pages import (
    PER_PAGE,
    BankPage,
    Filter,
    problems_page,
    rows_of,
)
from baclofen_quiz.web.coverage_page import CoveragePage, CoverageShelfPage, asked_of
from baclofen_quiz.web.item_page import ItemPage, answer_rows, variants_of
from baclofen_quiz.web.question_counts import questions_said
from baclofen_quiz.web.reasons import key_texts
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking
from baclofen_quiz.web.sources import asked_statements, contexts_of, locate


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


def item(item_id: str) -> ResponseReturnValue:
    """Show one item with its key, its reasons and its source."""
    with looking() as visit:
        visit.teacher()
        found = visit.bank.by_id.get(item_id)
        if found is None:
            abort(404)
        page = ItemPage(
            item=found,
            rows=answer_rows(found, partial(locate, visit.bank)),
            contexts=contexts_of(visit.bank, found),
            marked=key_texts(found),
            asked=asked_statements(visit.bank, found),
            variants=variants_of(visit.bank, found),
            problems=len(visit.bank.problems),
        )
        return render(page, visit.shell("bank"))


def coverage_shelf() -> ResponseReturnValue:
    """List the monographs, each with how many of its statements are asked."""
    with looking() as visit:
        visit.teacher()
        books = tuple((each.book, each.tally) for each in reports(visit.bank))
        page = CoverageShelfPage(books, len(visit.bank.problems))
        return render(page, visit.shell("bank"))


def coverage(drug: str) -> ResponseReturnValue:
    """Show a monograph with what asks each statement; the query string filters."""
    with looking() as visit:
        visit.teacher()
        found = [book for book in visit.bank.monographs if book.drug == drug]
        if not found:
            abort(404)
        page = CoveragePage(
            report=report_on(found[0], visit.bank),
            show=asked_of(request.args.get("show", "")),
            problems=len(visit.bank.problems),
        )
        return render(page, visit.shell("bank"))


def problems() -> ResponseReturnValue:
    """List what is wrong in the files: where, what, why, how to mend it."""
    with looking() as visit:
        visit.teacher()
        page = problems_page(visit.bank, newest(visit.store), visit.zone)
        return render(page, visit.shell("bank"))


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
