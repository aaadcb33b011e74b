"""Depth from indents."""

from baclofen_quiz.content.blocks import DEEPEST
from baclofen_quiz.content.nesting import Nesting


def test_depth_follows_the_indents_whatever_their_width() -> None:
    nesting = Nesting()

    assert [nesting.enter(n) for n in (2, 4, 4, 9, 4, 2, 0, 3)] == [
        1, 2, 2, 3, 2, 1, 1, 2,
    ]  # fmt: skip


def test_a_text_belongs_to_the_bullets_it_is_indented_below() -> None:
    nesting = Nesting()
    nesting.enter(0)
    nesting.enter(4)

    assert [nesting.around(n) for n in (0, 2, 6)] == [0, 1, 2]


def test_leaving_ends_all_lists() -> None:
    nesting = Nesting()
    nesting.enter(0)
    nesting.enter(2)
    nesting.leave()

    assert nesting.enter(8) == 1


def test_what_is_too_deep_is_told() -> None:
    nesting = Nesting()
    told = []
    for n in range(DEEPEST + 1):
        nesting.enter(n)
        told.append(nesting.too_deep)

    assert told == [False] * DEEPEST + [True]
