import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.question_file.lines import (
    Line,
    Mark,
    Unseen,
    cleaned,
    marked,
    physical_lines,
    unseen,
)


@pytest.mark.parametrize(
    ("line", "mark", "text", "column", "mark_text"),
    [
        ("", Mark.BLANK, "", 1, ""),
        ("---", Mark.BLANK, "", 1, ""),
        ("* * *", Mark.BLANK, "", 1, ""),
        ("## Which?  {#x}", Mark.HEADING, "Which?  {#x}", 4, "##"),
        ("# Title ##", Mark.HEADING, "Title", 3, "#"),
        ("###", Mark.HEADING, "", 4, "###"),
        ("#hash", Mark.TEXT, "#hash", 1, ""),
        ("- [X] yes", Mark.BOX, "yes", 1, "x"),
        ("  * [ ] no", Mark.BOX, "no", 3, " "),
        ("-[]no", Mark.BOX, "no", 1, ""),
        ("- plain", Mark.BULLET, "plain", 3, ""),
        ("- [label](address)", Mark.BULLET, "[label](address)", 3, ""),
        ("12) step", Mark.NUMBER, "step", 5, ""),
        ("| a | b |", Mark.ROW, "| a | b |", 1, ""),
        ("> said", Mark.QUOTE, "said", 3, ""),
        (">", Mark.QUOTE, "", 2, ""),
        ("Answer:  4 mg", Mark.FIELD, "4 mg", 10, "answer"),
        ("take-away : x", Mark.FIELD, "x", 13, "take-away"),
        ("\N{LATIN SMALL LETTER LONG S}ource: x", Mark.FIELD, "x", 9, "\u017fource"),
        ("\N{ARABIC-INDIC DIGIT THREE}) step", Mark.NUMBER, "step", 4, ""),
        ("Plain text.", Mark.TEXT, "Plain text.", 1, ""),
        ("   indented", Mark.TEXT, "indented", 4, ""),
    ],
)
def test_a_line_is_what_its_first_marks_say(
    line: str, mark: Mark, text: str, column: int, mark_text: str
) -> None:
    assert marked(line, 7) == Line(mark, text, 7, column, mark_text)


def test_an_escaped_mark_is_no_mark() -> None:
    assert marked(cleaned(r"\- [x] text"), 1).mark is Mark.TEXT


def test_lines_end_at_line_ends_only() -> None:
    assert physical_lines("\ufeffa\r\nb\rc\nd\x0be\u2028f") == [
        "a",
        "b",
        "c",
        "d\x0be\u2028f",
    ]


def test_characters_that_nobody_sees_are_named_and_taken_out() -> None:
    lines = ["a\x00b", "ok", "x\u202ey"]

    assert list(unseen(lines)) == [Unseen("\x00", 1, 2), Unseen("\u202e", 3, 2)]
    assert [cleaned(line) for line in lines] == ["ab", "ok", "xy"]


@given(st.text())
def test_any_line_is_marked_as_something(line: str) -> None:
    found = marked(cleaned(physical_lines(line)[0]), 1)

    assert found.column >= 1
