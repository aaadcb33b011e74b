"""The Anki deck; handing it out writes its ledger, so it is asked for by POST."""

from urllib.parse import quote

from flask import Response, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.web.errors import error_page
from baclofen_quiz.web.site import site


def download() -> ResponseReturnValue:
    """Send the deck of one drug, or of all."""
    from baclofen_quiz.services import (  # noqa: PLC0415 - few ask for a deck
        deck_choice,
        decks,
    )

    here = site()
    drug = request.form.get("drug", "")
    try:
        deck = decks.hand_out(
            here.library.bank(),
            ledger_file=here.config.home.ledger,
            questions=here.config.question_folders[0],
            choice=deck_choice.DeckChoice(drug=drug),
            now=here.config.clock(),
            base_url=here.config.base_url,
        )
    except deck_choice.NoNoteError as error:
        return error_page(404, str(error))
    return Response(
        deck.data,
        mimetype="application/octet-stream",
        headers={"Content-Disposition": _attached(f"{drug or 'baclofen-quiz'}.apkg")},
    )


def _attached(name: str) -> str:
    """Name a download; a header holds ASCII only, so other names go as RFC 5987."""
    plain = quote(name, safe=" ,'()+")
    if plain == name:
        return f'attachment; filename="{name}"'
    fallback = 'attachment; filename="baclofen-quiz.apkg"'
    return f"{fallback}; filename*=UTF-8''{quote(name, safe='')}"
