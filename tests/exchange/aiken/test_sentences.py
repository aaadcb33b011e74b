import inspect

import pytest

from baclofen_quiz.exchange.aiken import sentences
from baclofen_quiz.problems import Location, Problem

AT = Location("a.txt", 2, 3)
TOLD = [
    function
    for _, function in inspect.getmembers(sentences, inspect.isfunction)
    if function.__module__ == sentences.__name__
]


@pytest.mark.parametrize("tell", TOLD, ids=lambda tell: tell.__name__)
def test_each_problem_has_a_place_and_three_sentences(tell: object) -> None:
    assert callable(tell)
    others = list(inspect.signature(tell).parameters)[1:]
    problem = tell(AT, *(2 if name == "least" else "B" for name in others))

    assert isinstance(problem, Problem)
    assert problem.location == AT
    for sentence in (problem.what, problem.why, problem.mend):
        assert sentence.rstrip('"').endswith(".")
