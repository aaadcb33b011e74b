import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.gift.categories import (
    Category,
    more_than_a_name,
    name_of_category,
    read_category,
)
from baclofen_quiz.exchange.gift.pieces import Piece


def test_a_level_that_names_a_section_is_the_section() -> None:
    found = read_category("$course$/top/Year 3/Adverse effects")

    assert found == Category(Section.ADVERSE, ("year-3",))


@pytest.mark.parametrize("name", ["$course$/top", "", "top/Default for PHARM 101"])
def test_what_every_course_has_says_nothing(name: str) -> None:
    assert read_category(name) == Category()


def test_two_slashes_are_one_within_a_level() -> None:
    assert read_category("top/T//F questions").tags == ("t-f-questions",)


def test_a_level_that_makes_no_tag_is_named() -> None:
    assert read_category("top/薬理学").unnamed == ("薬理学",)


def test_a_name_of_endless_levels_is_not_read() -> None:
    name = "a/" * 1_000

    assert read_category(name) == Category(unnamed=(name,))


def test_the_deepest_section_decides() -> None:
    assert read_category("Uses/Mechanism").section is Section.MECHANISM


def test_the_name_ends_with_its_line() -> None:
    body = Piece("$CATEGORY:  top/a \nq {=b}", 0)

    assert name_of_category(body) == Piece("top/a", 12)
    assert more_than_a_name(body)
    assert not more_than_a_name(Piece("$CATEGORY: a\n ", 0))
