import pytest

from baclofen_quiz.items.solver.conditions import (
    cared_for,
    contraindicated,
    rules_out,
)
from solving import question_on

TEXT = """
    ## Contraindications

    - Hypersensitivity to examplol {#hypersensitivity}
    - Epilepsy: caution is needed; the seizure threshold may fall {#epilepsy}
    - Asthma {#asthma}

    ## Precautions

    - Asthma: take care {#asthma-care}
    - Diabetes mellitus: monitor blood sugar {#diabetes}
    """


@pytest.mark.parametrize(
    ("condition", "listed", "ruling_out"),
    [
        ("Hypersensitivity", True, True),
        ("Epilepsy", True, False),
        ("Asthma", False, False),
        ("Diabetes mellitus", False, False),
        ("Gout", False, False),
    ],
)
def test_a_condition_rules_out_when_nothing_milder_is_said_of_it(
    condition: str, *, listed: bool, ruling_out: bool
) -> None:
    question = question_on(TEXT, "Which condition?")
    assert contraindicated(question, condition) is listed
    assert rules_out(question, condition) is ruling_out


def test_a_precaution_is_listed_as_such_and_not_as_a_contraindication() -> None:
    question = question_on(TEXT, "For which is care asked?")
    assert cared_for(question, "Diabetes mellitus")
    assert not cared_for(question, "Asthma")
    assert not cared_for(question, "Epilepsy")
