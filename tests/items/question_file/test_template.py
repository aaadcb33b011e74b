from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.item import Kind
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.question_file.template import TEMPLATE


def test_the_template_is_a_draft_so_that_no_sample_is_asked() -> None:
    assert read_questions(TEMPLATE, "mine.md").items == ()


def test_the_template_shows_every_kind_and_has_no_problem() -> None:
    published = TEMPLATE.replace("\nstatus: draft\n", "\nstatus: ready\n")
    reading = read_questions(published, "mine.md")

    assert reading.all_problems == ()
    assert {item.kind for item in reading.items} == set(Kind)
    assert check_items(reading.items, None, {}) == ()


def test_the_template_is_a_text_file_of_short_lines() -> None:
    assert TEMPLATE.endswith("\n")
    assert max(map(len, TEMPLATE.splitlines())) < 150
