from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup

from baclofen_quiz.items.answers import Answer, Chosen, ChosenSet, DontKnow
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.services.aftermath import Moved, Others
from baclofen_quiz.services.item_reports import Complaint
from baclofen_quiz.services.sitting_views import FeedbackView
from baclofen_quiz.web.feedback_page import Aside, FeedbackPage, Step
from baclofen_quiz.web.fragments import Fragment
from baclofen_quiz.web.question_page import Fault
from baclofen_quiz.web.reasons import Reason
from factories import make_multiple_item, make_single_item
from webpages import make_aftermath, make_feedback


def page(view: FeedbackView) -> FeedbackPage:
    lesson = Fragment(Markup(), frozenset())
    return FeedbackPage(view, "The answer is B", lesson, (), make_aftermath())


def reason(rationale: str, *, right: bool) -> Reason:
    return Reason("A", "Text", rationale, None, right, mine=False, pills=())


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


@pytest.mark.parametrize(
    ("kept", "said", "shown"),
    [
        ("Twice  daily", "twice daily.", ("Twice daily.", "")),
        (
            "It passes.",
            "It passes. The body adapts.",
            ("It passes. The body adapts.", ""),
        ),
        (
            "It passes. The body adapts.",
            "It passes",
            ("It passes. The body adapts.", ""),
        ),
        ("It passes.", "The body adapts.", ("It passes.", "The body adapts.")),
        ("It passes.", "", ("It passes.", "")),
    ],
)
def test_nothing_is_said_twice(kept: str, said: str, shown: tuple[str, str]) -> None:
    item = make_single_item(take_away=kept, explanation=said)
    found = page(make_feedback(item, DontKnow()))

    assert (found.take_away, found.explanation) == shown


def test_without_a_line_to_keep_it_is_said_why_the_right_option_is_right() -> None:
    view = make_feedback(make_single_item(take_away="", explanation=""), DontKnow())
    reasons = (reason("It acts there.", right=True), reason("No.", right=False))

    assert replace(page(view), reasons=reasons).take_away == "It acts there."
    assert replace(page(view), reasons=reasons[:1] * 2).take_away == ""


def test_confidence_is_answered_by_whether_it_was_right() -> None:
    view = make_feedback(make_single_item(), Chosen("gaba-a"), Confidence.SURE)

    assert "mend best" in page(view).echo
    assert page(replace(view, confidence=None)).echo == ""


def test_nothing_is_said_to_the_confidence_of_who_did_not_answer() -> None:
    view = make_feedback(make_single_item(), DontKnow(), Confidence.SURE)

    assert page(view).echo == ""


def test_time_section_and_stem_are_said() -> None:
    shown = page(make_feedback(make_single_item(), DontKnow()))

    assert shown.time_taken == "48 s"
    assert shown.section == "Mechanism of action"
    assert shown.stem == ("", "At which receptor is baclofen an agonist?")


def test_a_take_away_in_lower_case_begins_with_a_capital() -> None:
    shown = page(make_feedback(make_single_item(take_away="twice daily"), DontKnow()))

    assert shown.take_away == "Twice daily"


def test_the_fact_is_shown_falling_and_when_it_comes_back() -> None:
    shown = page(make_feedback(make_single_item(), DontKnow()))

    assert shown.steps == (
        Step(4, "Firm", "86 % when asked"),
        Step(2, "Shaky", "58 % in a week"),
    )
    assert shown.comes_back == "It comes back tomorrow, Sunday 22 November 2026."


def test_what_was_never_rated_has_no_step() -> None:
    view = make_feedback(make_single_item(), DontKnow())
    never = Moved(before=0.0, after=0.0, due=None, facts=2)
    shown = replace(page(view), after=make_aftermath(moved=never))
    several = replace(
        page(view), after=make_aftermath(moved=replace(never, due=date(2026, 11, 24)))
    )
    nothing = replace(page(view), after=make_aftermath(moved=None))

    assert shown.steps is not None
    assert [step.step for step in shown.steps] == [0, 0]
    assert [step.name for step in shown.steps] == ["Not asked before", "Not rated"]
    assert shown.comes_back == ""
    assert several.comes_back.startswith("The first of its facts comes back in 3 days")
    overdue = replace(never, due=date(2026, 11, 20), facts=1)
    late = replace(page(view), after=make_aftermath(moved=overdue))
    assert late.comes_back == "It is due now."
    assert (nothing.steps, nothing.comes_back) == (None, "")


def test_shares_stand_beside_options_only_if_there_are_any() -> None:
    view = make_feedback(make_single_item(), DontKnow())
    row = Reason("A", "GABA-A", "", None, right=False, mine=False, pills=(), option="a")
    some = make_aftermath(others=Others(10, 7, {"a": 3}))
    shown = replace(page(view), after=some)

    assert page(view).share(row) == page(view).others == page(view).counted == ""
    assert shown.share(row) == "30 % chose this"
    assert shown.share(replace(row, option="b")) == "0 % chose this"
    assert shown.share(replace(row, option="")) == ""
    assert (shown.others, shown.counted) == ("70 % right", "10 first answers")


@pytest.mark.parametrize(
    ("answer", "asked"), [(Chosen("gaba-b"), 0), (Chosen("gaba-a"), 4), (DontKnow(), 0)]
)
def test_only_a_miss_whose_reason_is_not_known_is_asked_for_it(
    answer: Answer, asked: int
) -> None:
    assert len(page(make_feedback(make_single_item(), answer)).misses) == asked


def test_what_was_refused_comes_back_with_its_error() -> None:
    view = make_feedback(make_single_item(), DontKnow())
    refused = replace(page(view), aside=Aside(note="long", note_fault="Too long."))
    kept = replace(page(view), after=make_aftermath(note="kept"))

    assert refused.title.startswith("Error: Not known yet")
    assert refused.faults == (Fault("note", "Too long."),)
    assert (refused.note, kept.note) == ("long", "kept")
    assert page(view).faults == ()


def test_complaints_and_their_bound_are_offered() -> None:
    shown = page(make_feedback(make_single_item(), DontKnow()))

    assert len(shown.complaints) == len(Complaint)
    assert shown.longest == 2000
