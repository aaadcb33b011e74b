from decimal import Decimal

from baclofen_quiz.exchange.gift.forms import Form
from gift_files import desk_for


def test_a_text_loses_its_form_its_escapes_and_its_tags() -> None:
    piece, desk = desk_for(r"[html] <b>a</b> \= b ")

    assert desk.text(piece, Form.PLAIN) == "a = b"
    assert desk.problems == []


def test_what_a_text_loses_is_told_where_it_stands() -> None:
    piece, desk = desk_for("a\n <font>b</font>")

    assert desk.text(piece.after(3), Form.HTML) == "b"
    assert str(desk.problems[0]).startswith("exam.gift:2:2: warning imported-with-loss")


def test_a_weight_that_moodle_refuses_is_told() -> None:
    piece, desk = desk_for("%33%a")

    assert desk.weighed(piece, Decimal(0)).weight == 33
    assert "no weight of 33 %" in desk.problems[0].what


def test_a_sign_that_is_no_weight_is_told() -> None:
    piece, desk = desk_for("%half%a")

    assert desk.weighed(piece, Decimal(0)).weight == 0
    assert "begins no weight" in desk.problems[0].what


def test_a_default_is_nothing_to_tell() -> None:
    piece, desk = desk_for("a")

    assert desk.weighed(piece, Decimal(100)).weight == 100
    assert desk.problems == []
