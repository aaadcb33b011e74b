from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.calibration import Foretold, calibration
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.confusions import Confusion, Counted, Mixup
from baclofen_quiz.learning.scoring import Tally
from baclofen_quiz.learning.workload import workload
from baclofen_quiz.services.scores import ScoresView
from baclofen_quiz.web.scores_page import (
    MOST_CONFUSIONS,
    PLOTTED,
    NoScoresPage,
    ScoresPage,
)
from baclofen_quiz.web.workload_card import WorkloadCard
from webpages import make_section, make_summary

DAY = date(2026, 11, 22)
AHEAD = WorkloadCard(workload([], DAY), DAY)


def tally(right: int, asked: int) -> Tally:
    return Tally(Fraction(right), asked)


def page(*scores: int) -> ScoresPage:
    """Make the page of somebody who answered 20 questions on each of some days."""
    view = ScoresView(
        days=tuple(
            (DAY + timedelta(days=number), tally(score, 20))
            for number, score in enumerate(scores)
        ),
        sections=(
            make_section(Section.IDENTITY, 1, 2),
            make_section(Section.MECHANISM, 9, 10),
            make_section(Section.DOSING, 4, 10),
        ),
        kinds=((Kind.SINGLE, tally(9, 10)), (Kind.NUMERIC, tally(2, 10))),
        confidences=((Confidence.SURE, tally(9, 10)),),
        calibration=None,
        calibrations=(),
        recent=(make_summary(),),
        sittings=1,
        whole=tally(14, 22),
    )
    return ScoresPage(view, (), AHEAD, "UTC")


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ((10,), "One study day so far"),
        ((6, 18), "Up: 30 % of 20 answers on the first day, 90 % of 20 since."),
        (
            (18, 18, 6, 7),
            "Down: 90 % of 40 answers on the first 2 days, 32 % of 40 since.",
        ),
        (
            (10, 14, 10),
            (
                "No clear change: 50 % of 20 answers on the first day, 60 % of 40 "
                "since. That may be chance."
            ),
        ),
    ],
)
def test_the_line_is_said_in_words(scores: tuple[int, ...], said: str) -> None:
    assert page(*scores).trend.startswith(said)


def test_the_line_is_described_and_has_its_ends() -> None:
    shown = page(10, 14)

    assert shown.described == "Share right on 2 study days, from 50 to 70 percent."
    assert shown.ends == ("22 Nov 2026", "23 Nov 2026")


def test_the_newest_days_are_plotted() -> None:
    many = page(*[10] * 40, 14)

    assert len(many.plotted) == len(many.dots) == PLOTTED
    assert many.dots[-1].percent == 70


def test_the_weakest_comes_first_and_few_answers_last() -> None:
    assert [row.name for row in page(1).by_section] == [
        "Dosage and administration",
        "Mechanism of action",
        "Identity",
    ]
    assert [row.name for row in page(1).by_kind] == [
        "Calculation",
        "Single best answer",
    ]


@pytest.mark.parametrize(
    ("confidences", "said"),
    [
        ((), "You have not called an answer sure yet."),
        (((Confidence.SURE, tally(3, 3)),), "Whenever you were sure, you were right."),
        (((Confidence.SURE, tally(3, 4)),), "Sure and right: 3 of 4 answers."),
        (((Confidence.SURE, tally(3, 5)),), "Sure and right: 3 of 5 answers, 60 %."),
    ],
)
def test_what_certainty_was_worth_is_said(
    confidences: tuple[tuple[Confidence, Tally], ...], said: str
) -> None:
    shown = replace(page(1), view=replace(page(1).view, confidences=confidences))

    assert shown.certainty == said
    assert [name for name, _ in shown.by_confidence] == ["Sure"] * len(confidences)


def test_predictions_are_drawn_and_said_once_there_are_any() -> None:
    found = calibration(
        (Foretold(0.72, Fraction(1), 3), Foretold(0.72, Fraction(0), 1))
    )
    shown = replace(page(1), view=replace(page(1).view, calibration=found))

    assert (page(1).spots, page(1).foretold) == ((), "")
    assert len(shown.spots) == 1
    assert shown.foretold == "Predicted 72 %, seen 75 %, from 4 answers."
    assert found is not None
    assert shown.range(found.bins[0]) == "70 to 80 %"


def test_predictions_stand_by_kind_as_well() -> None:
    found = calibration((Foretold(0.5, Fraction(1), 12),))
    assert found is not None
    few = calibration((Foretold(0.25, Fraction(0), 4),))
    assert few is not None
    kinds = ((Kind.SINGLE, found), (Kind.NUMERIC, few))
    shown = replace(page(1), view=replace(page(1).view, calibrations=kinds))

    assert shown.foretold_by_kind == (
        ("Single best answer", "50 %", "100 % of 12"),
        ("Calculation", "25 %", "too few (4)"),
    )


def test_only_the_most_frequent_mix_ups_are_named() -> None:
    many = tuple(
        Counted(Confusion(Mixup.WORDS, f"A{n}", "B", ()), 9) for n in range(12)
    )
    shown = replace(page(1), confusions=many)

    assert len(shown.told) == MOST_CONFUSIONS
    assert shown.told[0].times == "9 times"


def test_with_few_answers_no_way_is_named() -> None:
    few = tuple((DAY + timedelta(days=n), tally(2, 2)) for n in range(3))
    shown = replace(page(1), view=replace(page(1).view, days=few))

    assert shown.trend == "Too few answers yet to say which way it goes."


def test_the_next_step_is_the_section_with_most_to_gain() -> None:
    shown = page(1)
    step = shown.next_step

    assert step is not None
    assert shown.section(step) == "Dosage and administration"
    assert shown.why_next == (
        "You have most to gain here: 4 of 10 right, and the true share may be as low as"
        " 17 %."
    )
    some = replace(shown.view, sections=(make_section(Section.IDENTITY, 1, 2),))
    few = replace(shown, view=some)
    assert few.why_next == "You have most to gain here: 1 of 2 right."


def test_where_nothing_was_missed_there_is_no_next_step() -> None:
    every = replace(page(1).view, sections=(make_section(Section.IDENTITY, 9, 9),))
    shown = replace(page(1), view=every)

    assert (shown.next_step, shown.why_next) == (None, "")


def test_where_only_the_newest_answers_were_looked_at_that_is_said() -> None:
    found = calibration((Foretold(0.5, Fraction(1), 2_000),))
    many = replace(page(1).view, calibration=found, whole=tally(2_001, 2_001))
    shown = replace(page(1), view=many)

    assert shown.foretold.endswith(" from your latest 2,000 answers.")
    assert shown.mixed_in == "In your latest 2,000 answers."
    assert page(1).mixed_in == ""


def test_sittings_and_shares_are_printed() -> None:
    assert page(1).sections_of(make_summary()) == "Mechanism of action"
    assert page(1).percent(0.256) == 26


def test_both_states_are_the_same_room() -> None:
    assert page(1).title == NoScoresPage().title == "My scores"
