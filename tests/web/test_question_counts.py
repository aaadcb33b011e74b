from baclofen_quiz.content.sections import Section
from baclofen_quiz.web.question_counts import questions_said, section_counts
from factories import make_items, make_numeric_item


def test_clones_of_one_question_count_once() -> None:
    clones = (make_numeric_item(), make_numeric_item(id="another~w=20"))

    assert section_counts(clones) == {Section.DOSING: 1}


def test_questions_are_counted_without_and_with_their_variants() -> None:
    clones = (make_numeric_item(), make_numeric_item(id="another~w=20"))

    assert questions_said(clones) == "1 question, in 2 variants"
    assert questions_said(make_items()) == "7 questions"
