from datetime import UTC, datetime, timedelta

import pytest

from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.learning.timing import Limit
from baclofen_quiz.services.clocks import Clock, Timed, Untimed
from baclofen_quiz.services.question_desk import NO_DRAFT, Desk
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import BLANK_FORM
from baclofen_quiz.web.question_page import (
    HINTS,
    KINDS,
    Aids,
    Fault,
    QuestionPage,
    first_field,
    split_stem,
)
from factories import make_items, make_numeric_item, make_single_item

UNTIMED = Untimed()


def page(
    item: Item, *faults: Fault, clock: Clock = UNTIMED, position: int = 7
) -> QuestionPage:
    view = QuestionView("s", position, 20, item, (), (), answered=False, finished=False)
    desk = Desk(view, Mode.TEST, NO_DRAFT, flagged=False, note="", clock=clock)
    return QuestionPage(
        desk=desk,
        shown="signed",
        filled=BLANK_FORM,
        struck=frozenset(),
        note="",
        aids=Aids(),
        faults=faults,
    )


def test_a_limit_is_said_in_words_and_in_seconds() -> None:
    limit = Limit(600, datetime(2026, 11, 22, tzinfo=UTC))
    timed = page(make_single_item(), clock=Timed(limit, timedelta(seconds=61.9)))
    untimed = page(make_single_item())

    assert (timed.seconds_left, timed.seconds) == (61, 600)
    assert timed.time_left == "1 min 1 s"
    assert untimed.seconds == 0


def test_a_refused_note_is_told_from_a_refused_answer() -> None:
    assert page(make_single_item(), Fault("note", "long")).note_fault
    assert not page(make_single_item(), Fault("text", "empty")).note_fault


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
