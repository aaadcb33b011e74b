import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asking import place
from baclofen_quiz.exchange.format.markup import plain
from baclofen_quiz.exchange.format.texts import paragraphs, tidy


def text_of(html: str) -> str:
    return tidy(plain(html, place())[0])


def lost(html: str) -> list[str]:
    return [problem.what for problem in plain(html, place(7))[1]]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("GABA<sub>B</sub> receptor", "GABA-B receptor"),
        ("10<sup>9</sup> cells, Ca<sup>2+</sup>", "10^9 cells, Ca2+"),
        ("<b>bold</b> and <em>slanted</em>", "bold and slanted"),
        ("one<br>two<br/>three", "one two three"),
        ("<ul><li>fever</li><li>rash</li></ul>", "• fever • rash"),
        ("<ol><li>first<li>second</ol><ul><li>a</ul>", "1. first 2. second • a"),
        ("<li>stray", "• stray"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "a b"),
        ("5&nbsp;mg &lt; 10&#32;mg &amp; more", "5\xa0mg < 10\xa0mg & more"),
        ("a < b and x <5 mg", "a < b and x <5\xa0mg"),
        ("if a<b", "if a<b"),
        ("</sub></ol></p>loose ends", "loose ends"),
        ("x<sup></sup>", "x"),
    ],
)
def test_what_is_allowed_is_folded_into_the_text(html: str, text: str) -> None:
    assert text_of(html) == text
    assert lost(html) == []


def test_paragraphs_stay_apart() -> None:
    assert paragraphs(plain("<p>one</p><p>two</p>", place())[0]) == "one\n\ntwo"


@pytest.mark.parametrize(
    ("html", "text", "named"),
    [
        ("a<script>alert(1)</script>b", "ab", "the content of a <script>"),
        ("a<STYLE>p{}</STYLE>b", "ab", "the content of a <style>"),
        ('<img src="x.png" alt="a pump"> one', "a pump one", 'the image "x.png"'),
        ('<audio src="a.mp3"></audio>x', "x", 'the audio "a.mp3"'),
        ('<object data="o.swf">x</object>', "x", 'the object "o.swf"'),
        ('<a href="javascript:x">go</a>', "go", 'a link to "javascript:x"'),
        ("<font>x</font>", "x", "the tag <font>"),
        ("<math><mi>y</mi></math>", "y", "the tag <math>"),
        ('<b onclick="x()">y</b>', "y", "attributes such as colours and classes"),
        ("<!-- secret -->x", "x", 'the comment "secret"'),
        ("<!DOCTYPE html>x", "x", 'the declaration "DOCTYPE html"'),
        ("<?php x ?>y", "y", 'the declaration "php x ?"'),
        ("<![CDATA[x]]>y", "y", 'the declaration "CDATA[x"'),
        (r"\(x^2\)", r"\(x^2\)", "a formula, which is shown as it is typed"),
    ],
)
def test_what_is_lost_is_told_and_its_text_kept(
    html: str, text: str, named: str
) -> None:
    assert text_of(html) == text
    assert lost(html)[0] == f"This text lost {named}."


def test_each_loss_is_told_once_at_its_place() -> None:
    problems = plain("<u1>a</u1><u1>b</u1>", place(7))[1]

    assert [problem.location.line for problem in problems] == [7]
    assert problems[0].code == "imported-with-loss"


def test_a_field_that_is_refused_anyway_is_not_parsed() -> None:
    assert plain("<b>" * 40_000, place())[1] == []


def test_a_section_of_an_unknown_kind_is_text() -> None:
    assert plain("a <![html]> b", place()) == ("a <![html]> b", [])


@given(st.text(alphabet="<>/!-?&;#[]abpsu 0\"'=", max_size=200))
def test_whatever_is_written_gives_text(html: str) -> None:
    text, problems = plain(html, place())

    assert isinstance(text, str)
    assert all(problem.code == "imported-with-loss" for problem in problems)


@given(st.text(alphabet="abc <5&", max_size=60))
def test_no_letter_of_a_text_without_tags_is_lost(raw: str) -> None:
    typed = raw.replace("&", "&amp;").replace("<", "&lt;")

    assert plain(typed, place()) == (raw, [])


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("10<sup>9<sub>a</sub></sup>", "10^9a"),
        ("x<sub>a<br>b</sub>", "xa b"),
        ("a<sub></sub><sup>2</sup>", "a2"),
        ("<p>one &lt; two</p>", "one < two"),
        ("<p>one</p>", "one"),
    ],
)
def test_what_stands_in_an_index_is_never_lost(html: str, text: str) -> None:
    assert text_of(html) == text


def test_a_text_of_more_tags_than_anybody_writes_is_not_parsed() -> None:
    html = "<![x" * 20_000 + ">"

    assert plain(html, place())[0] == html
    assert lost(html) == ["This text lost its mark-up, which has more than 1,000 tags."]


def test_thousands_of_indices_are_folded_without_joining_all_of_them_anew() -> None:
    html = "<sub>" * 400 + "a" + "</sub>" * 400

    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    plain(html, place())
    sys.setprofile(None)

    assert calls < 100 * 800


@pytest.mark.parametrize("form", ["&#{};", '<img alt="&#{};">'])
def test_the_number_of_a_character_with_thousands_of_digits_is_none(form: str) -> None:
    text, _ = plain(f"<b>a</b>{form.format('9' * 5000)}", place())

    assert text.startswith("a\N{REPLACEMENT CHARACTER}")
