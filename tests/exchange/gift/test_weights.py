from decimal import Decimal

import pytest

from baclofen_quiz.exchange.gift.pieces import Piece
from baclofen_quiz.exchange.gift.weights import (
    Weighed,
    is_grade,
    is_near,
    share,
    weighed,
)

NONE = Decimal(0)


@pytest.mark.parametrize(
    ("text", "weight", "rest"),
    [
        ("%50%a", "50", "a"),
        ("%-33.33333% a", "-33.33333", " a"),
        ("%100%a", "100", "a"),
        ("%5.%a", "5", "a"),
    ],
)
def test_a_weight_is_taken_off(text: str, weight: str, rest: str) -> None:
    found = weighed(Piece(text, 0), NONE)

    assert (found.weight, found.piece.text, found.given) == (
        Decimal(weight),
        rest,
        True,
    )


def test_without_a_weight_the_default_holds() -> None:
    assert weighed(Piece("a", 2), NONE) == Weighed(Piece("a", 2), NONE)


@pytest.mark.parametrize("text", ["% 50%a", "%x%", "%--5%a", "%50 a"])
def test_a_per_cent_sign_without_a_weight_is_odd(text: str) -> None:
    assert weighed(Piece(text, 0), NONE).odd


@pytest.mark.parametrize("weight", ["33.33333", "33.333", "-50", "14.28571", "0"])
def test_moodle_knows_a_list_of_weights(weight: str) -> None:
    assert is_grade(Decimal(weight))


@pytest.mark.parametrize("weight", ["33", "33.33", "15", "110"])
def test_moodle_refuses_any_other(weight: str) -> None:
    assert not is_grade(Decimal(weight))


def test_a_share_has_five_decimals_at_most() -> None:
    assert [share(n) for n in (1, 3, 8)] == [100, Decimal("33.33333"), Decimal("12.5")]


def test_weights_are_near_but_for_their_last_digits() -> None:
    assert is_near(Decimal("33.333"), Decimal("33.33333"))
    assert not is_near(Decimal(33), Decimal("33.33333"))
