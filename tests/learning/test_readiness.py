"""What is ready, what is not, and who says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.readiness import (
    Blocker,
    Coverage,
    Doubt,
    FactRecall,
    Ready,
    Withheld,
    by_section,
    coverage,
    readiness,
)

facts = st.builds(
    FactRecall,
    fact=st.text(max_size=3),
    section=st.sampled_from(Section),
    recall=st.floats(0, 1),
    tried=st.booleans(),
    known=st.booleans(),
    critical=st.booleans(),
)


def make_fact(  # noqa: PLR0913 -- each part has a default
    recall: float = 0.9,
    *,
    fact: str = "baclofen/withdrawal/no-abrupt-stop",
    section: Section = Section.WITHDRAWAL,
    tried: bool = True,
    known: bool = True,
    critical: bool = False,
) -> FactRecall:
    return FactRecall(fact, section, recall, tried, known, critical)


def test_untried_facts_count_nothing() -> None:
    scope = [make_fact(0.8), make_fact(0.6, known=False), make_fact(0.0, tried=False)]

    found = coverage(scope)

    assert (found.facts, found.tried, found.known) == (3, 2, 2)
    assert found.mean == pytest.approx(1.4 / 3)


def test_what_is_not_tried_is_not_recalled_whatever_is_said() -> None:
    assert coverage([make_fact(1.0, tried=False)]).mean == 0


def test_nothing_asked_is_nothing_recalled() -> None:
    assert readiness([]) == Ready(Coverage(0, 0, 0, 0.0))
    assert by_section([]) == {}


@pytest.mark.parametrize(
    ("fact", "doubt"),
    [
        (make_fact(0.0, critical=True, tried=False, known=False), Doubt.UNTRIED),
        (make_fact(0.8499, critical=True), Doubt.WEAK),
        (make_fact(0.99, critical=True, known=False), Doubt.UNPROVEN),
    ],
)
def test_one_weak_safety_critical_fact_withholds_it_whatever_the_mean(
    fact: FactRecall, doubt: Doubt
) -> None:
    others = [make_fact(1.0, fact=str(n), critical=True) for n in range(99)]

    found = readiness([*others, fact])

    assert isinstance(found, Withheld)
    assert found.blockers == (Blocker(fact.fact, doubt),)
    assert found.coverage.mean > 0.98


def test_a_safety_critical_fact_at_the_line_is_safe() -> None:
    assert isinstance(readiness([make_fact(0.85, critical=True)]), Ready)
    assert isinstance(readiness([make_fact(0.85, critical=True)], 0.9), Withheld)


def test_other_facts_may_be_weak() -> None:
    weak = [make_fact(0.1), make_fact(0.0, tried=False, known=False)]

    assert isinstance(readiness(weak), Ready)


@given(st.lists(facts, max_size=10))
def test_nobody_is_ready_while_a_safety_critical_fact_is_in_doubt(
    scope: list[FactRecall],
) -> None:
    unsafe = [
        fact
        for fact in scope
        if fact.critical and not (fact.tried and fact.known and fact.recall >= 0.85)
    ]

    found = readiness(scope)

    assert isinstance(found, Withheld) == bool(unsafe)
    if isinstance(found, Withheld):
        assert [blocker.fact for blocker in found.blockers] == [f.fact for f in unsafe]


@given(st.lists(facts, max_size=10))
def test_sections_add_up_to_the_whole(scope: list[FactRecall]) -> None:
    rows, whole = by_section(scope), coverage(scope)

    assert list(rows) == [section for section in Section if section in rows]
    assert sum(row.facts for row in rows.values()) == whole.facts
    assert sum(row.tried for row in rows.values()) == whole.tried
    total = sum(row.mean * row.facts for row in rows.values())
    assert total == pytest.approx(whole.mean * whole.facts)
