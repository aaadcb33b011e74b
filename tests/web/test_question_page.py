import pytest

from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import BLANK_FORM
from baclofen_quiz.web.question_page import (
    HINTS,
    KINDS,
    Fault,
    QuestionPage,
    first_field,
    split_stem,
)
from factories import make_items, make_numeric_item, make_single_item


def page(item: Item, *faults: Fault) -> QuestionPage:
    view = QuestionView("s", 7, 20, item, (), (), answered=False, finished=False)
    return QuestionPage(view, "signed", BLANK_FORM, faults)


def test_the_title_names_the_question_and_begins_with_an_error() -> None:
    item = make_single_item()

    assert page(item).title == "Question 7 of 20"
    assert page(item, Fault("a", "b")).title == "Error: Question 7 of 20"


def test_what_is_told_is_parted_from_what_is_asked() -> None:
    assert split_stem("A child weighs 40 kg. How much is given per dose?") == (
        "A child weighs 40 kg.",
        "How much is given per dose?",
    )


@pytest.mark.parametrize(
    "stem",
    [
        "At which receptor does it act?",
        "Give 0.5 mg. Then stop.",
        "Is a dose of 0.3 mg/kg right?",
    ],
)
def test_a_stem_of_one_piece_stays_whole(stem: str) -> None:
    assert split_stem(stem) == ("", stem)


def test_a_numeric_item_offers_its_units() -> None:
    numeric = page(make_numeric_item())

    assert numeric.units == ("mcg", "mg", "g")
    assert numeric.vignette.startswith("A child of 40")
    assert numeric.question == "How much is given per dose?"
    assert page(make_single_item()).units == ()


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
def test_every_kind_says_what_is_asked_of_the_learner(item: Item) -> None:
    assert page(item).hint == HINTS[item.kind]
    assert page(item).section
    usual = item.kind is Kind.SINGLE
    assert page(item).kind_name == ("" if usual else KINDS[item.kind])


def test_an_error_leads_to_the_first_field() -> None:
    assert first_field(Kind.NUMERIC) == "text"
    assert first_field(Kind.ORDERING) == "answer-1"
