"""What changed in the decks: the days, and one day."""

from datetime import date

from flask import abort
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.releases import ReleaseDay, release_days, sources
from baclofen_quiz.web.release_pages import ReleasePage, ReleasesPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking, site


def show() -> ResponseReturnValue:
    """List the days on which decks changed."""
    with looking() as visit:
        return render(ReleasesPage(_days()), visit.shell("anki"))


def day(day: str) -> ResponseReturnValue:
    """Show what changed on a day, as 2026-11-22."""
    try:
        asked = date.fromisoformat(day)
    except ValueError:
        abort(404)
    found = next((one for one in _days() if one.day == asked), None)
    if found is None:
        abort(404)
    with looking() as visit:
        shell = visit.shell("anki")
        page = ReleasePage(found, sources(visit.bank), shell.books)
        return render(page, shell)


def _days() -> tuple[ReleaseDay, ...]:
    config = site().config
    return release_days(config.home.ledger, config.question_folders[0])
