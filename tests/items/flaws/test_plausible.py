from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import Route
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.plausible import distractors_are_possible
from baclofen_quiz.items.flaws.view import view_of
from baclofen_quiz.items.item import Certificate, Item, Proof, SingleItem
from baclofen_quiz.items.lexicon import EMPTY
from factories import make_dose, make_items, make_receptor
from flaw_finding import single

ORAL = make_dose()
PUMP = replace(ORAL, id="baclofen/dosing/pump", route=Route.INTRATHECAL)
VAGUE = replace(ORAL, id="baclofen/dosing/vague", route=Route.UNSTATED)
OTHER = make_receptor()


def found(item: Item) -> list[tuple[str, bool]]:
    facts = {fact.id: fact for fact in (ORAL, PUMP, VAGUE, OTHER)}
    flaws = distractors_are_possible(view_of(item), Grounds(facts, EMPTY))
    return [(flaw.what, flaw.counts) for flaw in flaws]


def resting_on(fact: str, proof: Proof = Proof.FUNCTIONAL) -> SingleItem:
    """Ask for an oral dose; the first distractor rests on another fact."""
    item = single("5 mg", "10 mg", "15 mg", authored=False)
    key, wrong, last = item.options
    certified = replace(wrong, certificate=Certificate(proof, (fact,)))
    return replace(item, options=(key, certified, last), facts=(ORAL.id,))


@pytest.mark.parametrize("text", ["0 mg", "-5 mg", "\N{MINUS SIGN} 5 mg"])
def test_s19_an_amount_of_nothing_or_less(text: str) -> None:
    said = f'"{text}" is no amount that anybody could give or count.'

    assert found(single("5 mg", text, "15 mg")) == [(said, False)]
    assert found(single("5 mg", text, "15 mg", authored=False)) == [(said, True)]


def test_s19_nothing_may_be_the_right_amount() -> None:
    assert found(single("0 tablets", "1 tablet", "2 tablets")) == []
    assert found(single("-2 points", "0 points", "2 points")) == []


def test_s19_a_number_in_a_name_is_no_amount() -> None:
    assert found(single("In the spine", "0 to 9 scale", "In the muscle")) == []


def test_s19_a_dose_of_another_route() -> None:
    assert found(resting_on(PUMP.id)) == [('"10 mg" is a dose of another route.', True)]


@pytest.mark.parametrize("fact", [ORAL.id, VAGUE.id, OTHER.id, "error:tenfold"])
def test_s19_a_dose_of_the_route_asked_or_of_none_that_is_known(fact: str) -> None:
    assert found(resting_on(fact)) == []


def test_s19_a_named_error_may_mix_up_routes() -> None:
    assert found(resting_on(PUMP.id, Proof.ERROR_MODEL)) == []


def test_s19_a_question_that_asks_for_no_dose_may_list_any() -> None:
    assert found(replace(resting_on(PUMP.id), facts=(OTHER.id,))) == []


def test_s19_sound_items_of_every_kind_stay_clean() -> None:
    assert [flaw for item in make_items() for flaw in found(item)] == []
