import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.solver.signs import of_withdrawal, too_much_or_lack
from solving import question_on

TEXT = """
    ## Adverse effects

    ### Common

    - Seizures {#seizures}
    - Bradycardia {#bradycardia}

    ### Overdose

    - Overdose: drowsiness and coma {#overdose}

    ## Withdrawal

    ### Signs after a sudden stop

    - Hyperthermia {#hyperthermia}
    - Seizures {#stop-seizures}
    """
QUESTION = question_on(TEXT, "To which does it point?", Section.WITHDRAWAL)


def test_a_sign_of_withdrawal_is_a_listed_one() -> None:
    assert of_withdrawal(QUESTION, "Hyperthermia")
    assert not of_withdrawal(QUESTION, "Hypothermia")


@pytest.mark.parametrize(
    ("finding", "lack", "too_much"),
    [
        ("Hyperthermia", True, False),
        ("Drowsiness", False, True),
        ("Bradycardia", False, True),
        ("Seizures", False, False),
        ("Hair loss", False, False),
    ],
)
def test_a_finding_of_both_points_to_neither(
    finding: str, *, lack: bool, too_much: bool
) -> None:
    said = ("A sudden lack of the drug", "Too much of the drug")
    found = [too_much_or_lack(QUESTION, finding, right) for right in said]
    assert found == [lack, too_much]
