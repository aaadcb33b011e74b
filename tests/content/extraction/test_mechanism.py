"""Receptors, sites and the steps of a mechanism."""

from collections.abc import Sequence

import pytest

from baclofen_quiz.content.facts import (
    Action,
    Fact,
    MechanismStep,
    ReceptorAction,
    Side,
    Site,
    Stated,
)
from monographs import aspect, fact_of, facts_of, reading_of, slots


@pytest.mark.parametrize(
    ("bullet", "receptor", "action"),
    [
        ("Receptor: agonist at GABA<sub>B</sub> receptors", "GABA-B", Action.AGONIST),
        ("Target: partial agonist of the mu-opioid receptor", "mu-opioid",
         Action.PARTIAL_AGONIST),
        ("Receptor: selective beta-1 receptor blocker", "beta-1", Action.BLOCKER),
        ("GABA-A receptors: no direct action", "GABA-A", Action.NONE),
        ("Target: selective beta-2-adrenoceptor agonist", "beta-2-adrenergic",
         Action.AGONIST),
        ("Histamine H1 receptor: antagonist", "Histamine H1", Action.ANTAGONIST),
        ("NMDA receptors: negative modulator", "NMDA", Action.MODULATOR),
    ],
)  # fmt: skip
def test_the_action_at_a_receptor_is_read(
    bullet: str, receptor: str, action: Action
) -> None:
    fact = fact_of("Mechanism of action", bullet)

    assert isinstance(fact, ReceptorAction)
    assert (fact.receptor, fact.action) == (receptor, action)


@pytest.mark.parametrize(
    "bullet", ["Receptor: not known", "Main effect: less pain", "It is unclear."]
)
def test_what_names_no_receptor_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Mechanism", bullet), Stated)


def test_what_is_said_of_a_blocker_is_not_the_receptor_that_it_blocks() -> None:
    said = "Zolarine is a use-dependent blocker of sodium channels."
    assert isinstance(fact_of("Mechanism", said), Stated)
    target = "Target: use-dependent blocker of sodium channels"
    assert isinstance(fact_of("Mechanism", target), Stated)


def test_what_effects_result_from_is_no_outcome() -> None:
    fact = fact_of("Mechanism / Its effects result from", "Uptake of glucose")
    assert isinstance(fact, Stated)


@pytest.mark.parametrize(
    ("bullet", "site"),
    [
        ("Site of action: mainly the spinal cord", "spinal cord"),
        ("Site: In the loop of Henle", "loop of Henle"),
        ("It acts primarily in the distal tubule.", "distal tubule"),
    ],
)
def test_the_site_is_read(bullet: str, site: str) -> None:
    fact = fact_of("Mechanism", bullet)

    assert isinstance(fact, Site)
    assert fact.site == site
    assert aspect(fact) == ""


def steps(facts: Sequence[Fact]) -> list[tuple[str, int, str]]:
    said = []
    for fact in facts:
        assert isinstance(fact, MechanismStep)
        said.append((fact.side.value, fact.order, fact.event))
    return said


def test_steps_below_sub_headings_are_counted_on_each_side() -> None:
    found = [
        *facts_of("Mechanism / Presynaptic events", "It binds there", "Release falls"),
        *facts_of("Mechanism / Outcome", "Reflexes are dampened"),
    ]

    assert steps(found) == [
        ("presynaptic", 1, "It binds there"),
        ("presynaptic", 2, "Release falls"),
        ("outcome", 1, "Reflexes are dampened"),
    ]


def test_a_step_may_have_the_side_of_its_own_words() -> None:
    found = facts_of(
        "Mechanism / It works through these steps",
        "Binding to presynaptic receptors, leading to closed channels",
        "Less release",
        "Binding to postsynaptic receptors, causing potassium efflux",
        "Ultimately, reducing reflexes",
    )

    chain = [fact for fact in found if isinstance(fact, MechanismStep)]
    assert steps(chain) == [
        ("presynaptic", 1, "Binding to presynaptic receptors"),
        ("presynaptic", 2, "closed channels"),
        ("postsynaptic", 1, "Binding to postsynaptic receptors"),
        ("postsynaptic", 2, "potassium efflux"),
        ("outcome", 1, "reducing reflexes"),
    ]
    assert [aspect(fact) for fact in chain] == [
        "step-1", "step-2", "step-1", "step-2", "",
    ]  # fmt: skip
    assert [slots(fact) for fact in found if isinstance(fact, Stated)] == [
        {"topic": "", "detail": "Less release"}
    ]


def test_a_list_that_says_it_is_in_order_is_one_chain() -> None:
    found = facts_of("Mechanism / Steps", "The enzyme is blocked", "Less is made")

    assert [(f.side, f.order) for f in found if isinstance(f, MechanismStep)] == [
        (Side.OUTCOME, 1),
        (Side.OUTCOME, 2),
    ]


@pytest.mark.parametrize("heading", ["Mechanism / It works through", "Mechanism"])
def test_a_list_that_tells_neither_side_nor_order_is_no_chain(heading: str) -> None:
    found = facts_of(heading, "Less glucose is made", "More glucose is used")

    assert [type(fact) for fact in found] == [Stated, Stated]


def test_a_side_does_not_reach_into_the_next_step() -> None:
    reading = reading_of(
        "## Mechanism\n### One\n- Presynaptic binding {#a}\n- Less release {#b}\n"
        "### Two\n- Less glucose is made {#c}\n"
    )

    assert reading.monograph
    assert [type(fact) for fact in reading.monograph.facts] == [
        MechanismStep, Stated, Stated,
    ]  # fmt: skip


def test_a_sentence_gives_receptor_site_and_effect() -> None:
    receptor, site, effect = facts_of(
        "Mechanism",
        "Zolarine is a GABA-B receptor agonist, which acts mainly at the spinal cord"
        " level to inhibit transmission.",
    )

    assert isinstance(receptor, ReceptorAction)
    assert isinstance(site, Site)
    assert isinstance(effect, Stated)
    assert (receptor.receptor, site.site, effect.detail) == (
        "GABA-B", "spinal cord", "inhibit transmission",
    )  # fmt: skip
    assert [aspect(f) for f in (receptor, site, effect)] == [
        "receptor", "site", "effect",
    ]  # fmt: skip


def test_a_denied_receptor_and_what_follows_from_it() -> None:
    denial, remark = facts_of(
        "Mechanism",
        "It does not act directly on GABA-A receptors and thus sedates little.",
    )

    assert isinstance(denial, ReceptorAction)
    assert denial.action is Action.NONE
    assert isinstance(remark, Stated)
    assert remark.detail == "sedates little"


def test_a_denied_receptor_alone_keeps_the_plain_id() -> None:
    fact = fact_of("Mechanism", "It does not bind to opioid receptors.")

    assert isinstance(fact, ReceptorAction)
    assert (fact.receptor, fact.action) == ("opioid", Action.NONE)
    assert aspect(fact) == ""


def test_a_receptor_as_site_is_no_site() -> None:
    fact = fact_of("Mechanism", "It acts on the opioid receptor.")

    assert isinstance(fact, Stated)


def test_what_the_drug_does_is_an_action() -> None:
    fact = fact_of("Mechanism", "Zolarine selectively inhibits the pump.")

    assert isinstance(fact, Stated)
    assert (fact.topic, fact.detail) == ("Action", "selectively inhibits the pump")


def test_what_another_thing_does_is_no_action_of_the_drug() -> None:
    fact = fact_of("Mechanism", "Calcium activates the channel.")

    assert isinstance(fact, Stated)
    assert fact.topic == ""
