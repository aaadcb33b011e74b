"""Marks on items: a status or a tag for one item or many, and taking it back."""

from urllib.parse import parse_qsl, urlencode

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.items.status import Status
from baclofen_quiz.services import marks
from baclofen_quiz.services.mark_undoing import undo
from baclofen_quiz.services.marks import Marked
from baclofen_quiz.web.bank_filter import filter_in
from baclofen_quiz.web.marking_words import Deed, moment_in
from baclofen_quiz.web.site import Visit, changing

SEE_OTHER = 303


def mark() -> ResponseReturnValue:
    """Do to the ticked items what the button says."""
    did = request.form.get("do", "")
    with changing() as visit:
        visit.teacher()
        done = _do(visit, Deed(did)) if did in set(Deed) else _NONE
        return _back(did, len(done.marked), visit.now.isoformat())


def take_back() -> ResponseReturnValue:
    """Undo what one form did."""
    at = moment_in(request.form.get("at", ""))
    with changing() as visit:
        who = visit.teacher()
        items = undo(visit.store, who, at, visit.now) if at else 0
    return _back(Deed.UNDO, items, "")


_NONE = Marked((), ())
_STATUSES = {
    Deed.READY: Status.READY,
    Deed.DRAFT: Status.DRAFT,
    Deed.RETIRE: Status.RETIRED,
    Deed.AS_FILED: None,
}


def _do(visit: Visit, deed: Deed) -> Marked:
    store, bank, who = visit.store, visit.bank, visit.teacher()
    ids = _chosen(visit)
    if deed in _STATUSES:
        return marks.set_status(store, bank, who, ids, _STATUSES[deed], visit.now)
    tags = marks.fit_tags(request.form.get("tag", "").split(","))
    if not tags or deed is Deed.UNDO:
        return _NONE
    change = marks.add_tags if deed is Deed.TAG else marks.remove_tags
    return change(store, bank, who, ids, tags, visit.now)


def _chosen(visit: Visit) -> tuple[str, ...]:
    """Name the items: those that are ticked, or all that the filter finds."""
    if "all" not in request.form:
        return tuple(request.form.getlist("item"))
    found = filter_in(dict(_query())).find(visit.bank.catalogue)
    return tuple(entry.item.id for entry in found.entries)


def _back(did: str, items: int, at: str) -> ResponseReturnValue:
    """Lead back to the item or the list that the form stood on."""
    told = urlencode({"did": did, "n": items, "at": at})
    query = dict(_query())
    if "id" in query:
        there = url_for("bank.item", item_id=query["id"])
        return redirect(f"{there}?{told}", SEE_OTHER)
    start = query.get("start", "")
    place = {"start": start} if start.isdecimal() else {}
    said = urlencode({**filter_in(query).query, **place})
    return redirect(f"{url_for('bank.items')}?{said}&{told}", SEE_OTHER)


def _query() -> list[tuple[str, str]]:
    return parse_qsl(request.form.get("back", ""))
