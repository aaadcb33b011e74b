from html.parser import HTMLParser

import pytest

from baclofen_quiz.exchange.anki.cleaning import clean


@pytest.mark.parametrize(
    "field",
    [
        "plain text",
        "first<br>second",
        "<div>one</div><div>two</div>",
        "<b>bold</b> and <i>slanted</i>, x<sub>2</sub>",
        "a&nbsp;b &lt;5 mg &amp; &#945;",
        '<span style="color: rgb(255, 0, 0); font-weight: bold">red</span>',
        '<img src="paste-0a1b.jpg">',
        "[sound:rec 1.mp3]",
        r"\(x^2\)",
        "<ul><li>one</li></ul>",
        "line\nbreak\tand tab",
    ],
)
def test_what_anki_s_editor_writes_stays_as_it_is(field: str) -> None:
    assert clean(field) == field


@pytest.mark.parametrize(
    ("field", "kept"),
    [
        ("a<script>alert(1)</script>b", "ab"),
        ("a<SCRIPT src=x>1</ScRiPt >b", "ab"),
        ("a<style>@import 'x'</style>b", "ab"),
        ("a<!-- <b>x</b> -->b", "ab"),
        ("a<iframe src='//x'>in</iframe>b", "ab"),
        ("<b onclick='x()'>b</b>", "<b>b</b>"),
        ("<svg onload=alert(1)>t</svg>", "t"),
        ("<img src=x onerror=alert(1)>", '<img src="x">'),
        ("<img src='https://x/y.png'>", ""),
        ("<img src='//x/y.png'>", ""),
        ("<img src='..%2fsecret.png'>", ""),
        ("<img src='data:image/png;base64,AA'>", ""),
        ("<img>", ""),
        ("<a href='https://x.org/?a=1&b'>site</a>", "site (https://x.org/?a=1&amp;b)"),
        ("<a href='javascript:alert(1)'>site</a>", "site"),
        ("<a href='java&#115;cript:x'>site</a>", "site"),
        ("<a>site</a></a>", "site"),
        ("[sound:http://x/y.mp3]", "&#91;sound:http://x/y.mp3]"),
        ("[sound:AT&T.mp3]", "[sound:AT&amp;T.mp3]"),
        ("[sound:http&#58;&sol;&sol;x]", "&#91;sound:http&#58;&sol;&sol;x]"),
        ("[sou<x>nd:http://x/y.mp3]", "&#91;sound:http://x/y.mp3]"),
        (r"\(\href{javascript:x}{y}\)", r"\(href{javascript:x}{y}\)"),
        (r"\(\hr<x>ef{//x}{y}\)", r"\(href{//x}{y}\)"),
        (r"\(\hr&#101;f{//x}{&lt;}\)", r"\(href{//x}{&lt;}\)"),
        (r"\(\style{background:url(//x)}{y}\)", r"\(style{background:url(//x)}{y}\)"),
        (r"\(\mmlToken{mi}[href='//x']{y}\)", r"\(mmlToken{mi}[href='//x']{y}\)"),
        (
            '<p style="background: url(x); color: red">t</p>',
            '<p style="color: red">t</p>',
        ),
        ('<p style="color: url(x)">t</p>', "<p>t</p>"),
        (
            "<p style='color: red' style='color: blue'>t</p>",
            '<p style="color: red">t</p>',
        ),
        ("dose <5 mg & >3", "dose &lt;5 mg &amp; &gt;3"),
        ("a\x1fb\x00c", "abc"),
        ("<div><b>open", "<div><b>open</b></div>"),
        ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
        ("</div>x", "x"),
        ("a<script>never closed", "anever closed"),
        ("a<script>1</script", "a"),
        ("a<!--b<!--c", "a&lt;!--b&lt;!--c"),
        ("<scr<script></script>ipt>x</script>", "x"),
        ("İ<script>x</script>", "İ"),
    ],
)
def test_nothing_runs_and_nothing_is_fetched(field: str, kept: str) -> None:
    assert clean(field) == kept


@pytest.mark.parametrize(
    "field",
    [
        "<scr<!-- -->ipt>alert(1)</script>",
        "<<script>script>alert(1)</script>",
        "<img src='x' title='><script>alert(1)</script>'>",
        "<b title='<img src=x onerror=1>'>",
        "İ<SCRIPT>x</SCRIPT>",
    ],
)
def test_text_that_becomes_an_element_when_others_go_is_harmless(field: str) -> None:
    browser = _Browser()
    browser.feed(clean(field))
    assert browser.elements <= {"b", "img"}
    assert browser.attributes <= {"src"}


class _Browser(HTMLParser):
    """Reads HTML as somebody else does."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_clean_text_is_not_cleaned_again() -> None:
    nasty = "<<script>x</script><a href='https://x.org/&quot;'>y</a>&<p>"
    assert clean(clean(nasty)) == clean(nasty)


@pytest.mark.parametrize(
    "piece", ["<!--", "<script>", "<b ", "<a href='", "[sound:", "&"]
)
def test_a_field_of_a_fifth_of_a_megabyte_is_no_labour(piece: str) -> None:
    assert clean("x" + piece * (200_000 // len(piece))).startswith("x")
    assert clean(f"<p {piece * (200_000 // len(piece))}>")


MANY = 30_000
"""So many that to search what is open at each would take half a minute."""


def test_elements_that_are_never_closed_cost_no_more_than_their_length() -> None:
    assert clean("<b>" * MANY + "</i>" * MANY) == "<b>" * MANY + "</b>" * MANY
    assert clean("<b>" * MANY + "</b>" * MANY) == "<b>" * MANY + "</b>" * MANY


@pytest.mark.parametrize("attributes", ["a" * 1_990, f'style="{"a" * 1_970}"'])
def test_attributes_without_an_end_cost_no_more_than_their_length(
    attributes: str,
) -> None:
    assert clean(f"<b {attributes}>" * 3_000) == "<b>" * 3_000 + "</b>" * 3_000
