from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.web.home_page import HomePage, weakest
from webpages import AT, make_section, make_summary


def page() -> HomePage:
    return HomePage(
        now=AT,
        zone="UTC",
        name="Mira",
        current=None,
        weakest=(),
        recent=(make_summary(),),
        questions=7,
        said="7 questions",
        statements=156,
        sections=4,
    )


def test_the_learner_is_greeted_by_the_clock_and_by_name() -> None:
    assert page().heading == "Good evening, Mira"
    assert replace(page(), name="").heading == "Good evening"
    assert page().today == "Saturday 21 November 2026"


def test_who_has_no_quiz_yet_is_new() -> None:
    assert not page().new
    assert replace(page(), recent=()).new


def test_sections_are_named() -> None:
    assert page().title == "Home"
    assert page().section(Section.USES) == "Therapeutic uses"
    assert page().sections_of(make_summary()) == "Mechanism of action"


def test_the_three_weakest_sections_with_enough_answers_are_chosen() -> None:
    rows = (
        make_section(Section.IDENTITY, 0, 2),
        make_section(Section.MECHANISM, 5, 5),
        make_section(Section.USES, 4, 5),
        make_section(Section.DOSING, 1, 5),
        make_section(Section.WITHDRAWAL, 2, 5),
        make_section(Section.ADVERSE, 3, 5),
    )

    assert [row.section for row in weakest(rows)] == [
        Section.DOSING,
        Section.WITHDRAWAL,
        Section.ADVERSE,
    ]
