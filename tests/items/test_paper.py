from dataclasses import replace
from decimal import Decimal
from string import ascii_uppercase

import pytest

from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    OrderingItem,
    SingleItem,
)
from baclofen_quiz.items.paper import (
    MOST_VERSIONS,
    PaperQuestion,
    key_of,
    letter,
    sheets,
)
from baclofen_quiz.text import NBSP
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_numeric_item,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

MANY = (*make_items(), *(make_single_item(id=f"x/{n}") for n in range(20)))


def only(item: Item, seed: int = 3) -> PaperQuestion:
    (sheet,) = sheets([item], 1, seed)
    return sheet.questions[0]


def test_the_same_seed_gives_the_same_paper_and_another_seed_another() -> None:
    first = sheets(MANY, 3, 7)

    assert first == sheets(MANY, 3, 7)
    assert first != sheets(MANY, 3, 8)
    assert first[0] == sheets(MANY, 1, 7)[0]
    assert {sheet.seed for sheet in first} == {7}


def test_each_version_has_all_questions_in_an_order_of_its_own() -> None:
    papers = sheets(MANY, 3, 7)
    orders = [tuple(q.item.id for q in sheet.questions) for sheet in papers]

    assert [sheet.letter for sheet in papers] == ["A", "B", "C"]
    assert len(set(orders)) == 3
    assert {frozenset(order) for order in orders} == {frozenset(i.id for i in MANY)}
    for sheet in papers:
        assert [q.number for q in sheet.questions] == list(range(1, len(MANY) + 1))


def test_there_are_as_many_versions_as_letters() -> None:
    assert len(sheets(MANY[:1], 99, 1)) == MOST_VERSIONS
    assert [letter(n) for n in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


@pytest.mark.parametrize("seed", range(12))
def test_the_key_of_every_version_names_what_is_right(seed: int) -> None:
    for sheet in sheets(MANY, 3, seed):
        for question in sheet.questions:
            item, said = question.item, key_of(question)
            shown = dict(zip(ascii_uppercase, question.options, strict=False))
            match item:
                case SingleItem():
                    assert shown[said].id == item.key
                case MultipleItem():
                    names = said.split(", ")
                    assert {shown[name].id for name in names} == item.keys
                    assert names == sorted(names)
                case OrderingItem():
                    steps = tuple(shown[name] for name in said.split(", "))
                    assert steps == item.options
                    assert question.options != item.options
                case MatchingItem():
                    right = dict(zip(ascii_uppercase, question.right, strict=False))
                    pairs = {
                        (question.options[int(p[:-1]) - 1].id, right[p[-1]].id)
                        for p in said.split(", ")
                    }
                    assert pairs == set(item.pairs)
                case _:
                    assert said


def test_typed_answers_are_said_with_unit_and_all_that_is_accepted() -> None:
    number = make_numeric_item(value=Decimal("0.5"), unit="mg", tolerance=Decimal(0))
    loose = replace(number, tolerance=Decimal("0.1"))
    words = make_short_item(accepted=("dantrolene", "Dantrium"))

    assert key_of(only(number)) == f"0.5{NBSP}mg"
    assert key_of(only(loose)) == f"0.5{NBSP}mg (\N{PLUS-MINUS SIGN} 0.1{NBSP}mg)"
    assert key_of(only(replace(number, unit=""))) == "0.5"
    assert key_of(only(words)) == "dantrolene or Dantrium"
    assert key_of(only(make_cloze_item(accepted=("calcium",)))) == "calcium"


def test_orderings_and_partners_never_stand_in_the_right_order() -> None:
    for seed in range(20):
        steps, lines = make_ordering_item(), make_matching_item()
        assert only(steps, seed).options != steps.options
        assert only(lines, seed).options == lines.left
        beside = [o.id for o in only(lines, seed).right[: len(lines.left)]]
        assert beside != [dict(lines.pairs)[o.id] for o in lines.left]
