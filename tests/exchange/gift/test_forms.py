import pytest

from baclofen_quiz.exchange.gift.forms import Form, formed
from baclofen_quiz.exchange.gift.pieces import Piece


@pytest.mark.parametrize("form", Form)
def test_a_form_at_the_start_is_taken_off(form: Form) -> None:
    taken = formed(Piece(f"[{form}] x", 4), Form.MOODLE)

    assert taken == (Piece(" x", 6 + len(form)), form)


@pytest.mark.parametrize(
    "text", ["[1] citation", "[HTML]x", "a [html]", "[html", "[unknown form]x", ""]
)
def test_any_other_bracket_is_text(text: str) -> None:
    assert formed(Piece(text, 0), Form.PLAIN) == (Piece(text, 0), Form.PLAIN)
