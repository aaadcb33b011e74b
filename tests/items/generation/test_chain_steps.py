"""The steps of a mechanism as chains."""

from baclofen_quiz.content.facts import Side
from baclofen_quiz.items.generation.chain_steps import SIDES, chain_of, next_noun
from desks import bundled_desk, desk_of

DESK = bundled_desk()


def test_each_side_ends_in_the_common_outcome() -> None:
    for side in SIDES:
        chain = chain_of(DESK, side)
        assert chain[0].first
        assert not chain[1].first
        assert chain[-1].fact.side is Side.OUTCOME


def test_a_side_with_an_unknown_step_is_no_chain() -> None:
    desk = desk_of(
        "## Mechanism of action\n\n### Presynaptic events\n\n"
        "- Calcium channels are inhibited {#calcium}\n- Sparks fly {#sparks}\n"
    )
    assert chain_of(desk, Side.PRESYNAPTIC) == ()


def test_a_step_leads_to_the_next_one_and_the_last_to_none() -> None:
    chain = chain_of(DESK, Side.POSTSYNAPTIC)
    assert next_noun(chain, chain[1]) == "hyperpolarisation of the membrane"
    assert next_noun(chain, chain[-1]) == ""


def test_a_step_is_said_as_a_short_sentence() -> None:
    chain = chain_of(DESK, Side.POSTSYNAPTIC)
    assert chain[1].clause == "Potassium leaves the cell"
