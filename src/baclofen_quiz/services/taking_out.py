"""Which questions of today's bank nobody would be asked any more, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file.stating import status_of
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Severity

GONE = "The file no longer holds a question of this id."
UNREAD = "It can no longer be read; what is wrong with it is told on this page."
DRAFT = "It says that it is a draft."
RETIRED = "It says that it is retired."


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A question that learners are asked today, and why they would not be."""

    item: Item
    reason: str


def taken_out(today: Bank, trial: Bank, text: str) -> tuple[TakenOut, ...]:
    """Compare two banks, the second with an uploaded file of this text.

    Publishing as ready or as a draft is chosen later, so that a whole file which says
    that it is one takes nothing out.
    """
    return tuple(_taken_out(today, trial, text))


def _taken_out(today: Bank, trial: Bank, text: str) -> Iterator[TakenOut]:
    held = _held(trial)
    shelved = {item.id: DRAFT for item in trial.drafts}
    shelved |= {item.id: RETIRED for item in trial.retired}
    ready = status_of(text) is Status.READY
    for item in today.items:
        if item.id in trial.by_id:
            continue
        if item.id not in shelved:
            yield TakenOut(item, held.get(item.id) or _missing(item, text))
        elif ready:
            yield TakenOut(item, shelved[item.id])


def _held(trial: Bank) -> dict[str, str]:
    """Say of each item that is withheld why: by its first error, if it has any."""
    said = {one.item_id: f"Withheld: {one.reason}." for one in trial.withheld}
    errors = ((i, e) for i, e in reversed(trial.flaws) if e.severity is Severity.ERROR)
    return said | {item_id: error.what for item_id, error in errors}


def _missing(item: Item, text: str) -> str:
    _, _, slug = item.id.partition("/")
    return UNREAD if f"{{#{slug}}}" in text else GONE
