from baclofen_quiz.items.paper import MOST_VERSIONS
from baclofen_quiz.services.question_paper import (
    MOST_QUESTIONS,
    TITLE,
    Wish,
    paper_of,
)
from factories import make_items, make_numeric_item, make_single_item


def test_a_paper_has_its_title_its_seed_and_its_versions() -> None:
    paper = paper_of(make_items(), Wish(" Week 3 ", versions=3, seed=9))

    assert (paper.title, paper.seed, paper.left_out) == ("Week 3", 9, 0)
    assert [sheet.letter for sheet in paper.sheets] == ["A", "B", "C"]


def test_of_variants_of_one_question_it_takes_the_first() -> None:
    items = [make_numeric_item(id=f"x~w={n}", clone_of="x") for n in (1, 2)]
    (sheet,) = paper_of(items, Wish()).sheets

    assert [question.item for question in sheet.questions] == items[:1]


def test_what_makes_no_sense_is_brought_into_bounds() -> None:
    items = [make_single_item(id=f"x/{n}") for n in range(MOST_QUESTIONS + 5)]
    paper = paper_of(items, Wish(versions=-1))

    assert (paper.title, len(paper.sheets)) == (TITLE, 1)
    assert (len(paper.sheets[0].questions), paper.left_out) == (MOST_QUESTIONS, 5)
    assert len(paper_of(items[:1], Wish(versions=99)).sheets) == MOST_VERSIONS
    assert paper_of([], Wish()).sheets[0].questions == ()
