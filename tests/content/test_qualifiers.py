"""What may stand behind an amount, and what may not."""

import pytest

from baclofen_quiz.content.qualifiers import spelled, understood


@pytest.mark.parametrize(
    "words",
    [
        "",
        "as a bolus",
        "IV or by mouth",
        "by response",
        "adjusted to response",
        "for 7 to 10 days",
        "as needed",
        "under specialist care",
        "taken at the same time each day",
        "with food; once",
        "if CrCl 30 to 60 mL/min",
        "30 to 60 minutes before the procedure",
        "until pain relieved",
        "bolus with a lock-out of 5 minutes",
    ],
)
def test_when_how_how_long_and_in_whom_are_understood(words: str) -> None:
    assert understood(words)


@pytest.mark.parametrize(
    "words",
    [
        "is no longer recommended",
        "not recommended",
        "for children, not for adults",
        "in adults who fail",
        "until withdrawn",
        "as used formerly",
        "before it was banned",
        "fails in most patients",
        "instead of the old dose",
    ],
)
def test_a_verb_a_denial_or_the_past_is_not_understood(words: str) -> None:
    assert not understood(words)


def test_an_abbreviation_is_written_out() -> None:
    assert spelled("prn") == spelled("p.r.n.") == "as needed"
