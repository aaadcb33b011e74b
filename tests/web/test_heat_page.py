"""The tinted monograph as a page object."""

from dataclasses import replace
from datetime import date

from baclofen_quiz.services.heat_map import heat_map, of_class
from baclofen_quiz.services.readiness import States
from baclofen_quiz.web import recall_words
from baclofen_quiz.web.as_of import AsOf
from baclofen_quiz.web.heat_choices import Choices, Whose
from baclofen_quiz.web.heat_page import HeatPage
from knowing import RECEPTOR, SAFETY, known_bank, make_tried
from study_rows import TODAY

BANK = known_bank()
ALL_ELSE = Choices(Whose.CLASS, unasked=True)


def page(states: States) -> HeatPage:
    view = heat_map(BANK, BANK.monographs[0], states, TODAY)
    return HeatPage(view, AsOf(TODAY, TODAY), 4)


def test_the_title_names_the_drug_and_an_error_first() -> None:
    fine = page({})

    assert fine.title == "Baclofen, as you recall it"
    assert replace(fine, as_of=AsOf(TODAY, TODAY, "No.")).title.startswith("Error: ")


def test_what_was_chosen_is_said_in_one_line() -> None:
    fine = page({})
    later = AsOf(date(2027, 1, 12), TODAY)
    view = replace(fine.view, day=later.day)
    asked = replace(fine, view=view, as_of=later, choices=ALL_ELSE)

    assert fine.chosen == "Today, your own recall"
    assert asked.chosen == (
        "On Tuesday 12 January 2027, the mean of the class, statements no item asks"
    )


def test_of_a_class_what_too_few_have_tried_has_no_figure() -> None:
    mine = page({RECEPTOR: make_tried()})
    view = of_class(mine.view, {SAFETY: 0.65})
    shown = replace(mine, view=view, choices=Choices(Whose.CLASS))

    assert shown.title == "Baclofen, as the class recalls it"
    assert shown.marks["mechanism-receptor"][0].said == "too few"
    assert shown.marks["withdrawal-stop"][0].said == "65 %"
    assert shown.marks["uses-lonely"][0].said == "no question"
    assert (shown.unasked, mine.unasked, shown.least) == (
        "with too few learners",
        "not asked",
        5,
    )


def test_only_what_no_question_asks_can_be_shown() -> None:
    shown = replace(page({}), choices=Choices(unasked=True))

    assert set(shown.marks) == {"uses-lonely", "withdrawal-disputed"}
    assert [part.token for part in shown.parts] == ["uses", "withdrawal"]


def test_statements_are_marked_by_their_anchor_with_the_reason() -> None:
    marks = page({RECEPTOR: make_tried()}).marks

    assert marks["mechanism-receptor"][0].said == "90 %"
    assert marks["uses-lonely"][1] == "Too lonely."
    assert marks["withdrawal-disputed"][0].said == "disputed"
    assert len(marks) == 6


def test_sections_are_summed_up_in_the_order_of_the_text() -> None:
    shown = page({RECEPTOR: make_tried()})

    assert [part.token for part in shown.parts] == list(shown.heats)
    assert shown.heats["mechanism"].mean == 90


def test_readiness_is_withheld_only_where_something_stands_in_the_way() -> None:
    weak = {row.title: row.said for row in page({RECEPTOR: make_tried()}).standings}
    safe = {row.title: row.said for row in page({SAFETY: make_tried(900)}).standings}

    assert weak["Withdrawal"] == "withheld"
    assert weak["Mechanism of action"] == "90 %"
    assert safe["Withdrawal"] == "100 %"
    assert page({}).standings[0].tried == "0 of 1 fact tried"
    assert page({}).words is recall_words
