"""Recall and readiness in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from baclofen_quiz.learning.heat import Closed, NotAsked, Recalled
from baclofen_quiz.learning.readiness import Coverage, Doubt
from baclofen_quiz.services.readiness import readiness_of
from baclofen_quiz.text import NBSP
from baclofen_quiz.web.recall_words import (
    Mark,
    doubt_said,
    due_said,
    mark_of,
    readiness_said,
    tried_said,
)
from knowing import SAFETY, known_bank, make_tried
from study_rows import TODAY

BANK = known_bank()


@pytest.mark.parametrize(
    ("recall", "style", "said"),
    [
        (0.0, "r1", "0 %"),
        (0.49, "r1", "49 %"),
        (0.5, "r2", "50 %"),
        (0.65, "r3", "65 %"),
        (0.8, "r4", "80 %"),
        (0.896, "r5", "90 %"),
        (1.0, "r5", "100 %"),
    ],
)
def test_each_step_has_its_class_and_the_number(
    recall: float, style: str, said: str
) -> None:
    assert mark_of(Recalled(recall)) == Mark(style, said, asked=True)


def test_what_has_no_number_says_why() -> None:
    assert mark_of(NotAsked()) == Mark("r0", "not asked yet", asked=False)
    assert mark_of(Closed("x")) == Mark("rx", "no question", asked=False)
    assert mark_of(Closed("x"), disputed=True).said == "disputed"


def test_due_days_are_said_from_today() -> None:
    days = [None, -3, 0, 1, 2, 1500]
    due = [None if n is None else TODAY + timedelta(days=n) for n in days]

    assert [due_said(day, TODAY) for day in due] == [
        "",
        "now",
        "now",
        "tomorrow",
        "in 2 days",
        "in 1,500 days",
    ]
    assert due_said(date.max, TODAY).startswith("in 2,")


def test_coverage_counts_facts() -> None:
    assert tried_said(Coverage(84, 51, 40, 0.5)) == "51 of 84 facts tried"
    assert tried_said(Coverage(1, 0, 0, 0.0)) == "0 of 1 fact tried"


def test_readiness_is_told_or_withheld() -> None:
    weak = readiness_of(BANK, BANK.monographs, {}, TODAY)
    ready = readiness_of(BANK, BANK.monographs, {SAFETY: make_tried(900.0)}, TODAY)

    assert readiness_said(weak) == (
        "Readiness is withheld: 1 of 1 safety-critical fact is not known well enough"
    )
    assert "1 of 9 safety-critical facts are" in readiness_said(
        replace(weak, critical=9)
    )
    assert readiness_said(replace(weak, critical=2, obstacles=weak.obstacles * 2)) == (
        "Readiness is withheld: none of 2 safety-critical facts is known well enough"
    )
    assert readiness_said(ready) == "Ready for 25 % of it today"


@pytest.mark.parametrize(
    ("doubt", "said"),
    [
        (Doubt.UNTRIED, "not asked yet"),
        (Doubt.WEAK, f"44{NBSP}%"),
        (Doubt.UNPROVEN, "no question answered right yet"),
    ],
)
def test_what_stands_in_the_way_says_why(doubt: Doubt, said: str) -> None:
    found = readiness_of(BANK, BANK.monographs, {}, TODAY).obstacles[0]
    one = replace(found, doubt=doubt, recall=0.44)

    assert doubt_said(one) == said
    assert doubt_said(replace(one, asked=False)) == f"{said}, and no question asks it"
