"""What a tinted monograph is asked for."""

import pytest

from baclofen_quiz.web.heat_choices import USUAL, Choices, Whose, read_choices


@pytest.mark.parametrize("args", [{}, {"whose": "x"}, {"show": "x"}, {"whose": ""}])
def test_what_is_unknown_is_left_out(args: dict[str, str]) -> None:
    found = read_choices(args, teaches=True)

    assert found == USUAL
    assert found.usual
    assert found.fields == {}


def test_the_class_is_for_all_and_unasked_statements_for_who_teaches() -> None:
    args = {"whose": "class", "show": "unasked"}

    assert read_choices(args, teaches=False) == Choices(Whose.CLASS)
    both = read_choices(args, teaches=True)
    assert both.fields == args
    assert not both.usual
