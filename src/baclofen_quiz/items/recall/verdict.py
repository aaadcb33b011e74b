"""Where a use or an illness is listed: a short answer that a note may qualify."""

import re

from baclofen_quiz.content.statements import NoteKind, Statement

_DIFFERS = re.compile(r"(?P<how>By [a-z ,]+):")


def qualified(statement: Statement) -> str:
    """Point to the note that qualifies a verdict: "By country: ..."."""
    notes = [note.text for note in statement.notes if note.kind is NoteKind.NOTE]
    if not notes:
        return ""
    differs = _DIFFERS.match(notes[0])
    but = f", but {differs['how'].lower()}" if differs else ""
    return f"{but} (see the note)"
