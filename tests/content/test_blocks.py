"""Blocks."""

from baclofen_quiz.content.blocks import Blocks, Heading, Marks, Point
from baclofen_quiz.content.inline import Inline
from baclofen_quiz.problems import Location


def test_blocks_are_values() -> None:
    place = Location("x.md", 1)
    heading = Heading(2, Inline("Uses"), place)
    point = Point(1, Inline("Tremor"), Marks("tremor"), place)

    assert Blocks((heading, point), ()) == Blocks((heading, point), ())


def test_a_point_is_unmarked_unless_marked() -> None:
    assert Marks() == Marks(slug="", unasked=False, repeats="")
