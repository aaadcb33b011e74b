"""Dose lines that may be about another medicine."""

import pytest

from monographs import reading_of


def doses(bullet: str, uses: str = "- Hypertension {#h}\n") -> tuple[int, list[str]]:
    """Count the facts of a dose line below some uses, and name its problems."""
    reading = reading_of(
        f"## Uses\n\n{uses}\n## Dosing\n\n### Migraine\n\n- {bullet}\n"
    )
    assert reading.monograph
    facts = [f for f in reading.monograph.facts if f.section == "dosing"]
    return len(facts), [p.code for p in reading.problems if p.code != "unpinned-id"]


@pytest.mark.parametrize(
    "bullet",
    [
        "Folic acid: 5 mg once weekly",
        "Insulin: 1 unit/kg/day",
        "Leucovorin rescue - 15 mg every 6 hours",
        "5 mg once daily. Folic acid: 5 mg once weekly.",
    ],
)
def test_what_may_be_another_medicine_is_refused(bullet: str) -> None:
    assert doses(bullet) == (0, ["unknown-purpose"])


@pytest.mark.parametrize(
    "bullet",
    [
        "Hypertension: 5 mg once daily",
        "Severe sepsis: 5 mg once daily",
        "CrCl < 30 mL/min: 5 mg once daily",
        "Adults: 5 mg once daily",
        "IM/IV: 2 mg once daily",
        "Initial dose: 5 mg once daily",
        "Child-Pugh B: 5 mg once daily",
        "Migraine aura: 5 mg once daily",
        "Basis: body weight",
    ],
)
def test_what_the_uses_or_common_words_tell_is_believed(bullet: str) -> None:
    assert doses(bullet) == (1, [])


def test_without_any_uses_nothing_can_be_told() -> None:
    reading = reading_of("## Dosing\n\n- Zoster: 5 mg once daily {#a}\n")

    assert reading.problems == ()
