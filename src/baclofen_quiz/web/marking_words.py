"""What can be done to several items at once, and how it is told when it is done."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from baclofen_quiz.services.mark_undoing import MOST
from baclofen_quiz.web.words import count


class Deed(StrEnum):
    """What a button of the bank does; the value stands in forms and addresses."""

    READY = "ready"
    DRAFT = "draft"
    RETIRE = "retired"
    AS_FILED = "as-filed"
    TAG = "tag"
    UNTAG = "untag"
    UNDO = "undo"


DONE: dict[Deed, str] = {
    Deed.READY: "now ready: it is asked|now ready: they are asked",
    Deed.DRAFT: "now a draft: it is not asked|now drafts: they are not asked",
    Deed.RETIRE: "retired: it is asked no more|retired: they are asked no more",
    Deed.AS_FILED: "again as its file says|again as their files say",
    Deed.TAG: "tagged|tagged",
    Deed.UNTAG: "without that tag now|without that tag now",
    Deed.UNDO: "again as it was before|again as they were before",
}
"""What is said of one item and of several."""

NOTHING = "Nothing was changed: tick questions first, and name a tag to give or take."

UNDONE = "Nothing was left to undo: the questions were marked again since."


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done; ``undo`` is the moment by which it can be taken back, or ""."""

    said: str
    undo: str = ""


def notice_of(did: str, items: int, at: str) -> Notice | None:
    """Tell what an address says was done; nothing if it says nothing."""
    if not did:
        return None
    if did not in set(Deed) or items < 1:
        return Notice(UNDONE if did == Deed.UNDO else NOTHING)
    deed = Deed(did)
    one, several = DONE[deed].split("|")
    said = f"{count(items, 'item is', 'items are')} {one if items == 1 else several}."
    simple = deed is not Deed.UNDO and items <= MOST and moment_in(at) is not None
    return Notice(said, at if simple else "")


def moment_in(text: str) -> datetime | None:
    """Read the moment of a form, with its zone; None for what is none."""
    try:
        found = datetime.fromisoformat(text)
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):  # in UTC it may be before year 1
        return None
