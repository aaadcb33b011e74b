from dataclasses import replace
from datetime import date, timedelta

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.readiness import readiness
from baclofen_quiz.learning.recall_steps import RecallStep
from baclofen_quiz.learning.study_weeks import study_week
from baclofen_quiz.learning.weak_sections import (
    LeftAlone,
    Lowest,
    OftenForgotten,
    Reason,
    SafetyWeak,
    WeakSection,
)
from baclofen_quiz.services.dashboard import Dashboard, Due, Exam
from baclofen_quiz.services.readiness import readiness_of
from baclofen_quiz.web import recall_words
from baclofen_quiz.web.home_page import HomePage, reason_said, week_said
from factories import make_bank
from webpages import AT, make_summary

TODAY = date(2026, 11, 21)
TEXTS = {"a": "Never stop abruptly"}
NONE = dict.fromkeys(RecallStep, 0)


def page() -> HomePage:
    view = Dashboard(
        current=None,
        recent=(make_summary(),),
        due=Due(),
        week=study_week(TODAY, [TODAY, date(2026, 11, 17)], 5),
        weakest=(),
        readiness=readiness_of(make_bank(), (), {}, TODAY),
        steps=NONE,
        exam=None,
    )
    return HomePage(
        now=AT,
        zone="UTC",
        name="Mira",
        view=view,
        texts=TEXTS,
        said="7 questions",
        statements=156,
        sections=4,
    )


def due(questions: int, critical: int = 0) -> HomePage:
    view = replace(page().view, due=Due(questions, questions, critical))
    return replace(page(), view=view)


@pytest.mark.parametrize(
    ("days", "facts", "said"),
    [
        (1, 12, "Nothing is due until tomorrow: then 12 facts come back."),
        (6, 1, "Nothing is due until Friday: then 1 fact comes back."),
        (7, 2, "Nothing is due for 7 days: then 2 facts come back."),
    ],
)
def test_when_something_will_be_due_is_said(days: int, facts: int, said: str) -> None:
    later = Due(next_day=TODAY + timedelta(days=days), next_facts=facts)
    shown = replace(page(), view=replace(page().view, due=later))

    assert shown.later_said == said
    assert page().later_said == "Nothing is due."


@pytest.mark.parametrize(("cards", "facts"), [(1, "this fact"), (3, "these facts")])
def test_where_only_flashcards_are_due_that_is_said(cards: int, facts: str) -> None:
    shown = replace(page(), view=replace(page().view, due=Due(cards=cards)))

    assert shown.cards_said == f"No question asks {facts}; a flashcard does."


def test_who_did_flashcards_alone_has_begun_too() -> None:
    nothing = replace(page(), view=replace(page().view, recent=()))
    some = NONE | {RecallStep.FIRM: 1}

    assert page().begun
    assert not nothing.begun
    assert replace(nothing, view=replace(nothing.view, steps=some)).begun


def test_the_learner_is_greeted_by_the_clock_and_by_name() -> None:
    assert page().heading == "Good evening, Mira"
    assert replace(page(), name="").heading == "Good evening"
    assert page().today == "Saturday 21 November 2026"


def test_who_has_no_quiz_yet_is_new() -> None:
    assert not page().new
    assert replace(page(), view=replace(page().view, recent=())).new


def test_an_exam_has_its_card_once_its_day_is_set() -> None:
    exam = Exam(date(2027, 1, 12), readiness([]))
    shown = replace(page(), view=replace(page().view, exam=exam)).exam

    assert page().exam is None
    assert shown is not None
    assert (shown.exam, shown.today) == (exam, TODAY)


def test_sections_are_named() -> None:
    assert page().title == "Home"
    assert page().sections_of(make_summary()) == "Mechanism of action"
    assert page().words is recall_words
    assert page().named == 3


@pytest.mark.parametrize(
    ("questions", "review", "said", "short"),
    [
        (0, 0, "Review 0 due", 0),
        (5, 5, "Review 5 due", 0),
        (6, 6, "Review 6 due", 5),
        (20, 20, "Review 20 due", 5),
        (84, 20, "Review 20", 5),
    ],
)
def test_one_press_reviews_no_more_than_a_sitting(
    questions: int, review: int, said: str, short: int
) -> None:
    shown = due(questions)

    assert (shown.review, shown.review_said, shown.short) == (review, said, short)


def test_what_is_due_says_how_much_is_about_safety() -> None:
    assert due(12, 4).due_said == (
        "12 facts to ask again before memory fades, 4 of them safety-critical."
    )
    assert due(1).due_said == "1 fact to ask again before memory fades."


def test_the_tallest_stair_has_the_most_facts_and_none_vanishes() -> None:
    steps = {**NONE, RecallStep.SLIPPING: 1, RecallStep.SOLID: 100}
    shown = replace(page(), view=replace(page().view, steps=steps)).stairs

    assert [(stair.facts, stair.height) for stair in shown] == [
        (1, 4),
        (0, 4),
        (0, 4),
        (0, 4),
        (100, 80),
    ]
    assert shown[0].title == "Slipping"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (SafetyWeak("a", 0.44), "Safety-critical, at 44 %: Never stop abruptly"),
        (OftenForgotten("a", 3), "Forgotten 3 times: Never stop abruptly"),
        (LeftAlone(16), "Not asked for 16 days"),
        (Lowest("a", 0.5), "Lowest, at 50 %: Never stop abruptly"),
    ],
)
def test_each_weak_section_has_its_reason(reason: Reason, said: str) -> None:
    weak = WeakSection("baclofen", Section.WITHDRAWAL, 0.41, reason)
    (line,) = replace(page(), view=replace(page().view, weakest=(weak,))).weakest

    assert reason_said(reason, TEXTS) == line.reason == said
    assert (line.title, line.scope) == ("Withdrawal", "baclofen/withdrawal")
    assert (line.percent, line.step) == (41, RecallStep.SLIPPING)


def test_sections_of_several_drugs_name_the_drug() -> None:
    rows = tuple(
        WeakSection(drug, Section.USES, 0.5, LeftAlone(20)) for drug in ("a", "b")
    )
    shown = replace(page(), view=replace(page().view, weakest=rows)).weakest

    assert [line.title for line in shown] == [
        "A: Therapeutic uses",
        "B: Therapeutic uses",
    ]


@pytest.mark.parametrize(
    ("days", "goal", "said"),
    [
        ([17, 18], 5, ("2 of 5 study days", "Today would make it 3. Rest days")),
        ([17, 21], 5, ("2 of 5 study days", "3 more days to go.")),
        ([17, 21], 3, ("2 of 3 study days", "1 more day to go.")),
        ([17, 21], 2, ("2 of 2 study days", "The goal of this week is reached.")),
        ([21], 1, ("1 of 1 study day", "The goal of this week is reached.")),
        ([21], 0, ("1 study day this week", "No weekly goal is set.")),
    ],
)
def test_the_weekly_goal_is_said_without_blame(
    days: list[int], goal: int, said: tuple[str, str]
) -> None:
    week = study_week(TODAY, [date(2026, 11, day) for day in days], goal)
    done, left = week_said(week)

    assert (done, left[: len(said[1])]) == said


def test_the_days_of_the_week_are_told_apart() -> None:
    assert page().week_said[0] == "2 of 5 study days"
    assert page().days[:2] == (("Monday", "free"), ("Tuesday", "did"))
    assert page().days[5] == ("Saturday", "did")
    idle = replace(page().view, week=study_week(TODAY, [], 5))
    assert replace(page(), view=idle).days[5] == ("Saturday", "now")
