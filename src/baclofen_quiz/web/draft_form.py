"""From a posted form to what is kept of it before it counts as an answer."""

from datetime import datetime

from baclofen_quiz.services.drafting import Sketch
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import PAIR, PLACE, Filled, read_confidence

STRUCK = "struck"
"""The hidden fields that name the options ruled out so far, by their places."""

STRIKE, UNSTRIKE = "strike", "unstrike"
"""The buttons that rule an option out, and take it in again."""

KEPT = frozenset({"option", "text", "unit", "confidence"})
"""The fields that come back as they were, besides places and pairs."""


def sketch_of(view: QuestionView, form: Filled, shown_at: datetime) -> Sketch:
    """Read what a form held; fields that no form of ours has are left out."""
    return Sketch(
        typed={name: form.fields[name] for name in form.fields if _is_kept(name)},
        confidence=read_confidence(form),
        struck=frozenset(_ids(view, struck_in(form))),
        shown_at=shown_at,
    )


def struck_in(form: Filled) -> frozenset[str]:
    """Give the places that are ruled out once the button pressed has done its work."""
    before = frozenset(form.fields.get(STRUCK, ()))
    added = frozenset(form.fields.get(STRIKE, ()))
    return (before | added) - frozenset(form.fields.get(UNSTRIKE, ()))


def places_of(view: QuestionView, struck: frozenset[str]) -> frozenset[str]:
    """Name ruled-out options by the places at which they are shown."""
    return frozenset(
        str(place) for place, one in enumerate(view.options, 1) if one.id in struck
    )


def _ids(view: QuestionView, places: frozenset[str]) -> list[str]:
    return [one.id for at, one in enumerate(view.options, 1) if str(at) in places]


def _is_kept(name: str) -> bool:
    return name in KEPT or name.startswith((PLACE, PAIR))
