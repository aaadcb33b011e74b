"""The monographs: to read, and as a learner remembers them."""

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.services.class_recall import class_recall
from baclofen_quiz.services.heat_map import HeatMap, heat_map, of_class
from baclofen_quiz.services.learner_memory import LearnerMemory, memory_of
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.services.statement_detail import statement_detail
from baclofen_quiz.web.as_of import AsOf, read_day
from baclofen_quiz.web.heat_choices import Whose, read_choices
from baclofen_quiz.web.heat_page import HeatPage
from baclofen_quiz.web.heat_table import HeatTablePage, as_csv, read_order
from baclofen_quiz.web.monograph_page import MonographPage, ShelfPage, parts_of
from baclofen_quiz.web.question_counts import section_counts
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking
from baclofen_quiz.web.statement_page import StatementPage


def shelf() -> ResponseReturnValue:
    """List the monographs."""
    with looking() as visit:
        return render(ShelfPage(visit.bank.monographs), visit.shell("monograph"))


def read(drug: str) -> ResponseReturnValue:
    """Show one monograph; to whoever has answers, tinted by what is remembered."""
    with looking() as visit:
        book = _book(visit, drug)
        items = [item for item in visit.bank.items if item.drug == drug]
        questions = sum(section_counts(items).values())
        shell = visit.shell("monograph")
        memory = memory_of(visit.store, visit.learner, visit.now)
        choices = read_choices(request.args, teaches=shell.teaches)
        if not memory.tried and choices.usual:
            page = MonographPage(book, parts_of(book.statements), questions)
            return render(page, shell)
        as_of = _as_of(visit, memory)
        view = heat_map(visit.bank, book, memory.states, as_of.day)
        if choices.whose is Whose.CLASS:
            view = of_class(view, class_recall(visit.store, drug, as_of.day))
        heat = HeatPage(view, as_of, questions, choices)
        return render(heat, shell, _status(as_of))


def table(drug: str) -> ResponseReturnValue:
    """Show the same as a table; the query string sorts and names the day."""
    with looking() as visit:
        view, as_of = _heat(visit, drug)
        order = read_order(request.args.get("sort", ""))
        page = HeatTablePage(view, as_of, order)
        return render(page, visit.shell("monograph"), _status(as_of))


def table_file(drug: str) -> ResponseReturnValue:
    """Send the table as a file."""
    with looking() as visit:
        view, as_of = _heat(visit, drug)
    if as_of.fault:
        return Response(as_of.fault, 422, mimetype="text/plain")
    reply = Response(as_csv(view), mimetype="text/csv")
    name = f"{drug}-recall-{as_of.day.isoformat()}.csv"
    reply.headers.set("Content-Disposition", "attachment", filename=name)
    return reply


def statement(drug: str, section: str, slug: str) -> ResponseReturnValue:
    """Show one statement and what is remembered of it."""
    with looking() as visit:
        book = _book(visit, drug)
        found = [s for s in book.statements if (s.section, s.slug) == (section, slug)]
        if not found:
            abort(404)
        view = statement_detail(
            visit.store, visit.bank, visit.learner, book, found[0], visit.now
        )
        return render(StatementPage(view, visit.zone), visit.shell("monograph"))


def _book(visit: Visit, drug: str) -> Monograph:
    found = [book for book in visit.bank.monographs if book.drug == drug]
    if not found:
        abort(404)
    return found[0]


def _as_of(visit: Visit, memory: LearnerMemory) -> AsOf:
    exam = settings_of(visit.store, visit.learner).exam_day
    return read_day(request.args.get("on", "").strip(), memory.today, exam)


def _heat(visit: Visit, drug: str) -> tuple[HeatMap, AsOf]:
    book = _book(visit, drug)
    memory = memory_of(visit.store, visit.learner, visit.now)
    as_of = _as_of(visit, memory)
    return heat_map(visit.bank, book, memory.states, as_of.day), as_of


def _status(as_of: AsOf) -> int:
    return 422 if as_of.fault else 200
