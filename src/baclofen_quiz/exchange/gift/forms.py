"""The four text forms of Moodle; a name in brackets counts only at the very start."""

from enum import StrEnum

from baclofen_quiz.exchange.gift.pieces import Piece


class Form(StrEnum):
    """How a text is to be understood."""

    MOODLE = "moodle"  # HTML in which line ends count; also where nothing is said
    HTML = "html"
    PLAIN = "plain"
    MARKDOWN = "markdown"


_NAMES = frozenset(Form)
_LONGEST = max(map(len, Form)) + 2


def formed(piece: Piece, default: Form) -> tuple[Piece, Form]:
    """Take the name of a form off a text; another bracket is text."""
    if not piece.text.startswith("["):
        return piece, default
    head, close, _ = piece.text[:_LONGEST].partition("]")
    if close and head[1:] in _NAMES:
        return piece.after(len(head) + 1), Form(head[1:])
    return piece, default
