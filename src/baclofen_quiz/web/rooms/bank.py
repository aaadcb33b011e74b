"""The instructors' rooms: items, and problems of question files."""

from functools import partial

from flask import abort, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.items.report import report_on, reports
from baclofen_quiz.services.item_history import history_of
from baclofen_quiz.services.item_reports import newest
from baclofen_quiz.web.bank_filter import filter_in
from baclofen_quiz.web.bank_item_page import ItemPage, sample_of, variants_of
from baclofen_quiz.web.bank_pages import BankPage
from baclofen_quiz.web.coverage_page import CoveragePage, CoverageShelfPage, asked_of
from baclofen_quiz.web.item_page import answer_rows
from baclofen_quiz.web.marking_words import Notice, notice_of
from baclofen_quiz.web.passages import passages
from baclofen_quiz.web.problems_page import problems_page
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking, site
from baclofen_quiz.web.sources import asked_statements, contexts_of, locate


def items() -> ResponseReturnValue:
    """List the items; the query string filters."""
    choice = filter_in(request.args)
    start = max(request.args.get("start", 0, type=int), 0)
    notice = notice_in_address()
    with looking() as visit:
        visit.teacher()
        catalogue = visit.bank.catalogue
        found = choice.find(catalogue)
        problems = len(visit.bank.problems)
        page = BankPage(choice, catalogue, found, start, problems, notice)
        return render(page, visit.shell("bank"))


def item(item_id: str) -> ResponseReturnValue:
    """Show one item with its key, its reasons, its source and its history."""
    notice = notice_in_address()
    with looking() as visit:
        visit.teacher()
        entry = visit.bank.catalogue.by_id.get(item_id)
        if entry is None:
            abort(404)
        found = entry.item
        page = ItemPage(
            entry=entry,
            sample=sample_of(visit.bank, entry),
            history=history_of(visit.store, found),
            rows=answer_rows(found, partial(locate, visit.bank)),
            passages=passages(contexts_of(visit.bank, found)),
            asked=asked_statements(visit.bank, found),
            variants=variants_of(visit.bank, found),
            problems=len(visit.bank.problems),
            zone=visit.zone,
            notice=notice,
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


def notice_in_address() -> Notice | None:
    """Tell what was done just now; the bank is looked at anew, so that it shows."""
    arguments = request.args
    items = arguments.get("n", 0, type=int)
    notice = notice_of(arguments.get("did", ""), items, arguments.get("at", ""))
    if notice is not None:
        site().library.renewed()
    return notice
