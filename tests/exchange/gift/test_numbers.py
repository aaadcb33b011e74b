from decimal import Decimal

import pytest

from baclofen_quiz.exchange.format.asked import Amount
from baclofen_quiz.exchange.gift.forms import Form
from baclofen_quiz.exchange.gift.numbers import is_number, read_numbers
from baclofen_quiz.problems import Problem
from gift_files import desk_for


def numbers(text: str) -> tuple[Amount, list[str]]:
    answer, desk = desk_for(text)
    found = read_numbers(answer, Form.MOODLE, desk)
    assert isinstance(found, Amount)
    return found, [f"{p.location.column} {p.what}" for p in desk.problems]


def refused(text: str) -> str:
    answer, desk = desk_for(text)
    found = read_numbers(answer, Form.MOODLE, desk)
    assert isinstance(found, Problem)
    return f"{found.location.column} {found.what}"


@pytest.mark.parametrize(
    ("text", "value", "tolerance"),
    [
        ("#4", "4", "0"),
        ("#4:0.5", "4", "0.5"),
        (r"# 4 \: .5 ", "4", "0.5"),
        ("#3.5..4.5", "4", "0.5"),
        ("#-2 .. 2", "0", "2"),
        ("#=%100%1.5e1:0", "15", "0"),
        ("#=4:0.1 =4:0.5", "4", "0.5"),
    ],
)
def test_a_number_has_a_tolerance(text: str, value: str, tolerance: str) -> None:
    found, told = numbers(text)

    assert (found.value, found.tolerance) == (Decimal(value), Decimal(tolerance))
    assert told == []


def test_two_points_are_stronger_than_a_colon() -> None:
    assert refused("#1..2:3") == '2 "1..2:3" is not a number with its tolerance.'


def test_a_wrong_number_with_feedback_is_expected() -> None:
    found, told = numbers("#=4:1 =%0%8:1#twice")

    assert [(e.value, e.diagnosis) for e in found.errors] == [(Decimal(8), "twice")]
    assert told == []


def test_what_numbers_cannot_keep_is_told() -> None:
    found, told = numbers("#=4:1#fine =%50%4:2 =%-50%9:3#far ~#wrong")

    assert (found.value, len(found.errors)) == (Decimal(4), 1)
    assert told == [
        '3 The feedback "fine" is not kept.',
        '37 The feedback "wrong" is not kept.',
        '17 The number "4:2" earns 50 % there and is not accepted here.',
        '27 The answer "9:3" costs 50 % there and nothing here.',
        '27 The tolerance of the wrong number "9:3" is not kept.',
    ]


def test_an_empty_feedback_loses_nothing() -> None:
    assert numbers("#4#~#")[1] == []


def test_two_numbers_that_are_both_right_refuse_it() -> None:
    assert refused("#=4:1 =8") == ('8 "8" is a second number that earns full marks.')


@pytest.mark.parametrize("text", ["#four", "#1,200", "#*", "#4:x", "#x..2", "#1..x"])
def test_what_is_no_number_refuses_it(text: str) -> None:
    assert refused(text)


def test_without_a_right_number_it_is_refused() -> None:
    assert refused("#=%50%4").startswith("1 This question has too few right numbers")


@pytest.mark.parametrize("text", ["#2..1", "#1:-1"])
def test_a_range_that_holds_nothing_refuses_it(text: str) -> None:
    assert "holds no number" in refused(text)


@pytest.mark.parametrize("text", ["4", "+4.", ".5", "-1e3", "1E-2"])
def test_numbers_are_those_that_moodle_reads(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", ".", "1e999", "0x1", "1 2", "\u0664", "9" * 16])
def test_others_are_not(text: str) -> None:
    assert not is_number(text)
