"""Mistakes tagged in a learner's own collection: their export in, a text out."""

from typing import BinaryIO, cast

from flask import request
from flask.typing import ResponseReturnValue

from baclofen_quiz.exchange.anki.package_errors import UnreadablePackageError
from baclofen_quiz.learning.study_days import study_day
from baclofen_quiz.services.deck_merging import NoneOfOursError, read_held
from baclofen_quiz.services.deck_picking import of_mistakes
from baclofen_quiz.services.missed_tags import NothingHeldError, tagged
from baclofen_quiz.services.mistakes import mistakes
from baclofen_quiz.web.deck_refusing import refused
from baclofen_quiz.web.deck_sending import sent
from baclofen_quiz.web.site import looking

UNFIT = 422
NOTHING_SENT = "Choose the file that Anki exported."
FILE_NAME = "my-mistakes.txt"


def give() -> ResponseReturnValue:
    """Send a text that tags what the learner got wrong; their file is not kept."""
    with looking() as visit:
        own = mistakes(visit.store, visit.bank, visit.required())
        day = study_day(visit.now, visit.zone)
    file = request.files.get("file")
    if file is None or not file.filename:
        return refused(NOTHING_SENT, UNFIT)
    try:
        held = read_held(cast("BinaryIO", file.stream))
        text = tagged(of_mistakes(own), held, day)
    except (UnreadablePackageError, NoneOfOursError, NothingHeldError) as error:
        return refused(str(error), UNFIT)
    return sent([text.data], FILE_NAME)
