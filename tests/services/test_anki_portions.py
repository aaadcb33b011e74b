"""Parts of a package: all of it, in parts that do not take long."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.services import anki_portions
from baclofen_quiz.services.anki_cards import CardInAnki
from baclofen_quiz.services.anki_events import Named
from baclofen_quiz.services.anki_portions import MOST_ROWS, portions

CARDS = {
    "a": CardInAnki("fact:a", ("a",)),
    "b": CardInAnki("fact:b", ("b",)),
    "c": CardInAnki("fact:c", ("c",)),
    "d": CardInAnki("fact:d", ("d",)),
    "a+c": CardInAnki("item:ac", ("c", "a")),
    "many": CardInAnki("item:many", tuple(f"m{number}" for number in range(7))),
}


def _reviews(*told: tuple[str, int]) -> Named:
    return {
        f"{guid}{moment}": Review(guid, 0, moment, 3, 0, 0) for guid, moment in told
    }


def _names(parts: Sequence[Named]) -> list[list[str]]:
    return [list(part) for part in parts]


def test_a_small_package_is_one_part_and_an_empty_one_none() -> None:
    assert _names(list(portions(_reviews(("a", 1), ("b", 1)), CARDS))) == [["a1", "b1"]]
    assert not list(portions({}, CARDS))


def test_facts_come_one_after_the_other_and_joined_ones_by_moments() -> None:
    told = (("d", 1), ("c", 2), ("b", 3), ("a", 4), ("a+c", 3), ("b", 1), ("a", 1))
    (part,) = portions(_reviews(*told), CARDS)
    assert list(part) == ["a1", "c2", "a+c3", "a4", "b1", "b3", "d1"]


def test_facts_that_no_card_with_reviews_joins_are_apart() -> None:
    (part,) = portions(_reviews(("c", 1), ("a", 4), ("b", 2)), CARDS)
    assert list(part) == ["a4", "b2", "c1"]


@given(
    st.sets(st.tuples(st.sampled_from(sorted(CARDS)), st.integers(0, 99)), max_size=60),
    st.integers(1, 9),
)
def test_each_review_is_in_one_part_and_none_is_too_long(
    told: set[tuple[str, int]], most: int
) -> None:
    reviews = _reviews(*told)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(anki_portions, "MOST_ROWS", most)
        parts = list(portions(reviews, CARDS))
    assert {name: one for part in parts for name, one in part.items()} == reviews
    assert sum(map(len, parts)) == len(reviews)
    for part in parts:
        rows = sum(len(CARDS[review.guid].facts) for review in part.values())
        assert rows <= most or len(part) == 1


def test_a_chain_of_cards_as_long_as_a_deck_is_one_group() -> None:
    cards = {
        f"g{n:04}": CardInAnki(f"item:{n}", (f"f{n}", f"f{n + 1}"))
        for n in range(3 * MOST_ROWS)
    }
    told = [(guid, 3 * MOST_ROWS - n) for n, guid in enumerate(cards)]
    parts = list(portions(_reviews(*told), cards))
    moments = [review.moment for part in parts for review in part.values()]
    assert moments == sorted(moments)
    assert len(parts) == 6
