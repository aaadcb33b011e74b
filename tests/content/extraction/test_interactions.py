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
    ["Cytochrome P450: not involved", "Major interactions: rare", "None known"],
)
def test_what_names_no_partner_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Interactions", bullet), Stated)
