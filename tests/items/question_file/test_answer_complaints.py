import inspect
from collections.abc import Callable

import pytest

from baclofen_quiz.items.question_file import answer_complaints
from baclofen_quiz.problems import Location, Problem, Severity

AT = Location("quiz.md", 3, 5)
VALUES: dict[object, object] = {Location: AT, str: "x", int: 2}

COMPLAINTS = [
    function
    for name, function in inspect.getmembers(answer_complaints, inspect.isfunction)
    if function.__module__ == answer_complaints.__name__ and not name.startswith("_")
]


@pytest.mark.parametrize("complain", COMPLAINTS, ids=lambda f: f.__name__)
def test_each_says_where_what_why_and_how_to_mend(
    complain: Callable[..., Problem],
) -> None:
    kinds = [p.annotation for p in inspect.signature(complain).parameters.values()]

    problem = complain(*(VALUES[kind] for kind in kinds))

    assert problem.location == AT
    assert problem.severity in {Severity.ERROR, Severity.WARNING}
    for sentence in (problem.what, problem.why, problem.mend):
        assert sentence[-1] in '.?"'
        assert sentence[0].isupper() or sentence[0] == '"'
