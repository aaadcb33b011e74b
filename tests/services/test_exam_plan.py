"""An exam by section, and with more or fewer reviews a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.account_types import Learner
from baclofen_quiz.services.exam_outlook import ENOUGH, LONGEST, LOOKED_AT, Silence
from baclofen_quiz.services.exam_plan import (
    MOST_A_DAY,
    SUPPOSED,
    ExamPlan,
    exam_plan,
)
from baclofen_quiz.services.settings import USUAL, set_own
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import (
    make_bank,
    make_entry,
    make_fact,
    make_monograph,
    make_single_item,
)
from study_rows import TODAY


def bank_of(mechanism: int, dosing: int) -> Bank:
    """Make a bank in which one item asks each of so many facts of two sections."""
    kinds = [Section.MECHANISM] * mechanism + [Section.DOSING] * dosing
    each = [
        make_fact(section=section, slug=f"f{n}", number=f"2.{n + 1}")
        for n, section in enumerate(kinds)
    ]
    book = make_monograph(entries=tuple(make_entry(fact) for fact in each))
    items = (
        make_single_item(id=f"i{n}", facts=(f.id,), section=f.section)
        for n, f in enumerate(each)
    )
    return make_bank(items=tuple(items), monographs=(book,))


BANK = bank_of(ENOUGH, 8)


def someone(
    database: Database, exam: date | None, *, answers: int = 0, ago: int = 2
) -> Learner:
    """Set the day of an exam for somebody who answered so many questions once."""
    learner = make_guest(database)
    with database.writing() as store:
        set_own(store, learner, replace(USUAL, exam_day=exam), "")
    now = NOW - timedelta(days=ago)
    if answers:
        sitting = make_sitting(
            database,
            learner,
            BANK,
            length=answers,
            sections=frozenset({Section.MECHANISM}),
            now=now,
        )
        for position in range(1, answers + 1):
            give(database, learner, sitting, position, Chosen("gaba-b"), now)
    return learner


def plan(database: Database, learner: Learner, a_day: int = 0) -> ExamPlan:
    with database.reading() as store:
        found = exam_plan(store, BANK, learner, NOW, a_day)
    assert found is not None
    return found


FAR_ENOUGH = TODAY + timedelta(days=30)


def test_half_and_twice_as_many_reviews_are_compared_and_none(
    database: Database,
) -> None:
    learner = someone(database, FAR_ENOUGH, answers=ENOUGH)
    assert ENOUGH / LOOKED_AT < 2
    found = plan(database, learner, 4)

    assert (found.of_late, found.a_day, found.silence) == (1, 4, None)
    assert [one.a_day for one in found.rates] == [0, 1, 2, 4]
    means = [one.outlook.mean for one in found.rates]
    assert means == sorted(means)
    assert means[0] == pytest.approx(found.then.overall.mean)
    assert found.then.overall.mean < found.now.overall.mean


def test_each_section_has_its_part_of_what_is_expected(database: Database) -> None:
    found = plan(database, someone(database, FAR_ENOUGH, answers=ENOUGH), 4)
    chosen = next(one for one in found.rates if one.a_day == 4).outlook
    parts = found.sections

    assert list(parts) == [Section.MECHANISM, Section.DOSING]
    whole = ENOUGH * parts[Section.MECHANISM].mean + 8 * parts[Section.DOSING].mean
    assert chosen.mean == pytest.approx(whole / (ENOUGH + 8))
    assert 0 < parts[Section.DOSING].mean < 1  # new facts are met, too


def test_of_whoever_was_idle_of_late_a_number_is_supposed(database: Database) -> None:
    idle = someone(database, FAR_ENOUGH, answers=ENOUGH, ago=LOOKED_AT)
    found = plan(database, idle)

    assert (found.of_late, found.a_day) == (0, SUPPOSED)
    assert [one.a_day for one in found.rates] == [0, 5, 10, 20]


def test_no_number_of_reviews_is_too_large_to_be_asked_for(database: Database) -> None:
    learner = someone(database, FAR_ENOUGH, answers=ENOUGH)

    assert plan(database, learner, 9_999).a_day == MOST_A_DAY


@pytest.mark.parametrize(
    ("days", "answers", "why"),
    [
        (0, ENOUGH, Silence.NO_DAY),
        (1, ENOUGH, Silence.NO_DAY),
        (LONGEST + 1, ENOUGH, Silence.FAR),
        (30, ENOUGH - 1, Silence.FEW),
    ],
)
def test_where_nothing_can_be_foretold_the_sections_without_study_are_left(
    database: Database, days: int, answers: int, why: Silence
) -> None:
    exam = TODAY + timedelta(days=days)
    found = plan(database, someone(database, exam, answers=answers))

    assert (found.silence, found.rates, found.sections) == (why, (), {})
    assert found.then.sections[Section.MECHANISM].mean > 0


@pytest.mark.parametrize("exam", [None, TODAY - timedelta(days=1)])
def test_without_an_exam_to_come_there_is_no_plan(
    database: Database, exam: date | None
) -> None:
    learner = someone(database, exam)

    with database.reading() as store:
        assert exam_plan(store, BANK, learner, NOW) is None
