"""The physical reader of Markdown."""

import pytest

from baclofen_quiz.content.blocks import DEEPEST, Blocks, Heading, Point, Remark
from baclofen_quiz.content.decoding import lines_of
from baclofen_quiz.content.markdown_blocks import markdown_blocks


def read(text: str) -> Blocks:
    return markdown_blocks(lines_of(text), "x.md")


def said(text: str) -> list[str]:
    """Name each block shortly: kind, line:column, text."""
    return [f"{_sign(b)} {b.location.line}:{b.location.column} {b.inline.text}"
            for b in read(text).blocks]  # fmt: skip


def _sign(block: Heading | Point | Remark) -> str:
    match block:
        case Heading(level):
            return "#" * level
        case Point(depth):
            return "-" * depth or "."
        case Remark(kind):
            return f"[{kind}]"


def test_headings_bullets_and_notes_have_their_places() -> None:
    text = (
        "# Zolarine\n\n## Uses {#ignored}\n\n- Tremor: **less** of it {#tremor}\n"
        "  > [!NOTE] By country.\n  > More of it.\n  > [!CAUTION] Take care.\n"
        "  - In youth\n* Pain\n1. One\n"
    )

    assert said(text) == [
        "# 1:3 Zolarine",
        "## 3:4 Uses",
        "- 5:3 Tremor: less of it",
        "[NOTE] 6:5 By country. More of it.",
        "[CAUTION] 8:5 Take care.",
        "-- 9:5 In youth",
        "- 10:3 Pain",
        "- 11:4 One",
    ]


def test_a_bullet_may_go_on_in_the_next_lines() -> None:
    assert said("- Tremor\n  in youth\nand age\n\n- Pain") == [
        "- 1:3 Tremor in youth and age",
        "- 5:3 Pain",
    ]


def test_a_paragraph_is_its_sentences() -> None:
    assert said("It acts.\nIt lasts\nlong. Yes.\n") == [
        ". 1:1 It acts.",
        ". 2:1 It lasts long.",
        ". 3:7 Yes.",
    ]


def test_a_paragraph_of_labelled_lines_is_its_lines() -> None:
    assert said("Common: nausea\nSerious: shock\n") == [
        ". 1:1 Common: nausea",
        ". 2:1 Serious: shock",
    ]


def test_a_paragraph_below_a_bullet_belongs_to_it() -> None:
    text = "- Outer\n\n  More of outer.\n\nOutside."

    assert said(text) == ["- 1:3 Outer", "- 3:3 More of outer.", ". 5:1 Outside."]


def test_a_heading_may_close_and_may_end_in_a_sharp() -> None:
    assert said("## Uses ##\n### C#") == ["## 1:4 Uses", "### 2:5 C#"]


def test_tabs_and_rules_are_read_as_people_mean_them() -> None:
    assert said("- A b\n\t- C d\n\n***\n\n- E f") == [
        "- 1:3 A b", "-- 2:4 C d", "- 6:3 E f",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- A b\n\n```\n- not read\n```\n- C d", 3),
        ("- A b\n\n| x | y |\n| z | z |\n\n- C d", 3),
    ],
)
def test_code_and_tables_are_reported_and_not_read(text: str, line: int) -> None:
    (problem,) = read(text).problems

    assert (problem.code, problem.location.line) == ("unread-markup", line)
    assert [b.inline.text for b in read(text).blocks] == ["A b", "C d"]


def test_text_right_below_a_table_is_read() -> None:
    assert said("| x |\nIt acts.") == [". 2:1 It acts."]


@pytest.mark.parametrize("quote", ["> no kind", "> [!TIP] be kind", ">\n> [!note ] x"])
def test_a_quote_that_is_no_note_is_reported(quote: str) -> None:
    (problem,) = read(f"- A b\n\n{quote}").problems

    assert problem.code == "unknown-note"


def test_an_empty_quote_is_nothing() -> None:
    assert read("- A b\n>\n\n- C d").problems == ()


def test_a_note_may_be_written_in_small_letters() -> None:
    assert said("- A b\n> [!note] c") == ["- 1:3 A b", "[NOTE] 2:3 c"]


def test_a_mark_that_is_none_is_reported_at_its_statement() -> None:
    (problem,) = read("- A b {#A}").problems

    assert (problem.code, problem.location.column) == ("unreadable-mark", 3)


def test_bullets_too_deep_are_told_once_and_read_at_one_depth() -> None:
    text = "".join(f"{' ' * n}- a{n} b\n" for n in range(DEEPEST + 4))
    blocks = read(text)

    assert [p.code for p in blocks.problems] == ["too-deep"]
    depths = [b.depth for b in blocks.blocks if isinstance(b, Point)]
    assert depths == [*range(1, DEEPEST + 1), *[DEEPEST] * 4]
