"""Indications."""

import pytest

from baclofen_quiz.content.facts import Stated, Status, Use
from monographs import aspect, fact_of, facts_of, reading_of


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Uses", Status.UNSTATED),
        ("Uses / Approved indications", Status.APPROVED),
        ("Uses / Off-label uses", Status.OFF_LABEL),
        ("Off-label uses", Status.OFF_LABEL),
        ("Uses / Approved indications / Investigational", Status.OFF_LABEL),
    ],
)
def test_the_innermost_heading_gives_the_status(heading: str, status: Status) -> None:
    fact = fact_of(heading, "Tremor")

    assert isinstance(fact, Use)
    assert (fact.indication, fact.status) == ("Tremor", status)


@pytest.mark.parametrize(
    ("bullet", "indication", "effect", "scope"),
    [
        ("Alcohol use disorder (AUD): Less craving", "Alcohol use disorder",
         "less craving", ""),
        ("Pain: In selected cases", "Pain", "", "in selected cases"),
        ("Pain: less firing; as an adjunct", "Pain", "less firing", "as an adjunct"),
        ("Diabetes: Monotherapy", "Diabetes", "", "monotherapy"),
        ("Reflux (by relaxing less)", "Reflux", "relaxing less", ""),
        ("Palsy (in severe cases)", "Palsy", "", "in severe cases"),
        ("Reflux disease (GERD)", "Reflux disease", "", ""),
        ("Pain (central): less firing", "Pain (central)", "less firing", ""),
    ],
)  # fmt: skip
def test_effect_and_scope_are_told_apart(
    bullet: str, indication: str, effect: str, scope: str
) -> None:
    fact = fact_of("Uses", bullet)

    assert isinstance(fact, Use)
    assert (fact.indication, fact.effect, fact.scope) == (indication, effect, scope)


def test_a_use_named_off_label_among_approved_ones_is_off_label() -> None:
    fact = fact_of("Uses / Approved", "Stroke (off-label; cautious use)")

    assert isinstance(fact, Use)
    assert (fact.status, fact.scope) == (Status.OFF_LABEL, "cautious use")


def test_an_open_container_is_part_of_the_indication() -> None:
    reading = reading_of(
        "## Uses\n\n- Spasticity due to:\n  - Brain injury\n"
        "  - Stroke-related spasticity\n  - Parkinson's disease\n"
    )

    assert reading.monograph
    assert [f.indication for f in reading.monograph.facts if isinstance(f, Use)] == [
        "Spasticity due to brain injury",
        "Stroke-related spasticity",
        "Spasticity due to Parkinson's disease",
    ]


def test_where_it_is_used_is_a_remark_of_its_own() -> None:
    use, remark = facts_of("Uses", "Pain: less firing; used in Europe more")

    assert isinstance(use, Use)
    assert isinstance(remark, Stated)
    assert (remark.topic, remark.detail) == ("Pain", "used in Europe more")
    assert (aspect(use), aspect(remark)) == ("use", "remark")


@pytest.mark.parametrize(
    "bullet", ["Pain by region: used in Europe", "It is used widely in pain."]
)
def test_sentences_and_customs_stay_words(bullet: str) -> None:
    assert isinstance(fact_of("Uses", bullet), Stated)


def test_one_comma_may_narrow_a_use_and_makes_no_list() -> None:
    (fact,) = facts_of("Uses", "Severe chronic pain, alternatives inadequate")
    assert isinstance(fact, Use)
    assert fact.indication == "Severe chronic pain, alternatives inadequate"


def test_several_uses_in_one_line_are_several_facts() -> None:
    found = facts_of("Uses / Off-label", "Tremor; migraine")

    uses = [fact for fact in found if isinstance(fact, Use)]
    assert [(u.indication, u.status, aspect(u)) for u in uses] == [
        ("Tremor", Status.OFF_LABEL, "use-1"),
        ("migraine", Status.OFF_LABEL, "use-2"),
    ]
