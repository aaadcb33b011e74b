import pytest

from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.exchange.gift.plain import plain
from baclofen_quiz.problems import Location

AT = Location("x.gift", 1)


@pytest.mark.parametrize(
    ("form", "text", "shown"),
    [
        (Form.PLAIN, "<b>a</b> **b**", "<b>a</b> **b**"),
        (Form.HTML, "<b>a</b> **b**", "a **b**"),
        (Form.MOODLE, "GABA<sub>B</sub> &amp; x", "GABA-B & x"),
        (Form.MOODLE, "x", "x"),
        (Form.MARKDOWN, "<b>a</b> **b**\n\n*c*", "a b\n\nc"),
    ],
)
def test_each_form_has_its_own_dress(form: Form, text: str, shown: str) -> None:
    assert plain(text, form, AT) == (shown, [])


def test_what_is_lost_is_told() -> None:
    _, lost = plain('a <img src="@@PLUGINFILE@@/x.png">', Form.HTML, AT)

    assert [problem.code for problem in lost] == ["imported-with-loss"]
    assert "@@PLUGINFILE@@/x.png" in lost[0].what


def test_an_html_comment_is_not_shown() -> None:
    text, lost = plain("a<!-- hidden --> b", Form.MOODLE, AT)

    assert text == "a b"
    assert [problem.what for problem in lost] == [
        'This text lost the comment "hidden".'
    ]
