import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.question_file.inline import (
    as_typed,
    escaped,
    protected,
    resolved,
)
from baclofen_quiz.text import NBSP

NO_CONTROLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Zl", "Zp"]), max_size=60
)


def plain(raw: str) -> str:
    return resolved(protected(raw))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**bold** and *slanted*", "bold and slanted"),
        ("GABA<sub>B</sub>", "GABA-B"),
        ("GABA<SUB>A</SUB> or GABA<sub>B</sub>", "GABA-A or GABA-B"),
        (
            "\N{GREEK SMALL LETTER ALPHA}<sub>2</sub>-adrenergic",
            "\N{GREEK SMALL LETTER ALPHA}2-adrenergic",
        ),
        ("Ca<sup>2+</sup>", "Ca2+"),
        ("10<sup>9</sup> cells", "10^9 cells"),
        ("10<sup></sup> cells", "10 cells"),
        (r"5 \* 3 and \{#x}", "5 * 3 and {#x}"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        (
            "<script>alert(1)</script> & <b>x</b>",
            "<script>alert(1)</script> & <b>x</b>",
        ),
        ("two   spaces\tand a tab", "two spaces and a tab"),
        (r"a\b keeps its backslash", r"a\b keeps its backslash"),
    ],
)
def test_marks_are_resolved_and_all_else_stays_as_it_is(raw: str, text: str) -> None:
    assert plain(raw) == text


def test_a_number_is_bound_to_its_unit_but_not_to_a_word() -> None:
    assert plain("0.3 mg/kg in 3 doses") == f"0.3{NBSP}mg/kg in 3 doses"


def test_what_was_typed_comes_back_without_resolving_marks() -> None:
    assert as_typed(protected(r"\*x\* **y**")) == "*x* **y**"


@pytest.mark.parametrize(
    "text", ["* — * -- {{x}} {#y} |", "\\", "\\*", "--", "— x", "**x**", "<sub>B</sub>"]
)
def test_marks_in_a_text_are_escaped(text: str) -> None:
    assert plain(escaped(text)) == text


@given(NO_CONTROLS)
def test_an_escaped_text_reads_as_itself(raw: str) -> None:
    text = plain(raw)

    assert plain(escaped(text)) == text
