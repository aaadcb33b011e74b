"""Ratings as a device sends them once it has a connection again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.card_batches import Waited
from baclofen_quiz.web.card_tickets import NotTheirs, read_ticket
from baclofen_quiz.web.signing import Tampered


@dataclass(frozen=True, slots=True)
class Refused:
    """A rating that no page of ours could have made."""

    reason: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """A rating of another learner, who will send it."""


def read_ratings(
    sent: object, learner: Learner
) -> Iterator[tuple[str, Waited | Refused | Foreign]]:
    """Read what a device sends, each rating with its ticket as it came.

    Raises:
        Tampered: this is no list of ratings.
    """
    ratings = sent.get("ratings") if isinstance(sent, Mapping) else None
    if not isinstance(ratings, list):
        raise Tampered
    for rating in ratings:
        fields = rating if isinstance(rating, Mapping) else {}
        yield str(fields.get("ticket", "")), _read(fields, learner)


def _read(fields: Mapping[str, object], learner: Learner) -> Waited | Refused | Foreign:
    try:
        return Waited(
            ticket=read_ticket(str(fields.get("ticket", "")), learner),
            grade=Grade(int(str(fields.get("grade", "")))),
            shown_at=_moment(fields.get("shown")),
            pressed_at=_moment(fields.get("at")),
        )
    except NotTheirs:
        return Foreign()
    except Tampered as error:
        return Refused(str(error))
    except (ValueError, OverflowError):
        return Refused("This rating has no button or no time that could be read.")


def _moment(text: object) -> datetime:
    """Read a moment; one without a zone is none.

    Raises:
        ValueError: it cannot be read.
    """
    moment = datetime.fromisoformat(str(text))
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)
