"""A short verdict, and the note that qualifies it."""

import pytest

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.recall.verdict import qualified
from factories import make_note, make_statement


@pytest.mark.parametrize(
    ("kind", "note", "but"),
    [
        (
            NoteKind.NOTE,
            "By country: not listed in the US (US label).",
            ", but by country (see the note)",
        ),
        (NoteKind.NOTE, "Not looked up.", " (see the note)"),
        (NoteKind.CAUTION, "By country: not listed in the US (US label).", ""),
    ],
)
def test_only_a_note_qualifies_and_says_by_what(
    kind: NoteKind, note: str, but: str
) -> None:
    assert qualified(make_statement(notes=(make_note(kind, note),))) == but


def test_without_notes_a_verdict_stands() -> None:
    assert qualified(make_statement()) == ""
