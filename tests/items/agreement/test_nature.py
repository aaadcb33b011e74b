import pytest

from agreeing import known
from baclofen_quiz.items.agreement import nature
from baclofen_quiz.items.agreement.claims import Claim


def test_a_receptor_of_the_same_family_is_left_alone_and_another_is_not() -> None:
    asked = "At which receptor does baclofen act?"
    assert nature.other_target(Claim(asked, "NMDA receptor"), known()) is not None
    assert nature.other_target(Claim(asked, "GABA-B receptor"), known()) is None
    of_another = "At which receptor does tizanidine act?"
    assert nature.other_target(Claim(of_another, "NMDA receptor"), known()) is None
    assert nature.other_target(Claim("Which form?", "Tablet"), known()) is None


def test_an_agonist_is_no_antagonist() -> None:
    asked = "How does baclofen act?"
    blocks = Claim(asked, "It blocks GABA-B receptors")
    assert nature.other_action(blocks, known()) is not None
    excites = Claim(asked, "It is an agonist at GABA-B receptors")
    assert nature.other_action(excites, known()) is None
    of_another = Claim("How does diazepam act?", "It blocks GABA-B receptors")
    assert nature.other_action(of_another, known()) is None


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("To which group does baclofen belong?", "Benzodiazepines", True),
        ("To which group does baclofen belong?", "Muscle relaxants", False),
        ("To which group does diazepam, unlike baclofen, belong?", "Opioids", False),
        ("What is baclofen?", "A benzodiazepine", False),
    ],
)
def test_a_group_that_is_kept_apart_is_found(
    asked: str, text: str, *, found: bool
) -> None:
    assert (nature.other_group(Claim(asked, text), known()) is not None) is found


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("Which use is approved?", "Dystonia", True),
        ("Which use is off-label?", "Multiple sclerosis", True),
        ("Which use is approved?", "Multiple sclerosis", False),
        ("Which use has France approved?", "Alcohol use disorder", False),
        ("Which use is there?", "Dystonia", False),
        ("Which use is approved?", "Asthma", False),
    ],
)
def test_the_status_of_a_use_is_compared(asked: str, text: str, *, found: bool) -> None:
    assert (nature.other_status(Claim(asked, text), known()) is not None) is found
