"""Contraindications and precautions."""

import pytest

from baclofen_quiz.content.facts import Contraindication, Level, Precaution, Stated
from monographs import aspect, fact_of, facts_of


@pytest.mark.parametrize(
    ("heading", "bullet", "expected"),
    [
        ("Contraindications", "Hypersensitivity to it",
         ("Hypersensitivity to it", Level.UNSTATED, "")),
        ("Contraindications", "Ulcer (relative)", ("Ulcer", Level.RELATIVE, "")),
        ("Contraindications", "Ulcer: absolute", ("Ulcer", Level.ABSOLUTE, "")),
        ("Contraindications", "Epilepsy: use with caution; Fits may come",
         ("Epilepsy", Level.CAUTION, "fits may come")),
        ("Contraindications", "Parkinson's disease (can worsen)",
         ("Parkinson's disease", Level.UNSTATED, "can worsen")),
        ("Contraindications", "Mind: History of psychosis (more risk)",
         ("History of psychosis", Level.UNSTATED, "more risk")),
        ("Contraindications", "Kidney failure (eGFR <30 mL/min)",
         ("Kidney failure (eGFR <30 mL/min)", Level.UNSTATED, "")),
        ("Contraindications", "Abortion: intravenous use",
         ("Abortion: intravenous use", Level.UNSTATED, "")),
        ("Contraindications", "Heart block (unless a pacemaker is in place)",
         ("Heart block (unless a pacemaker is in place)", Level.UNSTATED, "")),
        ("Contraindications", "Oral use: hardly absorbed",
         ("Oral use", Level.UNSTATED, "hardly absorbed")),
        ("Contraindications", "Tumours (e.g., may be X)",
         ("Tumours (e.g., may be X)", Level.UNSTATED, "")),
        ("Contraindications / Relative contraindications", "Ulcer",
         ("Ulcer", Level.RELATIVE, "")),
    ],
)  # fmt: skip
def test_a_contraindication_has_level_and_reason(
    heading: str, bullet: str, expected: tuple[str, Level, str]
) -> None:
    fact = fact_of(heading, bullet)

    assert isinstance(fact, Contraindication)
    assert (fact.condition, fact.level, fact.reason) == expected


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("Renal impairment: Reduce dose; it is excreted renally",
         ("Renal impairment", "reduce dose", "it is excreted renally")),
        ("Liver: Caution advised", ("Liver", "caution advised", "")),
        ("Bipolar disorder: screen first; mania may come",
         ("Bipolar disorder", "screen first", "mania may come")),
        ("Bleeding - monitor platelets", ("Bleeding", "monitor platelets", "")),
        ("Opioids: sedation adds up", ("Opioids", "", "sedation adds up")),
        ("Surgery: Bridge with heparin where the risk is high",
         ("Surgery", "bridge with heparin where the risk is high", "")),
        ("Allergy: ask about earlier reactions",
         ("Allergy", "ask about earlier reactions", "")),
        ("Stroke: Delay starting for up to 14 days; risk of bleeding",
         ("Stroke", "delay starting for up to 14 days", "risk of bleeding")),
        ("Wounds: delay in healing", ("Wounds", "", "delay in healing")),
        ("Access: site the catheter", ("Access", "", "")),
        ("Diabetes: May rise; monitor sugar",
         ("Diabetes", "monitor sugar", "may rise")),
        ("Tapering: It must not stop at once\N{EM DASH}may cause fits",
         ("Tapering", "it must not stop at once", "may cause fits")),
    ],
)  # fmt: skip
def test_a_precaution_has_action_and_reason(
    bullet: str, expected: tuple[str, str, str]
) -> None:
    fact = fact_of("Precautions", bullet)

    assert isinstance(fact, Precaution)
    assert (fact.condition, fact.action, fact.reason) == expected


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Precautions", "Patients should be watched."),
        ("Precautions / Monitoring", "Renal function: check monthly"),
        ("Precautions", "Not for weight loss: larger amounts may harm"),
        ("Precautions", "Monitor: liver tests"),
    ],
)
def test_what_names_no_condition_of_care_stays_words(heading: str, bullet: str) -> None:
    assert isinstance(fact_of(heading, bullet), Stated)


def test_conditions_between_semicolons_are_several() -> None:
    found = facts_of("Contraindications / Absolute", "Gout; heart block")

    both = [fact for fact in found if isinstance(fact, Contraindication)]
    assert [(f.condition, f.level, aspect(f)) for f in both] == [
        ("Gout", Level.ABSOLUTE, "condition-1"),
        ("heart block", Level.ABSOLUTE, "condition-2"),
    ]


@pytest.mark.parametrize(
    ("bullet", "level", "reason"),
    [
        ("Pregnancy: Contraindicated", Level.UNSTATED, ""),
        ("Pregnancy: absolutely contraindicated", Level.ABSOLUTE, ""),
        ("Pregnancy: Do not use; may harm the child", Level.UNSTATED,
         "may harm the child"),
        ("Pregnancy: must not be taken", Level.UNSTATED, ""),
    ],
)  # fmt: skip
def test_a_forbidding_status_outranks_the_section(
    bullet: str, level: Level, reason: str
) -> None:
    fact = fact_of("Precautions", bullet)

    assert isinstance(fact, Contraindication)
    assert (fact.condition, fact.level, fact.reason) == ("Pregnancy", level, reason)


@pytest.mark.parametrize(
    "bullet",
    [
        "Liver: Contraindicated if severe",
        "Liver: contraindicated; monitor enzymes",
        "Liver: contraindicated; if severe",
        "Liver: contraindicated; relatively contraindicated if mild",
    ],
)
def test_a_narrowed_status_stays_words(bullet: str) -> None:
    assert isinstance(fact_of("Precautions", bullet), Stated)


@pytest.mark.parametrize(
    "detail",
    [
        "drain ascites before treatment",
        "suspect it in anyone who develops diarrhea",
        "wean, give corticosteroids",
        "closest monitoring in the first days",
    ],
)
def test_an_order_is_never_the_concern(detail: str) -> None:
    fact = fact_of("Precautions", f"Lung disease: {detail}")

    assert isinstance(fact, Precaution)
    assert (fact.action, fact.reason) == (detail, "")


@pytest.mark.parametrize(
    "part", ["incl. orthostatic", ">1 month of use", "especially in children"]
)
def test_of_what_or_when_a_condition_speaks_is_never_the_concern(part: str) -> None:
    fact = fact_of("Precautions", f"Hypotension: {part}; avoid in shock")

    assert isinstance(fact, Precaution)
    assert (fact.action, fact.reason) == ("avoid in shock", "")
