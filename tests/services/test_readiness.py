"""Readiness for a monograph: what counts, and what stands in the way."""

from datetime import timedelta

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.learning.memory.states import Trace, Untried
from baclofen_quiz.learning.readiness import Doubt
from baclofen_quiz.services.readiness import (
    ReadinessView,
    States,
    counts,
    readiness_of,
    readiness_on,
)
from factories import make_bank
from knowing import (
    DIFFERENCE,
    DISPUTED,
    LONELY,
    RECEPTOR,
    SAFETY,
    TARGET,
    known_bank,
    make_tried,
)
from study_rows import TODAY

BANK = known_bank()


def judge(states: States, bank: Bank = BANK) -> ReadinessView:
    return readiness_of(bank, bank.monographs, states, TODAY)


def test_only_facts_that_can_be_asked_count() -> None:
    counted = {fact.id for fact in BANK.facts.values() if counts(BANK, fact)}

    assert counted == {RECEPTOR, SAFETY, TARGET, DIFFERENCE}
    assert {DISPUTED, LONELY} <= set(BANK.facts)


def test_a_safety_critical_fact_counts_though_nothing_asks_it() -> None:
    bank = make_bank(monographs=BANK.monographs, items=())
    found = judge({SAFETY: make_tried(1000.0, known=False)}, bank)

    assert found.overall.facts == 1
    assert [one.doubt for one in found.obstacles] == [Doubt.UNPROVEN]
    assert found.practice == ()


def test_who_has_tried_nothing_is_told_what_stands_in_the_way() -> None:
    found = judge({})

    assert (found.overall.facts, found.overall.tried, found.critical) == (4, 0, 1)
    assert not found.ready
    assert [one.statement.text for one in found.obstacles] == ["Never stop abruptly"]
    assert found.obstacles[0].doubt is Doubt.UNTRIED
    assert found.practice == (SAFETY,)


def test_readiness_is_told_once_safety_is_known() -> None:
    found = judge({SAFETY: make_tried(1000.0), RECEPTOR: make_tried()})

    assert found.ready
    assert found.practice == ()
    assert round(found.overall.mean, 3) == round((0.999 + 0.9) / 4, 3)
    assert found.sections[Section.MECHANISM].tried == 1
    assert list(found.sections) == [
        Section.MECHANISM,
        Section.WITHDRAWAL,
        Section.COMPARISON,
    ]


def test_a_weak_safety_fact_withholds_readiness_whatever_the_mean() -> None:
    found = judge({SAFETY: make_tried(1.0), RECEPTOR: make_tried(1000.0)})

    assert [(one.doubt, round(one.recall, 2)) for one in found.obstacles] == [
        (Doubt.WEAK, 0.69)
    ]


def test_what_was_shown_and_never_rated_is_untried() -> None:
    assert judge({SAFETY: Untried(Trace(tried=1))}).overall.tried == 0


def test_another_day_is_judged_as_if_nothing_were_studied_until_then() -> None:
    states = {SAFETY: make_tried(1000.0), RECEPTOR: make_tried()}
    books = BANK.monographs
    day = TODAY + timedelta(days=400)

    later = readiness_on(BANK, books, states, day)

    assert readiness_on(BANK, books, states, TODAY).coverage == judge(states).overall
    assert later.coverage.mean < judge(states).overall.mean
    assert later.coverage == readiness_of(BANK, books, states, day).overall
