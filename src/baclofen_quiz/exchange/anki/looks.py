"""How the cards of each note type look."""

from collections.abc import Mapping
from typing import Final

from baclofen_quiz.exchange.anki import look, question_look
from baclofen_quiz.exchange.anki.look import Look
from baclofen_quiz.exchange.anki.schema import FACT, NOTE_TYPES

_OF_FACTS: Final = Look(
    ((look.FRONT, look.BACK), (look.SECOND_FRONT, look.SECOND_BACK)), look.CSS
)
_OF_QUESTIONS: Final = Look(
    (
        (question_look.FRONT, question_look.BACK),
        (question_look.SECOND_FRONT, question_look.SECOND_BACK),
    ),
    question_look.CSS,
)

LOOKS: Final[Mapping[str, Look]] = {
    slug: _OF_FACTS if kind is FACT else _OF_QUESTIONS
    for slug, kind in NOTE_TYPES.items()
}
"""The look of each note type, by its slug; types that look alike have each their own.

A learner who changes the style of one type in Anki leaves the others as they are.
"""
