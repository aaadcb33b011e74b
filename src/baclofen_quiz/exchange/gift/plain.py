"""A text in one of the four forms, as plain text."""

import re
from typing import assert_never

from baclofen_quiz.exchange.format import markup
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.items.question_file.inline import protected, resolved
from baclofen_quiz.problems import Location, Problem

_DRESS = re.compile(r"[<&\\$]")


def plain(text: str, form: Form, at: Location) -> tuple[str, list[Problem]]:
    """Give the plain text, and what of its dress was lost."""
    match form:
        case Form.PLAIN:
            return text, []
        case Form.HTML | Form.MOODLE:
            return _undressed(text, at)
        case Form.MARKDOWN:
            bare, lost = _undressed(text, at)
            parts = bare.split("\n\n")
            return "\n\n".join(resolved(protected(part)) for part in parts), lost
        case _:
            assert_never(form)


def _undressed(text: str, at: Location) -> tuple[str, list[Problem]]:
    """Take HTML away; most texts have none, and need no parser."""
    return markup.plain(text, at) if _DRESS.search(text) else (text, [])
