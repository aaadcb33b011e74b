from baclofen_quiz.problems import (
    LONGEST_WORD,
    MOST_OF_A_FILE,
    Location,
    Severity,
    capped,
    in_file_order,
)
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


def test_few_problems_are_all_told() -> None:
    problems = [make_problem(location=make_location("a.md", n)) for n in (2, 1)]
    assert capped(problems) == in_file_order(problems)


def test_of_many_problems_the_errors_are_told_and_the_others_counted() -> None:
    warnings = [
        make_problem(location=make_location("a.md", n), severity=Severity.WARNING)
        for n in range(1, 301)
    ]
    error = make_problem(
        location=make_location("a.md", 900), severity=Severity.ERROR, code="z"
    )
    other = make_problem(location=make_location("b.md", 1))
    told = capped([*warnings, error, other])
    assert len(told) == MOST_OF_A_FILE + 2
    assert [told[-2], told[-1]] == [error, other]
    (more,) = [problem for problem in told if problem.code == "more-problems"]
    assert (more.severity, more.what) == (
        Severity.WARNING,
        "This file has 101 more problems.",
    )


def test_errors_that_are_not_told_leave_an_error() -> None:
    errors = [
        make_problem(location=make_location("a.md", n), severity=Severity.ERROR)
        for n in range(1, MOST_OF_A_FILE + 2)
    ]
    more = capped(errors)[-1]
    assert (more.severity, more.what) == (
        Severity.ERROR,
        "This file has 1 more problem.",
    )


def test_a_name_of_thousands_of_signs_is_cut_and_a_long_sentence_is_not() -> None:
    sentence = "It says so. " * 100
    problem = make_problem(what=f'"{"x" * 20_000}!" is no fit name.', why=sentence)

    assert problem.what == f'"{"x" * 59}…{"x" * 18}!" is no fit name.'
    assert problem.why == sentence
    assert make_problem(what="x" * LONGEST_WORD).what == "x" * LONGEST_WORD
