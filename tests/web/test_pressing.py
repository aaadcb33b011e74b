"""A press is known by the token of its page and by what its form says."""

from flask import Flask
from werkzeug.datastructures import MultiDict

from baclofen_quiz.web.pressing import keep, led_to, name_of, press_token


def form(
    press: str = "a1", signed: str = "s", length: str = "5"
) -> MultiDict[str, str]:
    return MultiDict({"press": press, "csrf_token": signed, "length": length})


def test_a_page_has_one_token_and_the_next_another(app: Flask) -> None:
    with app.test_request_context():
        first = press_token()
        assert press_token() == first
    with app.test_request_context():
        assert press_token() != first


def test_a_form_sent_again_is_the_same_press() -> None:
    assert name_of(form()) == name_of(form())
    assert name_of(form()) == name_of(form(signed="anew")), "the sender is no part"


def test_another_page_or_another_choice_is_another_press() -> None:
    assert len({name_of(form()), name_of(form("b2")), name_of(form(length="9"))}) == 3


def test_a_form_without_a_token_has_no_name() -> None:
    assert name_of(form(press="")) == ""
    assert name_of(MultiDict()) == ""


def test_a_cookie_knows_where_the_press_that_made_a_guest_led_to(app: Flask) -> None:
    with app.test_request_context():
        assert led_to(form()) == "", "nothing was pressed yet"
        keep(name_of(form()), "/sittings/x/1")

        assert led_to(form()) == "/sittings/x/1"
        assert led_to(form("b2")) == ""


def test_a_press_without_a_name_leads_nowhere(app: Flask) -> None:
    with app.test_request_context():
        keep("", "/sittings/x/1")

        assert led_to(MultiDict()) == ""
