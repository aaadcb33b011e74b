"""The sentences of the reader."""

import pytest

from baclofen_quiz.content import complaints
from baclofen_quiz.problems import Location, Problem, Severity

AT = Location("x.md", 3, 5)

ALL = [
    complaints.flawed(AT, ("it holds a", "it holds b")),
    complaints.unread(AT, "A table", "Write bullets."),
    complaints.unknown_section(AT, "History"),
    complaints.section_twice(AT, "Uses", Location("x.md", 1)),
    complaints.stray_note(AT),
    complaints.unknown_note(AT),
    complaints.empty_container(AT),
    complaints.empty_heading(AT),
    complaints.too_deep(AT),
    complaints.empty_file(AT),
    complaints.no_drug(AT),
    complaints.unfit_drug(AT),
    complaints.no_headings(AT),
    complaints.unpinned(AT, "nausea"),
    complaints.unreadable_mark(AT, "#A"),
    complaints.duplicate_id(AT, "nausea", Location("x.md", 1)),
    complaints.no_such_fact(AT, "x/uses/y"),
    complaints.unreadable_dose(AT, "no amount was found"),
    complaints.contradicting_doses(AT, Location("x.md", 1)),
    complaints.unreadable_number(AT),
    complaints.not_understood(AT),
    complaints.before_title(AT),
]


@pytest.mark.parametrize("problem", ALL, ids=lambda problem: problem.code)
def test_a_problem_says_what_why_and_how_to_mend(problem: Problem) -> None:
    assert problem.location == AT
    for sentence in (problem.what, problem.why, problem.mend):
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence.endswith(".")


def test_codes_are_told_apart() -> None:
    codes = [problem.code for problem in ALL]

    assert sorted(codes) == sorted(set(codes))


def test_a_whole_sentence_reads_well() -> None:
    assert str(complaints.unreadable_dose(AT, "“or 10 mg” is not understood")) == (
        "x.md:3:5: warning unreadable-dose This dose line cannot be read: “or 10 mg” is"
        " not understood. A dose that is half understood is dangerous, so it becomes no"
        " fact. Write amount, unit and how often, such as “5 mg three times daily” or"
        " “0.3 mg/kg/day divided in 3 doses”."
    )


def test_what_keeps_a_file_or_statement_out_is_an_error() -> None:
    errors = {p.code for p in ALL if p.severity is Severity.ERROR}

    assert errors == {
        "stray-note", "unknown-note", "empty-file", "no-drug", "unfit-drug",
        "no-headings", "unreadable-mark", "duplicate-id", "no-such-fact",
    }  # fmt: skip
