"""The solver on items about two drugs."""

from dataclasses import replace

from baclofen_quiz.items.generation.across import generate_across
from baclofen_quiz.items.lexicon import EMPTY
from baclofen_quiz.items.solver import Sound, Unsound, judge
from two_drugs import FACTS, MONOGRAPHS

[ITEM] = generate_across(MONOGRAPHS, EMPTY)


def test_the_statements_of_two_drugs_are_found_sound() -> None:
    assert judge(ITEM, FACTS) == Sound()


def test_two_statements_that_changed_places_are_found() -> None:
    for one in range(len(ITEM.pairs)):
        left, right = ITEM.pairs[one]
        other = next(r for _, r in ITEM.pairs if r != right)
        pairs = (*ITEM.pairs[:one], (left, other), *ITEM.pairs[one + 1 :])
        assert isinstance(judge(replace(ITEM, pairs=pairs), FACTS), Unsound)
