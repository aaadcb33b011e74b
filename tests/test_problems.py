from baclofen_quiz.problems import Location, Severity, in_file_order
from factories import make_location, make_problem


def test_a_location_prints_as_editors_read_it() -> None:
    assert str(Location("a b.md", 3, 7)) == "a b.md:3:7"
    assert str(Location("a.md", 3)) == "a.md:3:1"


def test_a_problem_prints_as_one_line_of_three_sentences() -> None:
    assert str(make_problem(severity=Severity.WARNING)) == (
        "monographs/baclofen.md:1:1: warning unreadable-dose The dose line has no unit."
        " A number without a unit is no dose."
        ' Write the unit after the number, as in "5 mg".'
    )


def test_problems_are_sorted_by_file_then_line_as_a_number_then_code() -> None:
    last = make_problem(location=make_location("b.md", 1))
    tenth = make_problem(location=make_location("a.md", 10))
    second = make_problem(location=make_location("a.md", 2), code="z")
    first = make_problem(location=make_location("a.md", 2), code="a")
    assert in_file_order([last, tenth, second, first]) == [first, second, tenth, last]
