"""Whether a partner brings more of the drug, or less."""

import pytest

from baclofen_quiz.items.solver.ways import way_of_partner
from solving import question_on

TEXT = """
    ## Interactions

    - Fluconazole: inhibits CYP2C9; raises examplol levels {#fluconazole}
    - Thiazide diuretics: reduce examplol excretion {#thiazides}
    - Rifampicin: induces CYP3A4; lowers examplol levels {#rifampicin}
    - Theophylline: increases renal excretion of examplol {#theophylline}
    - Haloperidol: stiff muscles {#haloperidol}
    """
UP, DOWN = "Raises its level or effect", "Lowers its level or effect"


@pytest.mark.parametrize(
    ("partner", "ways"),
    [
        ("Fluconazole", {UP}),
        ("Thiazide diuretics", {UP}),
        ("Rifampicin", {DOWN}),
        ("Theophylline", {DOWN}),
        ("Haloperidol", set[str]()),
        ("Water", set[str]()),
    ],
)
def test_less_of_the_loss_is_more_of_the_drug(partner: str, ways: set[str]) -> None:
    question = question_on(TEXT, "What does each of these do to examplol?")
    assert {way for way in (UP, DOWN) if way_of_partner(question, partner, way)} == ways


def test_what_the_drug_does_to_a_partner_is_no_change_of_it() -> None:
    heading = "    ### Examplol lowers the levels of\n\n"
    text = f"{TEXT}\n{heading}    - Warfarin: less bleeding {{#warfarin}}\n"
    question = question_on(text, "What does each of these do to examplol?")
    assert not way_of_partner(question, "Warfarin", DOWN)
