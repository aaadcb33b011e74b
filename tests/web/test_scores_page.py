from fractions import Fraction

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.scoring import SectionScore
from baclofen_quiz.services.scores import ScoresView
from baclofen_quiz.web.scores_page import PLOTTED, NoScoresPage, ScoresPage
from webpages import make_section, make_summary


def page(*scores: int) -> ScoresPage:
    sittings = tuple(make_summary(score=Fraction(score)) for score in scores)
    sections = (
        make_section(Section.IDENTITY, 1, 2),
        make_section(Section.MECHANISM, 9, 10),
        make_section(Section.DOSING, 4, 10),
    )
    return ScoresPage(ScoresView(sittings, sections, Fraction(14), 22), "UTC")


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ((10,), "One quiz so far"),
        ((10, 14), "Up: 50 % at first, 70 %"),
        ((14, 10), "Down: 70 %"),
        ((10, 14, 10), "Level: 50 %"),
    ],
)
def test_the_line_is_said_in_words(scores: tuple[int, ...], said: str) -> None:
    assert page(*scores).trend.startswith(said)


def test_the_weakest_section_comes_first_and_few_answers_last() -> None:
    assert [row.section for row in page(1).weakest_first] == [
        Section.DOSING,
        Section.MECHANISM,
        Section.IDENTITY,
    ]


def test_the_order_of_the_sections_is_said_as_it_is() -> None:
    few = make_section(Section.IDENTITY, 1, 2)
    many = make_section(Section.DOSING, 4, 10)

    def order(*rows: SectionScore) -> str:
        return ScoresPage(ScoresView((), rows, Fraction(1), 2), "UTC").order

    assert order(few) == "in the order of the monograph"
    assert order(many) == "weakest first"
    assert order(few, many) == "weakest first, few answers last"


def test_the_newest_quizzes_are_plotted_and_all_are_listed() -> None:
    many = page(*range(1, 20), 5, 6, 7)

    assert len(many.plotted) == len(many.dots) == PLOTTED
    assert many.plotted[-1].score == 7
    assert many.newest_first[0].score == 7
    assert len(many.newest_first) == 22


def test_sections_are_named() -> None:
    assert page(1).section(Section.DOSING) == "Dosage and administration"
    assert page(1).sections(make_summary()) == "Mechanism of action"


def test_both_states_are_the_same_room() -> None:
    assert page(1).title == NoScoresPage().title == "My scores"
