"""The first page."""

from dataclasses import dataclass

from flask import Blueprint
from flask.typing import ResponseReturnValue

from baclofen_quiz.learning.scoring import SectionScore
from baclofen_quiz.services import scores, sittings
from baclofen_quiz.services.sitting_views import SittingSummary
from baclofen_quiz.web.home_page import HomePage, weakest
from baclofen_quiz.web.practice_page import questions_said, section_counts
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Visit, looking

room = Blueprint("home", __name__)

RECENT = 4


@room.get("/")
def home() -> ResponseReturnValue:
    """Show the one next action; 200 without a redirect, also on the first run."""
    with looking() as visit:
        return render(_page(visit, _studies(visit)), visit.shell("home"))


@dataclass(frozen=True, slots=True)
class _Studies:
    """What a learner has done; nobody has done nothing."""

    current: SittingSummary | None = None
    sections: tuple[SectionScore, ...] = ()
    recent: tuple[SittingSummary, ...] = ()


def _studies(visit: Visit) -> _Studies:
    if visit.learner is None:
        return _Studies()
    return _Studies(
        sittings.current(visit.store, visit.learner),
        scores.my_scores(visit.store, visit.learner).sections,
        sittings.recent(visit.store, visit.learner, RECENT),
    )


def _page(visit: Visit, studies: _Studies) -> HomePage:
    counts = section_counts(visit.bank.items)
    return HomePage(
        now=visit.now,
        zone=visit.zone,
        name=visit.learner.name if visit.learner else "",
        current=studies.current,
        weakest=weakest(studies.sections),
        recent=studies.recent,
        questions=sum(counts.values()),
        said=questions_said(visit.bank.items),
        statements=sum(len(book.entries) for book in visit.bank.monographs),
        sections=len(counts),
    )
