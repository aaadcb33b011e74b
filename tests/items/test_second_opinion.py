from dataclasses import replace

from baclofen_quiz.items.generation import generate
from baclofen_quiz.items.item import SingleItem
from baclofen_quiz.items.second_opinion import contradicted
from desks import bundled_lexicon, bundled_monograph
from factories import make_monograph, make_short_item

BOOK = bundled_monograph()
ITEM = next(
    item
    for item in generate(BOOK, bundled_lexicon()).items
    if isinstance(item, SingleItem) and item.model == "receptor"
)
WRONG = replace(
    ITEM, key=next(option.id for option in ITEM.options if option.id != ITEM.key)
)


def test_what_the_facts_bear_out_or_nobody_can_judge_is_not_doubted() -> None:
    assert contradicted([ITEM, make_short_item()], [BOOK]) == {}


def test_a_wrong_key_is_named_with_what_is_true() -> None:
    reason = contradicted([WRONG], [BOOK])[WRONG.id]
    assert "'GABA-B receptor' is true." in reason


def test_the_facts_of_other_drugs_count_only_where_they_are_asked() -> None:
    other = make_monograph(drug="examplol")
    assert contradicted([ITEM], [BOOK, other]) == {}
    both = replace(ITEM, facts=(*ITEM.facts, "examplol/mechanism/receptor"))
    assert contradicted([both], [BOOK, other]) == {}
    alone = replace(ITEM, drug="examplol", facts=ITEM.facts)
    assert contradicted([alone], [BOOK]) == {}


def test_without_its_monograph_an_item_is_doubted() -> None:
    assert set(contradicted([ITEM], [])) == {ITEM.id}
