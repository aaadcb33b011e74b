"""The monograph as one learner remembers it."""

from datetime import timedelta

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.coverage import DISPUTED as BECAUSE_DISPUTED
from baclofen_quiz.learning.heat import Closed, Heat, NotAsked, Recalled
from baclofen_quiz.services.heat_map import (
    HeatMap,
    heat_map,
    heat_row,
    of_class,
    usable,
)
from baclofen_quiz.services.readiness import States
from knowing import (
    DIFFERENCE,
    DISPUTED,
    LONELY,
    RECEPTOR,
    TARGET,
    known_bank,
    make_tried,
)
from study_rows import TODAY

BANK = known_bank()
BOOK = BANK.monographs[0]


def draw(states: States) -> HeatMap:
    return heat_map(BANK, BOOK, states, TODAY)


def test_every_statement_has_its_row_in_the_order_of_the_text() -> None:
    found = draw({})

    assert [row.statement for row in found.rows] == list(BOOK.statements)
    assert found.readiness.overall.facts == 4


def test_unasked_and_closed_are_told_apart() -> None:
    tints = [row.tint for row in draw({}).rows]

    assert tints == [
        NotAsked(),
        Closed("Too lonely."),
        NotAsked(),
        Closed(BECAUSE_DISPUTED),
        NotAsked(),
        NotAsked(),
    ]


def test_a_disputed_statement_is_closed_though_it_was_asked_before() -> None:
    row = draw({DISPUTED: make_tried()}).rows[3]

    assert row.tint == Closed(BECAUSE_DISPUTED)
    assert row.due is None


def test_the_weakest_fact_decides_and_the_first_due_day() -> None:
    soon = TODAY - timedelta(days=1)
    row = draw({TARGET: make_tried(1.0, due_day=soon)}).rows[4]

    assert isinstance(row.tint, Recalled)
    assert (row.tint.percent, row.tint.untried) == (69, 1)
    assert (row.due, row.questions) == (soon, 1)


def test_what_repeats_a_fact_shares_its_tint() -> None:
    first, *_, again = draw({RECEPTOR: make_tried()}).rows

    assert first.tint == again.tint
    assert isinstance(again.tint, Recalled)


def test_a_card_may_have_asked_what_no_question_asks() -> None:
    row = draw({LONELY: make_tried()}).rows[1]

    assert isinstance(row.tint, Recalled)
    assert row.reason == "Too lonely."


def test_sections_are_summed_up() -> None:
    sections = draw({RECEPTOR: make_tried()}).sections

    assert sections[Section.MECHANISM].mean == 90
    assert sections[Section.WITHDRAWAL] == Heat((), 1)
    assert next(iter(sections)) is Section.MECHANISM


def test_one_row_alone_is_as_in_the_whole() -> None:
    states = {TARGET: make_tried(1.0)}
    whole = draw(states)
    rows = tuple(
        heat_row(BANK, BOOK, row.statement, states, TODAY) for row in whole.rows
    )

    assert rows == whole.rows


def test_of_a_class_only_its_mean_is_shown_and_no_due_day() -> None:
    mine = draw({RECEPTOR: make_tried(), LONELY: make_tried()})
    rows = of_class(mine, {TARGET: 0.4, DIFFERENCE: 0.8, DISPUTED: 0.9}).rows

    assert [row.tint for row in rows] == [
        NotAsked(),
        Closed("Too lonely."),
        NotAsked(),
        Closed(BECAUSE_DISPUTED),
        Recalled(0.4),
        NotAsked(),
    ]
    assert not any(row.due for row in rows)


def test_a_fact_that_is_gone_is_not_asked() -> None:
    assert usable(BANK, RECEPTOR)
    assert not usable(BANK, DISPUTED)
    assert not usable(BANK, "baclofen/gone/fact")
