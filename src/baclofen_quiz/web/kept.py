"""An answer sent by somebody who is no longer signed in is kept, not lost.

It travels, signed, in the sign-in form, and is taken once its learner is back.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response, request, url_for
from itsdangerous import BadSignature

from baclofen_quiz.web.account_pages import SignInPage
from baclofen_quiz.web.answer_form import Filled, filled
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.serializers import serializer

SALT = "kept-answer"
"""Tells what is signed here from all else that this site signs."""

SIGNED_OUT = 403


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer to one question, still to be taken; ``draft``: not checked yet."""

    sitting_id: str
    position: int
    form: Filled
    draft: bool


def ask_to_sign_in(sitting_id: str, position: int) -> Response:
    """Show the sign-in page with the answer that was just sent inside."""
    fields = filled(request.form).fields
    draft = request.endpoint == "draft.save"
    kept = str(serializer(SALT).dumps([sitting_id, position, fields, draft]))
    back = url_for("sitting.question", sitting_id=sitting_id, position=position)
    return render(SignInPage(back=back, kept=kept), Shell(), SIGNED_OUT)


def read_kept(signed: str) -> Kept | None:
    """Read an answer that was kept; None if there is none, or it was altered."""
    try:
        sitting_id, position, fields, draft = serializer(SALT).loads(signed)
    except (BadSignature, ValueError, TypeError):
        return None
    return Kept(sitting_id, position, _form(fields), draft)


def _form(fields: Mapping[str, list[str]]) -> Filled:
    return Filled({name: tuple(values) for name, values in fields.items()})
