"""Interactions."""

import pytest

from baclofen_quiz.content.facts import Interaction, Kinetics, Stated
from monographs import fact_of


@pytest.mark.parametrize(
    ("bullet", "partner", "examples", "effect"),
    [
        ("Antihypertensives: Further fall", "Antihypertensives", (), "further fall"),
        ("CNS depressants (such as opioids, alcohol): more sedation",
         "CNS depressants", ("opioids", "alcohol"), "more sedation"),
        ("CNS depressants (e.g., opioids and alcohol): more sedation",
         "CNS depressants", ("opioids", "alcohol"), "more sedation"),
        ("CYP2D6 inhibitors (e.g. paroxetine): higher levels",
         "CYP2D6 inhibitors", ("paroxetine",), "higher levels"),
        ("Amphotericin B - additive toxicity", "Amphotericin B", (),
         "additive toxicity"),
        ("Cimetidine may increase its levels.", "Cimetidine", (),
         "may increase its levels"),
        ("Methotrexate (reduced clearance)", "Methotrexate", (), "reduced clearance"),
        ("Statins (high dose): muscle pain", "Statins (high dose)", (), "muscle pain"),
    ],
)  # fmt: skip
def test_an_interaction_has_partner_examples_and_effect(
    bullet: str, partner: str, examples: tuple[str, ...], effect: str
) -> None:
    fact = fact_of("Interactions", bullet)

    assert isinstance(fact, Interaction)
    assert (fact.partner, fact.examples, fact.effect) == (partner, examples, effect)


@pytest.mark.parametrize(
    ("heading", "kinetics"),
    [
        ("Interactions / Pharmacodynamic interactions", Kinetics.PHARMACODYNAMIC),
        ("Interactions / Pharmacokinetic interactions", Kinetics.PHARMACOKINETIC),
        ("Interactions", Kinetics.UNSTATED),
    ],
)
def test_the_sub_heading_tells_the_kinetics(heading: str, kinetics: Kinetics) -> None:
    fact = fact_of(heading, "Alcohol: more sedation")

    assert isinstance(fact, Interaction)
    assert fact.kinetics is kinetics


@pytest.mark.parametrize(
    "bullet",
    [
        "Cytochrome P450: not involved",
        "CYP3A4: not involved",
        "Major interactions: rare",
        "None known",
        "Pregnancy: avoid",
        "Zolarine may increase levels of digoxin",
        "Concurrent use may increase levels",
        "Antiplatelets (e.g. aspirin)",
        "Digoxin (rarely)",
        "It may increase levels",
    ],
)
def test_what_names_no_partner_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Interactions", bullet), Stated)


def test_what_is_to_be_done_is_told_from_what_happens() -> None:
    fact = fact_of("Interactions", "Clonidine: Stop it first; pressure may rise")

    assert isinstance(fact, Interaction)
    assert (fact.effect, fact.management) == ("pressure may rise", "stop it first")


@pytest.mark.parametrize(
    ("detail", "management"),
    [
        ("Monitor levels", "monitor levels"),
        ("Lower levels", ""),
        ("Lower the dose", "lower the dose"),
        ("Reduce absorption; separate by 4 hours", "separate by 4 hours"),
    ],
)
def test_an_order_is_management(detail: str, management: str) -> None:
    fact = fact_of("Interactions", f"Iron: {detail}")

    assert isinstance(fact, Interaction)
    assert fact.management == management
    assert fact.effect


def test_a_partner_below_what_happens_with_it_is_an_interaction() -> None:
    fact = fact_of("Interactions / Increased risk of bleeding with", "Aspirin")

    assert isinstance(fact, Interaction)
    assert (fact.partner, fact.effect) == ("Aspirin", "increased risk of bleeding")


@pytest.mark.parametrize(
    "heading",
    ["Reduced glucose-lowering effect", "Increased levels", "Higher risk of falls"],
)
def test_a_partner_below_an_effect_is_an_interaction(heading: str) -> None:
    fact = fact_of(f"Interactions / {heading}", "Corticosteroids")

    assert isinstance(fact, Interaction)
    assert fact.effect == heading.lower()


def test_no_effect_is_read_off_a_heading_of_another_kind() -> None:
    fact = fact_of("Interactions / More information", "Corticosteroids")

    assert isinstance(fact, Stated)


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Increased risk of bleeding with", "Monitor closely"),
        ("Increased risk of bleeding with", "Zolarine is affected"),
        ("With food", "Milk"),
    ],
)
def test_no_partner_is_taken_from_a_list_of_other_things(
    heading: str, bullet: str
) -> None:
    assert isinstance(fact_of(f"Interactions / {heading}", bullet), Stated)


@pytest.mark.parametrize(
    "bullet",
    [
        "Delay in treatment may impair mental development",
        "Dehydration increases levels",
        "Fever raises its clearance",
    ],
)
def test_what_happens_is_no_partner(bullet: str) -> None:
    assert isinstance(fact_of("Interactions", bullet), Stated)


def test_what_a_partner_is_is_no_effect() -> None:
    fact = fact_of("Interactions", "Buprenorphine: Partial agonist")

    assert isinstance(fact, Stated)
    assert (fact.topic, fact.detail) == ("Buprenorphine", "Partial agonist")
