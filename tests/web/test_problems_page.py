from baclofen_quiz.problems import Severity
from baclofen_quiz.services.item_reports import Complaint, ItemReport
from baclofen_quiz.web.problems_page import problems_page
from databases import NOW
from factories import make_bank, make_location, make_problem


def test_errors_stand_first_then_warnings_each_in_file_order() -> None:
    found = tuple(
        make_problem(location=make_location(line=line), severity=severity)
        for line, severity in (
            (1, Severity.NOTICE),
            (2, Severity.WARNING),
            (9, Severity.ERROR),
            (4, Severity.ERROR),
        )
    )
    page = problems_page(make_bank(problems=found, unread=2), (), "UTC")

    assert [problem.location.line for problem in page.problems] == [4, 9, 2, 1]
    assert (page.errors, page.warnings, page.unread) == (2, 1, 2)
    assert page.questions == "7 questions"
    assert page.title == "Problems in the files"


def test_a_report_is_told_in_words_and_without_a_name() -> None:
    report = ItemReport("gone", "0" * 16, Complaint.UNCLEAR, "Which?", NOW)
    page = problems_page(make_bank(), (report,), "UTC")

    assert page.complaint(report) == "The question is unclear"
    assert "gone" not in page.known
