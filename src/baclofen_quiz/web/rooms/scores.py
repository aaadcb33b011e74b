"""My scores over time."""

from flask.typing import ResponseReturnValue

from baclofen_quiz.learning.workload import workload
from baclofen_quiz.services.confusions import my_confusions
from baclofen_quiz.services.learner_memory import memory_of
from baclofen_quiz.services.scores import my_scores
from baclofen_quiz.web.render import render
from baclofen_quiz.web.scores_page import NoScoresPage, ScoresPage
from baclofen_quiz.web.site import looking
from baclofen_quiz.web.workload_card import WorkloadCard


def scores() -> ResponseReturnValue:
    """Show what this learner has answered; who is not known has answered nothing."""
    with looking() as visit:
        shell = visit.shell("scores")
        if visit.learner is None:
            return render(NoScoresPage(), shell)
        view = my_scores(visit.store, visit.learner)
        if not view.whole.asked:
            return render(NoScoresPage(view.recent, visit.zone), shell)
        confusions = my_confusions(visit.store, visit.bank, visit.learner)
        memory = memory_of(visit.store, visit.learner, visit.now)
        load = workload(memory.asked(visit.bank), memory.today)
        ahead = WorkloadCard(load, memory.today)
        page = ScoresPage(view, confusions, ahead, visit.zone)
        return render(page, shell)
