"""The time a question was shown travels with its form, signed."""

from datetime import datetime

from itsdangerous import BadSignature

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.web.serializers import serializer

SALT = "shown-at"
"""Tells what is signed here from all else that this site signs."""


class Tampered(BaclofenQuizError):
    """The signed field is missing, altered, or another question's."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "This form was altered on the way or belongs to another question. Open the"
            " question again and answer it there."
        )


def sign_shown(sitting_id: str, position: int, shown_at: datetime) -> str:
    """Write when this question of this sitting was shown (aware UTC)."""
    return str(serializer(SALT).dumps([sitting_id, position, shown_at.isoformat()]))


def read_shown(signed: str, sitting_id: str, position: int) -> datetime:
    """Read what ``sign_shown`` wrote for this very question.

    Raises:
        Tampered: it was not written here, or for another question.
    """
    try:
        of_sitting, of_position, shown_at = serializer(SALT).loads(signed)
    except (BadSignature, ValueError, TypeError) as error:
        raise Tampered from error
    if (of_sitting, of_position) != (sitting_id, position):
        raise Tampered
    return datetime.fromisoformat(shown_at)
