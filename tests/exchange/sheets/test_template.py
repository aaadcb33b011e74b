import pytest

from baclofen_quiz.exchange.format.written import Reader
from baclofen_quiz.exchange.sheets.reader import read_csv, read_xlsx
from baclofen_quiz.exchange.sheets.template import csv_template, xlsx_template
from baclofen_quiz.items.item import Kind


@pytest.mark.parametrize(
    ("data", "read"), [(csv_template(), read_csv), (xlsx_template(), read_xlsx)]
)
def test_the_template_is_read_without_a_word_and_holds_each_kind_as_a_draft(
    data: bytes, read: Reader
) -> None:
    reading = read(data, "exam.csv")

    assert reading.problems == ()
    assert reading.items == ()
    assert {item.kind for item in reading.drafts} == set(Kind)


def test_the_template_is_always_the_same() -> None:
    assert xlsx_template() == xlsx_template()
