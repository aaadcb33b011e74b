"""Inline markup: what is resolved, and what is taken out and named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.inline import (
    TOO_LONG,
    Inline,
    resolve_markdown,
    resolve_plain,
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("GABA<sub>B</sub> receptors", "GABA-B receptors"),
        ("\N{GREEK SMALL LETTER ALPHA}<sub>2</sub> receptors",
         "\N{GREEK SMALL LETTER ALPHA}2 receptors"),
        ("5-HT<sub>2A</sub>", "5-HT2A"),
        ("C<sub>max</sub>", "Cmax"),
        ("10<sup>9</sup> cells", "10^9 cells"),
        ("Na<sup>+</sup>", "Na+"),
        ("H₂ blockers", "H2 blockers"),
        ("50 \N{MICRO SIGN}g and 20 \N{GREEK SMALL LETTER MU}g", "50 mcg and 20 mcg"),
        ("Lioresal® and Ozobax™", "Lioresal and Ozobax"),
        ("salt &amp; water, &#60; 5 mg", "salt & water, < 5 mg"),
        ("a<br>b  c\td", "a b c d"),
        ("<!-- not shown -->seen", "seen"),
        ("soft\N{SOFT HYPHEN}ware\N{ZERO WIDTH SPACE}", "software"),
        ("no-break\N{NO-BREAK SPACE}space", "no-break space"),
        ("<b>bold</b> tag", "bold tag"),
        ("eGFR <30 mL/min", "eGFR <30 mL/min"),
    ],
)  # fmt: skip
def test_both_readers_resolve(raw: str, text: str) -> None:
    assert resolve_markdown(raw) == Inline(text)
    assert resolve_plain(raw).text == text


@pytest.mark.parametrize(
    ("raw", "text", "strong"),
    [
        ("acts **in the spine**", "acts in the spine", ("in the spine",)),
        ("**a** and **b**", "a and b", ("a", "b")),
        ("an *emphasis* and `code`", "an emphasis and code", ()),
        ("an open ** mark", "an open mark", ()),
        ("**** nothing", "nothing", ()),
        (r"5 \* 3 and \{#x}", "5 * 3 and {#x}", ()),
    ],
)
def test_markdown_marks_are_resolved(
    raw: str, text: str, strong: tuple[str, ...]
) -> None:
    assert resolve_markdown(raw) == Inline(text, strong)


def test_plain_text_keeps_what_would_be_markdown() -> None:
    assert resolve_plain(r"5 * 3 **a** \*").text == r"5 * 3 **a** \*"


@pytest.mark.parametrize(
    ("raw", "text", "flaw"),
    [
        ("a\x00b", "ab", "it holds the control character U+0000"),
        ("5\N{RIGHT-TO-LEFT OVERRIDE}01 mg", "501 mg",
         "it holds a mark that turns the direction of writing"),
        ("<script>alert(1)</script>x", "alert(1)x", "it holds the tag <script>"),
        ("a \ue000 b", "a b", "it holds the control character U+E000"),
        ("5\N{ZERO WIDTH JOINER}0", "50", "it holds the control character U+200D"),
        ("5\U000e00310", "50", "it holds the control character U+E0031"),
    ],
)  # fmt: skip
def test_what_must_not_be_there_is_taken_out_and_named(
    raw: str, text: str, flaw: str
) -> None:
    assert resolve_plain(raw) == Inline(text, (), (flaw,))


@pytest.mark.parametrize(
    "raw", ["10*400 mg", "2**5 mg", "10**4** mg", "1.*5* mg", "1`.5"]
)
def test_a_number_is_never_joined_across_a_mark_of_emphasis(raw: str) -> None:
    assert resolve_markdown(raw).flaws == ("a mark of emphasis stands inside a number",)
    assert resolve_plain(raw) == Inline(raw)


@pytest.mark.parametrize(
    "raw", ["**5** mg", "dose,**5 mg**", r"2\*5 mg", "5 mg* 3 days*"]
)
def test_a_number_beside_a_mark_of_emphasis_is_sound(raw: str) -> None:
    assert resolve_markdown(raw).flaws == ()


@pytest.mark.parametrize("raw", ["10<sub>400</sub> mg", "1\N{SUBSCRIPT FOUR}00 mg"])
def test_a_number_is_never_joined_with_lowered_digits(raw: str) -> None:
    for resolve in (resolve_markdown, resolve_plain):
        assert resolve(raw).flaws == ("a lowered digit stands inside a number",)


def test_a_text_that_is_too_long_is_cut_and_named() -> None:
    resolved = resolve_markdown("ab " * TOO_LONG)

    assert len(resolved.text) < 100
    assert resolved.flaws == (f"it is longer than {TOO_LONG} characters",)


@given(st.text(max_size=200))
def test_any_text_resolves_to_one_line_without_control_characters(raw: str) -> None:
    for resolve in (resolve_markdown, resolve_plain):
        text = resolve(raw).text

        assert text == " ".join(text.split())
        assert all(char.isprintable() or char == " " for char in text)
