"""Help, and the sign of life."""

from dataclasses import dataclass
from typing import ClassVar

from flask.typing import ResponseReturnValue

from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking
from baclofen_quiz.web.style_guide_page import StyleGuidePage


@dataclass(frozen=True, slots=True)
class HelpPage:
    """How it works, how answers are marked, which keys there are, what is kept.

    ``keys`` says whether single keys are on; None while nobody is known.
    """

    template: ClassVar[str] = "help/help.html"
    keys: bool | None

    @property
    def title(self) -> str:
        """The room."""
        return "Help"


def help_page() -> ResponseReturnValue:
    """Say how things work here."""
    with looking() as visit:
        who = visit.learner
        keys = None if who is None else settings_of(visit.store, who).single_keys
        return render(HelpPage(keys), visit.shell("help"))


def style_guide() -> ResponseReturnValue:
    """Show instructors, and whoever works on the pages, every macro."""
    with looking() as visit:
        visit.teacher()
        return render(StyleGuidePage(visit.now.date()), visit.shell("help"))


def healthz() -> ResponseReturnValue:
    """Answer a proxy or supervisor that asks whether the site can serve."""
    with looking():
        return "ok\n", {"Content-Type": "text/plain; charset=utf-8"}
