"""A learner's own deck: their export goes in, the new release with their notes out.

Nothing of the upload is kept.
"""

from typing import BinaryIO, cast

from flask import Response, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.exchange.anki.package_errors import UnreadablePackageError
from baclofen_quiz.services.deck_choice import NoNoteError
from baclofen_quiz.services.deck_merging import (
    NoneOfOursError,
    OwnDeck,
    own_deck,
    read_held,
)
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking, site
from baclofen_quiz.web.update_pages import ForecastPage, MergePage, warnings_of

UNFIT = 422
NOTHING_SENT = "Choose the file that Anki exported."
FILE_NAME = "my-quiz.apkg"


def show() -> ResponseReturnValue:
    """Show where the export is sent."""
    with looking() as visit:
        return render(MergePage(), visit.shell("anki"))


def give() -> ResponseReturnValue:
    """Send the learner's own deck, or say what it would change.

    Where Anki would not take some notes, that is said first.
    """
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return _refused(NOTHING_SENT)
    here = site()
    try:
        held = read_held(cast("BinaryIO", sent.stream))
        own = own_deck(
            here.library.bank(),
            held,
            ledger_file=here.config.home.ledger,
            questions=here.config.question_folders[0],
            now=here.config.clock(),
            base_url=here.config.base_url,
        )
    except (UnreadablePackageError, NoneOfOursError, NoNoteError) as error:
        return _refused(str(error))
    wish = request.form.get("do", "")
    if wish == "look" or (warnings_of(own.counts) and wish != "anyway"):
        return _forecast(own)
    return Response(
        own.data,
        mimetype="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )


def _forecast(own: OwnDeck) -> Response:
    with looking() as visit:
        return render(ForecastPage(own.counts), visit.shell("anki"))


def _refused(fault: str) -> Response:
    with looking() as visit:
        return render(MergePage(fault), visit.shell("anki"), UNFIT)
