"""Questions that only repeat the card of their fact."""

from decimal import Decimal

import pytest

from baclofen_quiz.items.echoes import echoes
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.recall import RecallCard
from factories import (
    make_cloze_item,
    make_dose,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_option,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

FACT = "baclofen/mechanism/receptor"
STATEMENT = make_dose().statement


def card(front: str, back: str) -> RecallCard:
    return RecallCard(FACT, front, back, "", "", "", STATEMENT)


RECEPTOR = card("Which receptor does baclofen act on as an agonist?", "GABA-B receptor")
MAXIMUM = card("What is the maximum daily dose of baclofen for adults?", "80 mg/day")
TAPER = card("How long should a taper of baclofen take?", "At least 1 to 2 weeks")


def repeated(*items: Item, beside: RecallCard = RECEPTOR) -> dict[str, str]:
    return echoes(items, {FACT: beside})


def typed(value: int, stem: str) -> Item:
    number = Decimal(value)
    return make_numeric_item(facts=(FACT,), stem=stem, value=number, clone_of="")


def test_a_question_in_nearly_the_words_of_the_card_repeats_it() -> None:
    item = make_single_item(stem="At which receptor is baclofen an agonist?")
    assert repeated(item) == {item.family: FACT}


@pytest.mark.parametrize(
    "stem",
    [
        "What does baclofen switch on?",
        "Baclofen is an agonist. At which receptor does it act as one?",
    ],
)
def test_other_words_or_a_case_make_it_another_question(stem: str) -> None:
    assert repeated(make_single_item(stem=stem)) == {}


def test_the_way_back_from_the_answer_is_another_question() -> None:
    named = (make_option("b", text="Baclofen"), make_option("d", text="Diazepam"))
    stem = "Which drug does act on the GABA-B receptor as an agonist?"
    assert repeated(make_single_item(stem=stem, options=named, key="b")) == {}


def test_an_answer_of_which_little_is_in_the_card_is_another() -> None:
    whole = make_option("gaba-b", text="GABA-B, glycine, opioid and other targets")
    options = (whole, make_option("other"))
    stem = "At which receptor is baclofen an agonist?"
    long = card(RECEPTOR.front, "The GABA-B subtype of nerve cells in the cord")
    item = make_single_item(stem=stem, options=options)
    assert repeated(item, beside=long) == {}


def test_all_that_apply_may_repeat_a_card() -> None:
    options = tuple(make_option(text, text=text) for text in ("Oral", "Nasal"))
    item = make_multiple_item(
        facts=(FACT,),
        stem="By which of these routes is baclofen given?",
        options=(*options, make_option("Intrathecal", text="Intrathecal")),
        keys=frozenset({"Oral", "Intrathecal"}),
    )
    routes = card("By which routes is baclofen given?", "Oral and intrathecal")
    assert repeated(item, beside=routes) == {item.family: FACT}


def test_a_number_that_is_read_off_repeats_a_card_and_a_sum_does_not() -> None:
    asked = "What is the maximum daily dose of baclofen for an adult, in mg?"
    assert repeated(typed(80, asked), beside=MAXIMUM)
    assert not repeated(typed(60, asked), beside=MAXIMUM)


def test_a_gap_in_the_sentence_of_the_card_repeats_it() -> None:
    stem = "Over how long is baclofen tapered? At least _____ weeks."
    gap = make_cloze_item(
        facts=(FACT,), model="figure", stem=stem, accepted=("1 to 2", "1-2")
    )
    word = make_short_item(facts=(FACT,), model="word", accepted=("months",))
    assert repeated(gap, beside=TAPER) == {gap.family: FACT}
    assert repeated(word, beside=TAPER) == {}


def test_what_people_wrote_is_wanted_as_it_is() -> None:
    stem = "At which receptor is baclofen an agonist?"
    assert repeated(make_single_item(model="authored", stem=stem)) == {}


def test_two_facts_orders_and_tables_are_more_than_a_card() -> None:
    stem = "At which receptor is baclofen an agonist?"
    assert repeated(make_single_item(facts=(FACT, "b/c/d"), stem=stem)) == {}
    assert repeated(make_single_item(facts=("b/c/d",), stem=stem)) == {}
    assert repeated(make_ordering_item(facts=(FACT,))) == {}
    assert repeated(make_matching_item(facts=(FACT,))) == {}


def test_of_a_family_the_variant_with_the_note_counts() -> None:
    first = make_single_item(id="a~k=1", clone_of="a", stem="What is switched on?")
    other = make_single_item(id="a~k=2", clone_of="a")
    assert repeated(first, other) == {}
    assert repeated(other, first) == {"a": FACT}
