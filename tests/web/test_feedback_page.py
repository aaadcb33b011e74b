from dataclasses import replace

import pytest

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, DontKnow
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.services.sitting_views import FeedbackView
from baclofen_quiz.web.feedback_page import FeedbackPage
from factories import make_multiple_item, make_note, make_single_item
from webpages import make_feedback


def page(view: FeedbackView) -> FeedbackPage:
    return FeedbackPage(view, "The answer is B", (), None, (), ())


@pytest.mark.parametrize(
    ("item", "answer", "word"),
    [
        (make_single_item(), Chosen("gaba-b"), "Correct"),
        (make_single_item(), Chosen("gaba-a"), "Not correct"),
        (make_single_item(), DontKnow(), "Not known yet"),
        (make_multiple_item(), ChosenSet(frozenset({"oral"})), "Partly right"),
    ],
)
def test_the_title_begins_with_the_verdict(
    item: Item, answer: Answer, word: str
) -> None:
    shown = page(make_feedback(item, answer))

    assert shown.title == f"{word}: question 7 of 20"
    assert shown.good is (word == "Correct")


def test_the_explanation_follows_only_if_the_take_away_leaves_something() -> None:
    item = make_single_item()
    both = page(make_feedback(item, DontKnow()))
    only = page(make_feedback(make_single_item(take_away=""), DontKnow()))

    assert (both.take_away, both.explanation) == (item.take_away, item.explanation)
    assert (only.take_away, only.explanation) == (item.explanation, "")


def test_cautions_and_notes_are_parted() -> None:
    notes = tuple(make_note(kind) for kind in NoteKind)
    shown = page(make_feedback(make_single_item(notes=notes), DontKnow()))

    assert [note.kind for note in shown.cautions] == [NoteKind.CAUTION]
    assert [note.kind for note in shown.notes] == [NoteKind.NOTE]


def test_confidence_is_answered_by_whether_it_was_right() -> None:
    view = make_feedback(make_single_item(), Chosen("gaba-a"), Confidence.SURE)

    assert "mend best" in page(view).echo
    assert page(replace(view, confidence=None)).echo == ""


def test_time_section_and_stem_are_said() -> None:
    shown = page(make_feedback(make_single_item(), DontKnow()))

    assert shown.time_taken == "48 s"
    assert shown.section == "Mechanism of action"
    assert shown.stem == ("", "At which receptor is baclofen an agonist?")


def test_a_take_away_in_lower_case_begins_with_a_capital() -> None:
    shown = page(make_feedback(make_single_item(take_away="twice daily"), DontKnow()))

    assert shown.take_away == "Twice daily"
