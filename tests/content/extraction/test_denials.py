"""What is denied fills no slot: it is kept in words, or as a dose reported."""

import pytest

from baclofen_quiz.content.facts import (
    Action,
    Contraindication,
    Dose,
    Effect,
    Interaction,
    ReceptorAction,
    Stated,
    Status,
    Use,
)
from monographs import codes_of, fact_of


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Contraindications", "None in renal impairment"),
        ("Contraindications", "Not contraindicated in mild liver disease"),
        ("Contraindications", "Gout: none"),
        ("Contraindications", "Gout is not a contraindication"),
        ("Contraindications", "May be used in gout"),
        ("Side Effects / Common", "No weight gain"),
        ("Side Effects", "Tremor: not reported"),
        ("Side Effects", "Tremor: without relevance"),
        ("Withdrawal / Symptoms", "No rebound"),
        ("Uses / Approved", "Not cough"),
        ("Uses", "Cough: formerly"),
        ("Uses", "Previously used against cough"),
        ("Uses", "Ineffective against cough"),
        ("Interactions", "Paracetamol: No interaction expected"),
        ("Interactions", "Warfarin: does not change the INR"),
        ("Interactions", "Ranitidine: levels are unchanged"),
        ("Brand names", "No longer sold (tablets)"),
        ("Overview", "It is no longer available as oral tablets"),
        ("Mechanism of action", "Zolarine does not act on clotting factors"),
        ("Mechanism of action", "Zolarine is not an agonist at GABA-B receptors"),
        ("Mechanism of action", "Target: not an antagonist at NMDA receptors"),
        ("Mechanism of action", "NMDA receptors: not an antagonist"),
        ("Mechanism of action", "Site of action: not the muscle"),
        ("Mechanism of action / Presynaptic", "No change in calcium influx"),
        ("Precautions", "Epilepsy: No special precautions needed"),
        ("Precautions", "Epilepsy: none"),
        ("Precautions", "Gout: the dose need not change; no adjustment is necessary"),
    ],
)
def test_a_denial_is_kept_in_words(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), Stated)


@pytest.mark.parametrize(
    ("heading", "bullet", "topic"),
    [
        ("Side Effects / Not observed", "Tremor", "Not observed"),
        ("Uses / Not approved", "Depression", "Not approved"),
        ("Uses / No longer recommended", "Cough", "No longer recommended"),
        ("Interactions / No interaction", "Paracetamol: levels", "No interaction"),
        ("Dosing / Former dose of adults", "5 mg daily", ""),
        ("Dosing / No longer recommended", "5 mg daily", "No longer recommended"),
    ],
)
def test_what_stands_below_a_denying_heading_keeps_it(
    heading: str, bullet: str, topic: str
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, Stated)
    assert fact.topic == (topic or "Former dose of adults")
    assert fact.detail == bullet


@pytest.mark.parametrize("heading", ["Non-approved uses", "Not licensed indications"])
def test_uses_that_are_not_approved_are_off_label(heading: str) -> None:
    fact = fact_of(f"Uses / {heading}", "Cough")

    assert isinstance(fact, Use)
    assert fact.status is Status.OFF_LABEL


@pytest.mark.parametrize(
    ("heading", "bullet", "kind"),
    [
        ("Interactions", "Alcohol: not recommended", Interaction),
        ("Interactions", "Aspirin: more bleeding; do not combine", Interaction),
        ("Interactions / Do not combine", "Aspirin: more bleeding", Interaction),
        ("Contraindications / Do not use in", "Gout", Contraindication),
        ("Contraindications", "Previous hypersensitivity to it", Contraindication),
        ("Side Effects / Frequency not known", "Rash", Effect),
        ("Dosing / Patients not on dialysis", "5 mg once daily", Dose),
        ("Dosing / Children 6 to 12 years old", "5 mg once daily", Dose),
        ("Dosing", "Do not exceed 60 mg daily", Dose),
    ],
)
def test_a_denying_word_may_deny_nothing(
    heading: str, bullet: str, kind: type[object]
) -> None:
    assert isinstance(fact_of(heading, bullet), kind)


def test_no_direct_action_at_a_receptor_is_a_fact() -> None:
    fact = fact_of("Mechanism of action", "NMDA receptors: no direct action")

    assert isinstance(fact, ReceptorAction)
    assert (fact.receptor, fact.action) == ("NMDA", Action.NONE)


@pytest.mark.parametrize(
    "bullet",
    [
        "No longer recommended: 5 mg daily",
        "Adults (former dose): 5 mg daily",
        "25 mg twice daily is no longer recommended",
        "Adults: 5 mg daily (not recommended)",
        "Adults: 5 mg",
        "Initial dose: 5 mg",
        "Under 2 kg: 1 mg/kg",
    ],
)
def test_a_dose_that_does_not_hold_or_is_half_said_is_reported(bullet: str) -> None:
    assert codes_of("Dosing", bullet) == ["unreadable-dose"]


def test_a_dose_below_half_a_heading_is_reported() -> None:
    assert codes_of("Dosing / Oral or as needed", "5 mg daily") == ["unreadable-dose"]


def test_a_dose_with_a_thousand_or_one_is_reported() -> None:
    assert codes_of("Dosing", "1.000 mg daily") == ["unreadable-number"]
    assert codes_of("Dosing", "3.125 mg daily") == []
