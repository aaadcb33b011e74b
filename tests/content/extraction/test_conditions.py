"""Contraindications and precautions."""

import pytest

from baclofen_quiz.content.facts import Contraindication, Level, Precaution, Stated
from monographs import fact_of


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
        ("Opioids: sedation adds up", ("Opioids", "", "sedation adds up")),
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


def test_a_sentence_among_precautions_stays_words() -> None:
    assert isinstance(fact_of("Precautions", "Patients should be watched."), Stated)
