"""The day that a page is asked for."""

from datetime import date

import pytest

from baclofen_quiz.web.as_of import AsOf, read_day

TODAY = date(2026, 11, 22)


def test_without_a_day_it_is_today() -> None:
    assert read_day("", TODAY) == AsOf(TODAY, TODAY)


def test_today_and_days_to_come_are_taken() -> None:
    later = read_day("2027-01-12", TODAY)

    assert read_day("2026-11-22", TODAY) == AsOf(TODAY, TODAY)
    assert later == AsOf(date(2027, 1, 12), TODAY)


def test_only_another_day_stands_in_addresses() -> None:
    assert AsOf(TODAY, TODAY).later == ""
    assert AsOf(date(2027, 1, 12), TODAY).later == "2027-01-12"


def test_an_exam_to_come_is_offered_and_any_other_day_is_told_apart() -> None:
    exam = date(2027, 1, 12)

    assert read_day("2027-01-12", TODAY, exam).exam_said == "2027-01-12"
    assert not read_day("2027-01-12", TODAY, exam).other
    assert not read_day("", TODAY, exam).other
    assert read_day("2027-01-13", TODAY, exam).other
    assert read_day("soon", TODAY, exam).other


@pytest.mark.parametrize("exam", [None, TODAY, date(2026, 1, 1)])
def test_an_exam_that_is_over_is_not_offered(exam: date | None) -> None:
    assert read_day("", TODAY, exam).exam_said == ""


def test_a_title_begins_with_the_error() -> None:
    assert AsOf(TODAY, TODAY).titled("Table") == "Table"
    assert AsOf(TODAY, TODAY, "No.").titled("Table") == "Error: Table"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tomorrow", "is no day. Write year, month and day, such as 2026-11-22"),
        ("2026-13-01", "is no day"),
        ("2026-11-21", "2026-11-21 is over"),
        ("0001-01-01", "0001-01-01 is over"),
        ("9999-12-31", "before the year 9000"),
        ("2026-11-22<script>", "is no day"),
    ],
)
def test_any_other_day_is_refused_in_words_that_quote_it(typed: str, said: str) -> None:
    found = read_day(typed, TODAY)

    assert said in found.fault
    assert typed in found.fault
    assert found.day == TODAY


def test_only_the_beginning_of_a_long_text_is_quoted() -> None:
    assert len(read_day("x" * 5000, TODAY).fault) < 120
