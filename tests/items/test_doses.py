"""Exact arithmetic, clean rows, and numbers as people read them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.doses import (
    ERROR_MODELS,
    MOST_ROWS,
    Row,
    Slip,
    amount,
    clean,
    exact,
    finite,
    regimen,
    say,
    sound_rows,
)

DECIMALS = st.decimals(
    min_value=Decimal("0.01"), max_value=Decimal(100000), places=2, allow_nan=False
)


def make_row(key: str, *values: str) -> Row:
    slips = tuple(Slip("tenfold", Fraction(value), "So.") for value in values)
    return Row((), Fraction(key), slips, ("worked",))


@given(DECIMALS)
def test_a_decimal_comes_back_from_its_fraction_digit_by_digit(value: Decimal) -> None:
    assert exact(Fraction(value)) == value


@given(DECIMALS, st.integers(1, 40))
def test_a_product_is_never_rounded(value: Decimal, times: int) -> None:
    assert exact(Fraction(value) * times) == value * times


@given(st.fractions(max_denominator=500))
def test_a_fraction_is_finite_exactly_when_it_can_be_written(value: Fraction) -> None:
    if finite(value):
        assert Fraction(exact(value)) == value
    else:
        with pytest.raises(ValueError, match="no finite decimal form"):
            exact(value)


def test_a_third_has_no_decimal_form() -> None:
    with pytest.raises(ValueError, match=r"^1/3 has no finite decimal form\.$"):
        exact(Fraction(1, 3))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("4", True), ("3.5", True), ("0.25", True), ("0.125", False), ("0", False)],
)
def test_a_key_must_be_measurable(value: str, *, expected: bool) -> None:
    assert clean(Fraction(value)) is expected


def test_a_third_is_no_clean_key() -> None:
    assert not clean(Fraction(1, 3))


def test_a_row_whose_errors_share_a_value_is_not_used() -> None:
    assert sound_rows([make_row("4", "5", "5")]) == ()


def test_a_row_whose_error_equals_the_key_is_not_used() -> None:
    assert sound_rows([make_row("5", "5", "10")]) == ()


def test_a_row_without_any_error_is_not_used() -> None:
    assert sound_rows([make_row("5"), make_row("5", "1/3")]) == ()


def test_an_error_that_nobody_can_type_is_left_out_of_its_row() -> None:
    (row,) = sound_rows([make_row("5", "1/3", "10")])
    assert [slip.value for slip in row.slips] == [10]


def test_a_table_has_at_most_eight_rows() -> None:
    rows = [make_row(str(key), "1000") for key in range(1, 20)]
    assert len(sound_rows(rows)) == MOST_ROWS


@given(
    st.lists(
        st.tuples(
            st.fractions(1, 50, max_denominator=40),
            st.lists(st.fractions(0, 50, max_denominator=40), max_size=5),
        ),
        max_size=12,
    )
)
def test_in_a_kept_row_every_value_names_one_step(
    drawn: list[tuple[Fraction, list[Fraction]]],
) -> None:
    rows = [
        Row((), key, tuple(Slip("tenth", v, "") for v in vs), ()) for key, vs in drawn
    ]
    for row in sound_rows(rows):
        values = [row.key, *(slip.value for slip in row.slips)]
        assert len(set(values)) == len(values)
        assert all(finite(value) for value in values)


def test_a_diagnosis_names_the_step_and_shows_it() -> None:
    slip = Slip("not_divided", Fraction(12), "12 mg is the total.")
    assert slip.diagnosis == (
        "The daily total was not divided into single doses. 12 mg is the total."
    )


def test_numbers_are_written_without_traps() -> None:
    assert say(Fraction(1, 2)) == "0.5"
    assert say(Decimal("4.0")) == "4"
    assert say(Fraction(1200)) == "1,200"
    assert amount(Fraction(1, 2), "mg") == "0.5\u00a0mg"


def test_a_regimen_spells_its_frequency_out() -> None:
    assert regimen(Fraction(10), "mg", 3) == "10\u00a0mg three times daily"
    with pytest.raises(KeyError):
        regimen(Fraction(10), "mg", 5)


def test_every_error_model_is_a_sentence_of_its_own() -> None:
    sentences = list(ERROR_MODELS.values())
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") for sentence in sentences)
