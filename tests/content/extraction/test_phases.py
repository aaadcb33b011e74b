"""The words that tell a phase."""

import pytest

from baclofen_quiz.content.extraction.phases import more_than_phase, phase_of
from baclofen_quiz.content.facts import Phase


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Maximum loading dose", Phase.MAXIMUM),
        ("Loading dose", Phase.INITIAL),
        ("Initial test dose", Phase.TEST),
        ("Usual maintenance", Phase.MAINTENANCE),
        ("Target dose", Phase.USUAL),
        ("Dose (max 5 mg)", Phase.USUAL),
        ("Hypertension", None),
    ],
)
def test_a_term_tells_the_phase(text: str, phase: Phase | None) -> None:
    assert phase_of(text) is phase


def test_what_a_term_says_besides_the_phase_is_kept() -> None:
    assert more_than_phase(Phase.MAXIMUM, "Usual maximum single dose") == [
        "usual",
        "single dose",
    ]
    assert more_than_phase(Phase.USUAL, "Usual dose") == []
    assert more_than_phase(Phase.MAXIMUM, "Maximum initial dose") == ["starting dose"]
