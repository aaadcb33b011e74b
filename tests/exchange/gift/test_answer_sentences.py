import inspect

import pytest

from baclofen_quiz.exchange.gift import answer_sentences
from baclofen_quiz.problems import Location, Problem

AT = Location("x.gift", 2, 3)
VALUES = {"at": AT, "least": 2, "weight": 50, "text": "A  text", "name": r"\neq"}
TOLD = [
    function
    for _, function in inspect.getmembers(answer_sentences, inspect.isfunction)
    if "at" in inspect.signature(function).parameters
    and function.__module__ == answer_sentences.__name__
]


@pytest.mark.parametrize("tell", TOLD, ids=lambda tell: tell.__name__)
def test_each_problem_has_a_place_and_three_sentences(tell: object) -> None:
    assert callable(tell)
    names = inspect.signature(tell).parameters
    problem = tell(*(VALUES.get(name, "}") for name in names))

    assert isinstance(problem, Problem)
    assert problem.location == AT
    for sentence in (problem.what, problem.why, problem.mend):
        assert sentence[0] == sentence[0].upper()
        assert sentence.rstrip("}").endswith((".", '"x"', "another"))
