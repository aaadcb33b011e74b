"""Which way a combination goes."""

import pytest

from baclofen_quiz.content.facts import Contraindication, Interaction, WithdrawalSign
from baclofen_quiz.items.generation.interaction_ways import (
    Way,
    are_opposed,
    may_follow,
    says_whose,
    way_of,
)
from baclofen_quiz.items.generation.tables import Pair, term
from desks import desk_of


@pytest.mark.parametrize(
    ("effect", "way"),
    [
        ("inhibits CYP3A4; raises examplol levels", Way.MORE),
        ("reduced renal clearance of examplol", Way.MORE),
        ("anticoagulant effect increased", Way.MORE),
        ("examplol accumulates", Way.MORE),
        ("induces CYP2C9; lowers INR", Way.LESS),
        ("increases renal excretion of examplol", Way.LESS),
        ("enzyme induction", Way.LESS),
        ("binds examplol", Way.LESS),
        ("may precipitate withdrawal", Way.LESS),
        ("raises the level; later lower levels", Way.BOTH),
        ("neurotoxicity without raised levels", Way.OWN),
        ("increased risk of bleeding", Way.OWN),
        ("potentiates", Way.MORE),
        ("exposure up to twofold", Way.MORE),
        ("doubled exposure", Way.MORE),
        ("higher toxicity", Way.MORE),
        ("increased glucose-lowering effect", Way.MORE),
        ("reduced glucose-lowering effect", Way.LESS),
    ],
)
def test_words_of_amount_and_of_loss_tell_the_way(effect: str, way: Way) -> None:
    desk = desk_of(f"## Interactions\n\n- Rifampicin: {effect} {{#it}}\n")
    [fact] = desk.of(Interaction)
    assert way_of(fact) is way


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("levels may fall as the patient recovers", False),
        ("higher doses may be needed", False),
        ("reduced excretion", False),
        ("increases urinary excretion", False),
        ("increased lithium levels", True),
        ("reduced anticoagulant effect", True),
        ("more sedation", True),
    ],
)
def test_an_amount_without_a_name_says_nothing(text: str, *, said: bool) -> None:
    assert says_whose(text) is said


DESK = desk_of(
    """
    ## Contraindications

    - Asthma {#asthma}

    ## Interactions

    - Clarithromycin: raises examplol levels {#up}
    - Rifampicin: lowers examplol levels {#down}
    - Aspirin: increased risk of bleeding {#own}
    - Phenytoin: raises the level of examplol, later a lower level {#both}

    ## Withdrawal

    ### Signs after a sudden stop

    - Yawning {#sign}
    """
)
FACTS: tuple[Contraindication | Interaction | WithdrawalSign, ...] = (
    *DESK.of(Contraindication),
    *DESK.of(Interaction),
    *DESK.of(WithdrawalSign),
)
PAIRS = {
    fact.id.rpartition("/")[2]: Pair(fact, term(DESK, "it"), term(DESK, "this"))
    for fact in FACTS
}


@pytest.mark.parametrize(
    ("subject", "possible"),
    [
        ("up", {"up", "own", "both", "asthma"}),
        ("down", {"down", "both", "sign"}),
        ("own", {"up", "both"}),
        ("both", {"up", "down", "own", "both", "asthma", "sign"}),
    ],
)
def test_what_may_follow_from_more_or_less_of_a_drug_is_no_distractor(
    subject: str, possible: set[str]
) -> None:
    there = PAIRS[subject]
    assert {name for name, p in PAIRS.items() if may_follow(there, p)} == possible


def test_only_more_and_less_are_opposed() -> None:
    assert are_opposed(PAIRS["up"], PAIRS["down"])
    assert not are_opposed(PAIRS["up"], PAIRS["own"])
    assert not are_opposed(PAIRS["up"], PAIRS["up"])
