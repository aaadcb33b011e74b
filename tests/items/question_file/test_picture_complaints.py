from baclofen_quiz.items.question_file import picture_complaints as told
from factories import make_location


def test_every_complaint_is_an_error_that_says_how_to_mend_it() -> None:
    at = make_location()
    problems = (
        told.no_alternative(at, "a.png"),
        told.not_beside(at, "a.png"),
        told.too_many(at, 4),
        told.missing(at, "a.png"),
        told.too_large(at, "a.png"),
        told.no_picture(at, "a.png"),
    )
    assert {problem.severity for problem in problems} == {"error"}
    assert len({problem.code for problem in problems}) == len(problems)
    assert all(problem.mend.endswith(".") for problem in problems)
