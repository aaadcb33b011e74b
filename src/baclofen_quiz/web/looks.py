"""Since when a question lies open in a browser: a reload does not start it anew.

A page that is only read writes nothing, so the moment stays in the signed cookie.
"""

from datetime import datetime

from flask import session

from baclofen_quiz.learning.timing import same_look

LOOKS = "looks"
"""The field of the signed cookie that holds the questions opened last."""

MOST = 8
"""So many are kept: a cookie is sent with each request."""


def shown_first(
    sitting_id: str, position: int, saved: datetime | None, now: datetime
) -> datetime:
    """Say when this look at a question began, and remember it in the browser.

    Args:
        sitting_id: its sitting.
        position: its place there.
        saved: when something was put down there last; what was looked at until then
            is counted with that.
        now: the moment.
    """
    place = f"{sitting_id}/{position}"
    looks: list[list[str]] = session.get(LOOKS, [])
    before = next((at for one, at in looks if one == place), "")
    began = same_look(datetime.fromisoformat(before), saved, now) if before else now
    if began.isoformat() != before:
        others = [look for look in looks if look[0] != place]
        session[LOOKS] = [*others, [place, began.isoformat()]][-MOST:]
    return began
