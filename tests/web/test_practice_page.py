from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.selection import Choice
from baclofen_quiz.web.practice_page import (
    practice_page,
    questions_said,
    section_counts,
)
from factories import make_items, make_numeric_item, make_single_item

ALL = Choice(frozenset(), 10)


def test_clones_of_one_question_count_once() -> None:
    clones = (make_numeric_item(), make_numeric_item(id="another~w=20"))

    assert section_counts(clones) == {Section.DOSING: 1}


def test_questions_are_counted_without_and_with_their_variants() -> None:
    clones = (make_numeric_item(), make_numeric_item(id="another~w=20"))

    assert questions_said(clones) == "1 question (2 with variants)"
    assert questions_said(make_items()) == "7 questions"


def test_nothing_ticked_means_all_sections() -> None:
    page = practice_page(make_items(), ALL, guest=True)

    assert (page.questions, page.matching, page.asked, page.sections) == (
        "7 questions",
        7,
        7,
        0,
    )


def test_ticked_sections_limit_what_matches() -> None:
    choice = Choice(frozenset({Section.MECHANISM, Section.DOSING}), 3)
    page = practice_page(make_items(), choice, guest=False)

    assert (page.matching, page.asked, page.sections) == (4, 3, 2)


def test_sections_stand_in_reading_order_and_only_where_there_is_a_question() -> None:
    page = practice_page(make_items(), ALL, guest=True)

    assert [box.token for box in page.boxes] == [
        "identity",
        "mechanism",
        "dosing",
        "comparison",
    ]


def test_a_drug_limits_the_counts() -> None:
    items = (*make_items(), make_single_item(id="t/x", drug="tizanidine"))
    page = practice_page(items, Choice(frozenset(), 10, "tizanidine"), guest=True)

    assert page.questions == "1 question"
    assert page.drugs == ("baclofen", "tizanidine")


def test_a_refused_choice_begins_the_title_with_the_error() -> None:
    page = practice_page(make_items(), ALL, guest=True, fault="Choose more.")

    assert page.title == "Error: Choose a quiz"
    assert practice_page(make_items(), ALL, guest=True).title == "Choose a quiz"
    assert page.lengths == (5, 10, 20, 30)
