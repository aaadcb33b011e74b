"""The first page."""

from flask.typing import ResponseReturnValue

from baclofen_quiz.services.dashboard import dashboard
from baclofen_quiz.web.home_page import HomePage
from baclofen_quiz.web.question_counts import questions_said, section_counts
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking


def home() -> ResponseReturnValue:
    """Show the one next action; 200 without a redirect, also on the first run."""
    with looking() as visit:
        return render(_page(visit), visit.shell("home"))


def _page(visit: Visit) -> HomePage:
    counts = section_counts(visit.bank.items)
    return HomePage(
        now=visit.now,
        zone=visit.zone,
        name=visit.learner.name if visit.learner else "",
        view=dashboard(visit.store, visit.bank, visit.learner, visit.now),
        texts={f.id: f.statement.text for f in visit.bank.facts.values()},
        said=questions_said(visit.bank.items),
        statements=sum(len(book.entries) for book in visit.bank.monographs),
        sections=len(counts),
    )
