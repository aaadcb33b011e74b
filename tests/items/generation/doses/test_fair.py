"""No key is earned, and no error named, by copying what stands in the question."""

from fractions import Fraction

import pytest

from baclofen_quiz.items.doses import ECHOES, ERROR_MODELS, Row, Slip
from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.generation.doses.fair import fair, numbers_in
from baclofen_quiz.items.item import NumericItem
from desks import bundled_lexicon, bundled_monograph

STEM = "A child aged 12 years takes 1,200\u00a0mg three times daily. How much?"


def make_row(key: int, *slips: tuple[str, int], worked: tuple[str, ...] = ()) -> Row:
    made = tuple(Slip(name, Fraction(value), "So.") for name, value in slips)
    return Row((), Fraction(key), made, worked)


def errors(row: Row, stem: str = STEM) -> list[str]:
    kept = fair(row, stem)
    assert kept is not None
    return [slip.model for slip in kept.slips]


def test_numbers_are_read_in_digits_and_in_words() -> None:
    assert numbers_in("1,200\u00a0mg twice daily, then 0.5 mg, in four doses.") == {
        Fraction(1200),
        Fraction(2),
        Fraction(1, 2),
        Fraction(4),
    }


@pytest.mark.parametrize("key", [1200, 3])
def test_a_key_that_stands_in_the_stem_is_not_asked(key: int) -> None:
    assert fair(make_row(key, ("tenfold", 70)), STEM) is None


def test_a_key_that_is_a_result_on_the_way_is_not_asked() -> None:
    row = make_row(7, ("tenfold", 70), worked=("14 / 2 = 7", "7 x 1 = 7"))
    assert fair(row, STEM) is None


def test_the_last_line_of_the_solution_holds_the_key_itself() -> None:
    assert errors(make_row(7, ("tenfold", 70), worked=("14 / 2 = 7",))) == ["tenfold"]


def test_an_age_is_no_dose() -> None:
    assert errors(make_row(12, ("tenfold", 120))) == ["tenfold"]


def test_an_error_whose_value_stands_there_is_left_out_unless_it_says_so() -> None:
    row = make_row(7, ("tenfold", 1200), ("one_dose_only", 3), ("tenth", 70))
    assert errors(row) == ["one_dose_only", "tenth"]


def test_a_row_without_any_error_left_is_not_asked() -> None:
    assert fair(make_row(7, ("tenfold", 1200)), STEM) is None


def test_every_echo_is_a_named_error() -> None:
    assert set(ERROR_MODELS) >= ECHOES


NUMBERS = [
    item
    for item in generate(bundled_monograph(), bundled_lexicon()).items
    if isinstance(item, NumericItem)
]


@pytest.mark.parametrize("item", NUMBERS, ids=lambda i: i.id)
def test_no_key_of_the_bank_stands_in_its_stem(item: NumericItem) -> None:
    stem = item.stem.replace("aged 12\u00a0years", "")
    assert Fraction(item.value) not in numbers_in(stem)
