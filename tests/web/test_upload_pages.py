from dataclasses import replace

import pytest

from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.question_judging import Judged
from baclofen_quiz.services.taking_out import GONE, TakenOut
from baclofen_quiz.services.upload_checking import Checked
from baclofen_quiz.web.preview_page import preview_of
from baclofen_quiz.web.upload_pages import LISTED, CheckPage, UploadPage, finding
from factories import make_bank, make_problem, make_single_item

LINES = ["## One", "- [x] A"]


def at(file: str, line: int) -> Problem:
    return Problem(
        Location(file, line), Severity.ERROR, "S01", "What.", "Why.", "Mend."
    )


def judged(status: Status = Status.READY, *problems: Problem) -> Judged:
    return Judged(make_single_item(), status, problems, held=False)


def page(text: str, *added: Judged, rest: tuple[Problem, ...] = ()) -> CheckPage:
    told = tuple(problem for one in added for problem in one.problems)
    checked = Checked(
        stem="week-6",
        text=text,
        added=added,
        changed=(),
        unchanged=(),
        withheld=(),
        removed=(),
        unread=1,
        problems=(*told, *rest),
        fit=bool(added),
    )
    preview = preview_of(make_bank(), added, (), 1)
    return CheckPage(0, "UTC", checked, text, preview, 0, None, "edited")


@pytest.mark.parametrize(
    ("file", "line", "place", "excerpt"),
    [
        ("uploaded/week-6.md", 2, "Line 2", "- [x] A"),
        ("uploaded/week-6.md", 9, "Line 9", ""),
        ("exam.xlsx!Sheet", 7, "exam.xlsx, Sheet, row 7", ""),
        ("exam.CSV", 7, "exam.CSV, row 7", ""),
        ("exam.gift", 7, "exam.gift, line 7", ""),
    ],
)
def test_a_place_is_said_in_words(
    file: str, line: int, place: str, excerpt: str
) -> None:
    found = finding(at(file, line), LINES)

    assert (found.place, found.excerpt) == (place, excerpt)


def test_problems_of_questions_stand_apart_from_those_of_the_file() -> None:
    of_one, of_all = at("uploaded/week-6.md", 1), at("exam.csv", 3)
    shown = page("", judged(Status.READY, of_one), rest=(make_problem(), of_all))

    assert [one.problem for one in shown.remarks] == [of_one]
    assert {one.problem for one in shown.not_imported} == {make_problem(), of_all}


def test_a_file_that_is_a_draft_as_a_whole_is_published_as_a_whole() -> None:
    draft = page("---\nstatus: draft\n---\n", judged(Status.DRAFT))
    one = page("## One\n", judged(Status.DRAFT), judged())

    assert (draft.ready, draft.kept_back, draft.draft) == (1, 0, True)
    assert (one.ready, one.kept_back, one.draft) == (1, 1, False)
    assert one.read == "3 questions"
    assert one.left == 1


def test_a_list_has_an_end() -> None:
    shown = page("", judged())

    assert len(shown.findings([make_problem()] * 300)) == LISTED
    assert len(shown.first((judged(),) * 300)) == LISTED
    assert (shown.more(300), shown.more(3)) == (200, 0)


def test_a_title_begins_with_the_error() -> None:
    assert page("").title == "Error: Check week-6 before publishing"
    assert page("", judged()).title == "Check week-6 before publishing"
    assert UploadPage(0, "x", fault="Why").title == "Error: Upload questions"
    assert UploadPage(0, "x").title == "Upload questions"


def test_what_was_asked_and_what_was_not_is_taken_out_apart() -> None:
    item = make_single_item(id="week-6/asked")
    shown = page("x", judged())
    checked = replace(
        shown.checked,
        removed=("week-6/asked", "week-6/draft"),
        taken_out=(TakenOut(item, GONE),),
    )

    assert replace(shown, checked=checked).removed == ("week-6/draft",)
