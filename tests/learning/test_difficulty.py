import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.item import Bloom, Item
from baclofen_quiz.learning.difficulty import (
    NO_ANSWERS,
    Difficulty,
    FirstAnswers,
    difficulty,
    expected_share,
)
from factories import make_cloze_item, make_numeric_item, make_single_item


@pytest.mark.parametrize(
    ("item", "share"),
    [
        (make_single_item(), 1 / 3 + 2 / 3 * 0.65),
        (make_cloze_item(), 0.65),
        (make_numeric_item(), 0.5),
        (make_single_item(bloom=Bloom.EVALUATE), 1 / 3 + 2 / 3 * 0.4),
    ],
)
def test_before_any_answer_the_form_says_how_hard_an_item_is(
    item: Item, share: float
) -> None:
    assert expected_share(item) == pytest.approx(share)


def test_three_words_name_the_steps() -> None:
    assert difficulty(make_single_item()) is Difficulty.EASIER
    assert difficulty(make_cloze_item()) is Difficulty.MIDDLE
    assert difficulty(make_numeric_item()) is Difficulty.HARDER


def test_after_ten_answers_they_weigh_as_much_as_the_prior() -> None:
    item = make_cloze_item()

    assert expected_share(item, FirstAnswers(0.0, 10)) == pytest.approx(0.325)
    assert difficulty(item, FirstAnswers(0.0, 10)) is Difficulty.HARDER
    assert difficulty(item, FirstAnswers(10.0, 10)) is Difficulty.EASIER


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_the_share_lies_between_the_prior_and_what_was_seen(
    asked: int, share: float
) -> None:
    item = make_single_item()
    prior = expected_share(item, NO_ANSWERS)
    found = expected_share(item, FirstAnswers(share * asked, asked))

    low, high = sorted((prior, share if asked else prior))
    assert low - 1e-9 <= found <= high + 1e-9


@given(st.integers(1, 500), st.data())
def test_another_right_answer_never_makes_an_item_harder(
    asked: int, data: st.DataObject
) -> None:
    right = data.draw(st.integers(0, asked))
    item = make_numeric_item()

    assert expected_share(item, FirstAnswers(right + 1, asked + 1)) > expected_share(
        item, FirstAnswers(right, asked + 1)
    )
