from dataclasses import replace
from datetime import UTC, datetime

from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.services.versions import Filed, Version
from baclofen_quiz.web.file_pages import FilesPage, VersionPage, rows_of
from factories import make_bank, make_single_item

FILED = Filed("week-6", 2, "Dr Anand", datetime(2026, 11, 22, tzinfo=UTC), "edited")


def test_the_questions_of_a_file_are_counted_as_the_bank_has_them() -> None:
    ours, other = make_single_item(id="week-6/a"), make_single_item(id="week-61/a")
    held = Withheld("week-6/c", (), "Flawed.")
    bank = replace(
        make_bank(), items=(ours, other), drafts=(ours,), retired=(), withheld=(held,)
    )
    (row,) = rows_of(bank, [FILED])

    assert (row.asked, row.drafts, row.retired, row.withheld) == (1, 1, 0, 1)
    assert row.status == "1 asked, 1 draft, 1 withheld"


def test_a_file_without_a_question_says_so() -> None:
    (row,) = rows_of(replace(make_bank(), items=()), [FILED])

    assert row.status == "No question in it can be read"
    assert FilesPage(0, "UTC", (row,)).title == "Question files"


def test_a_version_knows_whether_it_stands() -> None:
    old = VersionPage(0, "UTC", Version(FILED, ""), 3, ())

    assert old.title == "Version 2 of week-6"
    assert not old.stands
    assert replace(old, current=2).stands
