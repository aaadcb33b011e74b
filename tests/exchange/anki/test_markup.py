import html as stdlib_html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.exchange.anki.markup import (
    EMPTY,
    all_ours,
    banner,
    bullets,
    explained,
    html,
    join,
    labelled,
    lettered,
    marked,
    named,
    numbered,
    paragraph,
    paragraphs,
    table,
    unescaped,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<5 mg", "&lt;5 mg"),
        ("INR <2 or >3 & eGFR<30", "INR &lt;2 or &gt;3 &amp; eGFR&lt;30"),
        ("GABA-B receptors", "GABA<sub>B</sub> receptors"),
        ("GABA-A, not GABA-B", "GABA<sub>A</sub>, not GABA<sub>B</sub>"),
        ("GABA-Bx", "GABA-Bx"),
        ("25 to 50 mcg", "25 to 50 mcg"),
        (
            "[sound:x.mp3] [latex]y[/latex] [$]z[/$] [1]",
            "&#91;sound:x.mp3] &#91;latex]y[/latex] &#91;$]z[/$] [1]",
        ),
        (r"\(x\) \[y\]", r"\<b></b>(x\<b></b>) \<b></b>[y\<b></b>]"),
        (r"\\(x \[sound:x]", r"\\<b></b>(x \<b></b>&#91;sound:x]"),
        ('"quoted"', '"quoted"'),
    ],
)
def test_text_is_escaped_and_receptors_get_their_subscript(
    text: str, expected: str
) -> None:
    assert html(text) == expected


@given(st.text())
def test_no_text_leaves_the_door_unescaped_and_none_is_lost(text: str) -> None:
    field = html(text)
    assert list(unescaped(field)) == []
    bare = re.sub(r"<sub>(\w)</sub>", r"-\1", field).replace("<b></b>", "")
    shown = stdlib_html.unescape(bare)
    assert shown == stdlib_html.unescape(stdlib_html.escape(text, quote=False))


def test_paragraphs_leave_out_empty_texts() -> None:
    assert paragraphs(("a", "", "b")) == "<p>a</p><p>b</p>"
    assert paragraphs(()) == EMPTY


def test_a_label_stands_before_a_text_and_never_alone() -> None:
    assert labelled("Why:", "a < b", "reason") == (
        '<p class="reason"><b>Why:</b> a &lt; b</p>'
    )
    assert labelled("Why:", "", "reason") == EMPTY


def test_our_own_markup_counts_as_escaped() -> None:
    field = join(banner("Withdrawn & gone"), html("a < b"))
    assert field == ('<div class="retired"><p>Withdrawn &amp; gone</p></div>a &lt; b')
    assert list(unescaped(field)) == []


@pytest.mark.parametrize(
    "field",
    [
        "dose <5 mg",
        "A & B",
        "<script>alert(1)</script>",
        '<p onclick="x">',
        '<img src="http://x.example/a.png">',
        "a > b",
    ],
)
def test_bare_signs_and_foreign_markup_are_found(field: str) -> None:
    assert list(unescaped(field))


def test_lists_and_tables_hold_their_entries_and_nothing_is_no_list() -> None:
    entries = [html("<5 mg"), marked(html("b"), right=True)]
    assert bullets(entries[:1]) == "<ul><li>&lt;5 mg</li></ul>"
    assert numbered(entries[:1]) == "<ol><li>&lt;5 mg</li></ol>"
    assert lettered(entries) == (
        '<ol type="A"><li>&lt;5 mg</li><li class="right">\N{CHECK MARK} b</li></ol>'
    )
    assert marked(html("c"), right=False) == '<li class="wrong">\N{BALLOT X} c</li>'
    assert lettered([named(html("c"), right=False), named(html("d"), right=True)]) == (
        '<ol type="A"><li class="wrong"><b>Not the answer:</b> c</li>'
        '<li class="right"><b>The answer:</b> d</li></ol>'
    )
    assert table([(html("a"), explained("b", "why"))]) == (
        '<table class="pairs"><tr><th>a</th><td>b<p>why</p></td></tr></table>'
    )
    assert explained("b", "") == "b"
    assert paragraph("a", "task") == '<p class="task">a</p>'
    nothing = [bullets([]), numbered([]), lettered([]), table([]), paragraph("", "x")]
    assert nothing == [""] * 5


def test_our_lists_and_tables_pass_and_other_attributes_do_not() -> None:
    ours = join(table([(html("a"), bullets([html("b")]))]), lettered([html("c")]))
    assert list(unescaped(ours)) == []
    for foreign in ('<li onclick="x">', '<table style="x">', '<ol type="a">', "<img>"):
        assert list(unescaped(foreign))


@given(st.text(alphabet="<>&ab/p;lt= \x1f\x85"))
def test_both_looks_at_a_field_agree(field: str) -> None:
    clean = not list(unescaped(field)) and not {"\x1f", "\x85"} & set(field)
    assert all_ours(field) == clean


@given(st.text())
def test_any_text_that_was_escaped_is_ours(text: str) -> None:
    shown = "".join(c for c in text if c.isprintable())
    assert all_ours(explained(shown, shown))
