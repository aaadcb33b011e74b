import pytest

from baclofen_quiz.problems import Severity
from baclofen_quiz.services.item_reports import Complaint, ItemReport
from baclofen_quiz.web.bank_pages import (
    PER_PAGE,
    BankPage,
    Filter,
    problems_page,
    rows_of,
)
from databases import NOW
from factories import make_bank, make_location, make_problem, make_single_item

ALL = Filter(section="", kind="", words="", start=0)


@pytest.mark.parametrize(
    ("choice", "taken"),
    [
        (ALL, True),
        (Filter("mechanism", "single", "RECEPTOR", 0), True),
        (Filter("dosing", "", "", 0), False),
        (Filter("", "numeric", "", 0), False),
        (Filter("", "", "aspirin", 0), False),
    ],
)
def test_an_item_is_listed_when_every_filter_takes_it(
    choice: Filter, *, taken: bool
) -> None:
    assert choice.takes(make_single_item()) is taken


def test_a_page_of_the_list_knows_its_place() -> None:
    items = [make_single_item(id=f"x/{n}") for n in range(60)]
    rows = rows_of(items, PER_PAGE)
    choice = Filter("", "", "", PER_PAGE)
    page = BankPage(
        choice,
        rows,
        found=60,
        total=70,
        questions="60 questions",
        problems=0,
        earlier="",
        later="",
    )

    assert [row.id for row in rows][:1] == ["x/50"]
    assert (page.first, page.last, page.filtered) == (51, 60, True)
    assert page.title == "Bank"
    assert ("mechanism", "Mechanism of action") in page.sections
    assert ("numeric", "Calculation") in page.kinds


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
