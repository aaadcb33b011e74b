"""Keeping decks in Anki up to date: which way when, and the update as text."""

from flask import Response, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.exchange.anki.schema import NOTE_TYPES
from baclofen_quiz.exchange.anki.tsv import by_type, print_tsv
from baclofen_quiz.services.deck_choice import DeckChoice, NoNoteError
from baclofen_quiz.services.decks import hand_out
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking, site
from baclofen_quiz.web.update_pages import UpdatePage

UNKNOWN = "Choose one of the kinds of cards."


def show() -> ResponseReturnValue:
    """Show the ways."""
    return _shown("", 200)


def text() -> ResponseReturnValue:
    """Send the notes of one kind as text; it writes the ledger, so it is a POST."""
    kind = NOTE_TYPES.get(request.form.get("kind", ""))
    if kind is None:
        return _shown(UNKNOWN, 422)
    here = site()
    try:
        deck = hand_out(
            here.library.bank(),
            ledger_file=here.config.home.ledger,
            questions=here.config.question_folders[0],
            choice=DeckChoice(parts=frozenset({kind.part})),
            now=here.config.clock(),
            base_url=here.config.base_url,
        )
    except NoNoteError as error:
        return _shown(str(error), 404)
    rows = by_type(deck.rows).get(kind.slug)
    if rows is None:
        return _shown("There is no card of this kind, so there is no update.", 404)
    name = f"quiz-{kind.slug}.txt"
    return Response(
        print_tsv(kind, rows),
        mimetype="text/plain",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _shown(fault: str, status: int) -> Response:
    with looking() as visit:
        return render(UpdatePage(fault), visit.shell("anki"), status)
