"""Statements and their notes."""

import pytest

from baclofen_quiz.content.statements import Statement
from monographs import reading_of


def statement(marks: str, *kinds: str) -> Statement:
    notes = "".join(f"  > [!{kind}] Said.\n" for kind in kinds)
    book = reading_of(f"## Uses\n- Tremor {marks}\n{notes}").monograph
    assert book
    return next(book.statements)


@pytest.mark.parametrize(
    ("marks", "kinds", "disputed", "critical", "askable"),
    [
        ("{#a}", (), False, False, True),
        ("{#a}", ("NOTE",), False, False, True),
        ("{#a}", ("WARNING",), True, False, False),
        ("{#a}", ("NOTE", "CAUTION"), False, True, True),
        ("{#a .unasked}", (), False, False, False),
    ],
)
def test_notes_and_marks_tell_what_may_be_asked(
    marks: str, kinds: tuple[str, ...], *, disputed: bool, critical: bool, askable: bool
) -> None:
    found = statement(marks, *kinds)

    assert (found.disputed, found.critical, found.askable) == (
        disputed, critical, askable,
    )  # fmt: skip
