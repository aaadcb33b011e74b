from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.services.sitting_views import ResultsView
from baclofen_quiz.web.results_page import ResultsPage
from webpages import make_row, make_section, make_summary


def page() -> ResultsPage:
    summary = make_summary(score=Fraction(1), answered=2, total=2)
    sections = (make_section(Section.MECHANISM, 1, 2),)
    rows = (make_row(1), make_row(2, "gaba-a"))
    view = ResultsView(summary, sections, rows, (), sections[0])
    return ResultsPage(view, "UTC")


def test_the_title_begins_with_the_score() -> None:
    assert page().title == "Results: 1 of 2"


def test_it_says_what_was_asked_how_long_it_took_and_when() -> None:
    assert page().about == (
        "Mechanism of action. 2 questions, 1 min 0 s. Begun Sat 21 Nov, 18:42."
    )


def test_missed_and_right_answers_are_parted() -> None:
    assert [row.position for row in page().missed] == [2]
    assert [row.position for row in page().right] == [1]
    assert page().word(page().missed[0]) == "Not correct"


def test_few_answers_have_no_interval() -> None:
    assert page().interval is None
    many = ResultsPage(ResultsView(make_summary(), (), (), (), None), "UTC")
    assert many.interval is not None
    assert round(many.interval.low, 2) == 0.48


def test_a_quiz_that_goes_on_is_not_called_finished() -> None:
    going = make_summary(ended=None, next_position=3)

    assert ResultsPage(ResultsView(going, (), (), (), None), "UTC").heading == (
        "Quiz so far"
    )
    assert page().heading == "Quiz finished"


def test_sections_and_times_are_named() -> None:
    assert page().section(Section.DOSING) == "Dosage and administration"
    assert page().spell(65) == "1 min 5 s"
