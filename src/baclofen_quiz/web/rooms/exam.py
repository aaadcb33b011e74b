"""The exam that a learner has set, looked ahead to."""

from flask import request
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.exam_plan import exam_plan
from baclofen_quiz.web.exam_page import ExamPage, NoExamPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking


def show() -> ResponseReturnValue:
    """Show what is expected on the day; the query string names reviews a day."""
    typed = request.args.get("a_day", "")
    a_day = int(typed) if typed.isdecimal() and len(typed) < 5 else 0  # noqa: PLR2004
    with looking() as visit:
        learner = visit.required()
        plan = exam_plan(visit.store, visit.bank, learner, visit.now, a_day)
        page = NoExamPage() if plan is None else ExamPage(plan)
        return render(page, visit.shell("home"))
