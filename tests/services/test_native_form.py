"""Questions of any format as one question file."""

import pytest

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.items.question_file import QuestionReading, read_questions
from baclofen_quiz.services.native_form import in_native_form

SHEET = """\
id,stem,option 1,option 2,option 3,correct,status
later,Which one comes later?,one,two,three,C,draft
receptor,Which receptor does it activate?,GABA-A,GABA-B,NMDA,B,ready
"""


def _read(form: str, text: str) -> QuestionReading:
    read = FORMATS[form].read
    assert read
    return read(text.encode(), "exam")


def test_questions_keep_their_order_ids_and_status() -> None:
    made = read_questions(in_native_form(_read("csv", SHEET)), "exam.md")

    assert [item.id for item in made.drafts] == ["exam/later"]
    assert [item.id for item in made.items] == ["exam/receptor"]
    assert [item.source.line for item in made.drafts + made.items] == [5, 13]


@pytest.mark.parametrize(
    ("text", "optional"),
    [("q {=a~b~c}", True), ("q {=a#why~b~c}", False), ("q {=a}", False)],
)
def test_reasons_are_optional_where_a_file_has_options_and_none(
    text: str, *, optional: bool
) -> None:
    assert ("reasons: optional" in in_native_form(_read("gift", text))) is optional
