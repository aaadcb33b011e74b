from dataclasses import replace
from fractions import Fraction

import pytest

from baclofen_quiz.items.flaws.amounts_apart import Amount, read
from baclofen_quiz.text import bind_units
from factories import make_ordering_item
from flaw_finding import E, W, codes, multiple, single

STEM = "Which dose of oral baclofen do adults take first?"


def _single(*texts: str, authored: bool = True) -> list[tuple[str, str]]:
    bound = [bind_units(text) for text in texts]
    return codes(single(*bound, stem=STEM, authored=authored))


def test_an_amount_is_read_in_its_smallest_unit() -> None:
    assert read("0.05 mg") == Amount(
        Fraction(50), Fraction(50), "mass", per_day=False, times=0
    )
    assert read("1 to 2 weeks.") == Amount(
        Fraction(168), Fraction(336), "time", per_day=False, times=0
    )
    assert read("10 mg and rest") is None


@pytest.mark.parametrize(
    "texts",
    [
        ("50 mcg", "0.05 mg", "1 mg"),
        ("10 mg three times daily", "30 mg/day", "40 mg/day"),
        ("15 mg twice a day", "20 mg/day", "30 mg per day"),
        ("14 days", "2 weeks", "3 weeks"),
        ("12 months", "1 year", "2 years"),
    ],
)
def test_s03_one_amount_in_two_wordings(texts: tuple[str, ...]) -> None:
    assert ("S03", E) in _single(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("50 mcg", "0.5 mg", "50 mg"),
        ("10 mg three times daily", "15 mg twice daily", "20 mg three times daily"),
        ("10 mg three times daily", "30 mg", "60 mg"),
        ("5 mg", "5 mL", "7 mL"),
    ],
)
def test_s03_different_amounts(texts: tuple[str, ...]) -> None:
    assert "S03" not in dict(_single(*texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("80 mg/day", "80\N{EN DASH}100 mg/day", "110 mg/day"),
        ("10 to 20 mg", "15 to 30 mg", "40 mg"),
        ("more than 80 mg", "100 mg", "10 mg"),
        ("at least 80 mg", "80 mg", "10 mg"),
        ("up to 5 mg", "3 mg", "10 mg"),
        ("less than 5 mg", "at most 3 mg", "10 mg"),
    ],
)
def test_s04_ranges_that_meet(texts: tuple[str, ...]) -> None:
    assert ("S04", E) in _single(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("less than 80 mg", "80 mg", "more than 80 mg"),
        ("5 to 10 mg", "11 to 20 mg", "21 to 30 mg"),
        ("5 to 10 mg twice daily", "8 mg three times daily", "20 mg twice daily"),
        ("5 to 10 mg", "5 to 10 mL", "11 mL"),
    ],
)
def test_s04_ranges_apart(texts: tuple[str, ...]) -> None:
    assert "S04" not in dict(_single(*texts))


def test_s04_several_right_ranges_may_contain_one_another() -> None:
    assert "S04" not in dict(codes(multiple("5 to 10", "7", "20")))


def test_s17_numbers_out_of_order() -> None:
    assert ("S17", E) in _single("80 mg", "60 mg", "100 mg")
    assert "S17" not in dict(_single("60 mg", "80 mg", "100 mg"))


def test_s17_generated_numbers_are_sorted_when_shown_unless_their_order_is_kept() -> (
    None
):
    texts = [bind_units(text) for text in ("80 mg", "60 mg", "100 mg")]
    item = single(*texts, stem=STEM, authored=False)

    assert "S17" not in dict(codes(item))
    assert ("S17", E) in codes(replace(item, fixed_order=True))


def test_s17_mixed_units() -> None:
    assert ("S17", W) in _single("500 mcg", "1 mg", "2 mg")
    assert "S17" not in dict(_single("3 doses", "4 tablets", "5 steps"))


def test_a_kind_without_a_choice_has_no_amounts_to_compare() -> None:
    assert codes(make_ordering_item()) == []
