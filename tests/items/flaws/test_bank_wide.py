from collections.abc import Sequence
from dataclasses import replace

import pytest

from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.flaws.bank_wide import (
    even_places,
    few_longest_keys,
    few_monographs,
    few_negatives,
    no_duplicates,
    no_giveaways,
)
from baclofen_quiz.items.item import Item, SingleItem, SourceSentence
from baclofen_quiz.items.question_file import read_questions
from factories import make_items, make_numeric_item, make_short_item, make_single_item
from flaw_finding import single


def _many(count: int, stem: str = "", *texts: str) -> list[SingleItem]:
    return [
        replace(single(*texts, stem=stem), id=f"q/{n}", facts=(f"f{n}",))
        for n in range(count)
    ]


def _found(items: Sequence[Item]) -> list[tuple[str, str]]:
    return [(item.id, flaw.severity.value) for item, flaw in no_duplicates(items)]


def test_s10_more_than_a_tenth_is_negative() -> None:
    negative = _many(3, "Which sign is NOT one of withdrawal?")

    ((item, flaw),) = few_negatives([*_many(20), *negative])

    assert (item.id, flaw.counts) == ("q/0", False)
    assert flaw.what == "3 of 23 items ask what is not so, more than 10%."
    assert list(few_negatives([*_many(20), *negative[:2]])) == []
    assert list(few_negatives(negative)) == []


def test_s28_more_than_three_tenths_name_the_monograph() -> None:
    naming = _many(10, "Which sign does the monograph list?")

    assert len(list(few_monographs([*_many(20), *naming]))) == 1
    assert list(few_monographs([*_many(24), *naming])) == []


def test_s11_the_longest_option_is_too_often_the_key() -> None:
    longest = _many(20, "", "the longest of all", "shorter", "short")
    shortest = _many(20, "", "short", "the longest of all", "shorter")

    assert len(list(few_longest_keys(longest))) == 1
    assert list(few_longest_keys(shortest)) == []
    assert list(few_longest_keys(longest[:5])) == []


def test_s22_places_are_uneven_only_where_order_is_fixed() -> None:
    free = _many(40)
    fixed = [replace(item, fixed_order=True) for item in free]
    many_options = _many(20, "", "a", "b", "c", "d", "e", "f")

    ((item, flaw),) = even_places(fixed)

    assert item.id == "q/0"
    assert flaw.what == "Of 40 items the key stands in places 1 to 3: 40, 0, 0."
    assert list(even_places(free)) == []
    assert list(even_places([*fixed[:13], *free[13:]])) == []
    assert list(even_places(fixed[:19])) == []
    assert list(even_places([replace(i, fixed_order=True) for i in many_options])) == []
    assert list(even_places(make_items())) == []


def test_s23_a_stem_or_explanation_that_gives_another_key_is_a_notice() -> None:
    said = "Then the release of substance P falls."
    giver = make_single_item(id="q/a", model="target", explanation=said, facts=("one",))
    asking = [
        make_short_item(
            id=f"q/{n}",
            model="target",
            accepted=("release of substance P falls",),
            facts=(n,),
        )
        for n in ("b", "c")
    ]

    ((item, one),) = no_giveaways([giver, asking[0]])
    ((_, two),) = no_giveaways([giver, *asking])

    assert (item.id, one.severity.value) == ("q/a", "notice")
    assert one.what == 'Its stem or explanation gives the key of "q/b".'
    assert two.what == 'Its stem or explanation gives the key of "q/b" and of 1 more.'
    assert list(no_giveaways(asking)) == []
    assert list(no_giveaways([replace(giver, facts=()), *asking])) == []
    assert list(no_giveaways([replace(giver, model="authored"), *asking])) == []


def test_s24_nearly_the_same_question_with_the_same_key() -> None:
    one, two = _many(2)
    again = replace(two, stem="At which receptor is baclofen an agonist, then?")

    assert _found([one, again]) == [("q/1", "error")]


def test_s24_another_key_or_another_stem_is_another_question() -> None:
    one, two = _many(2)
    other_key = replace(two, key="o1")
    other_stem = replace(two, stem="Which site in the spinal cord binds the drug?")

    assert _found([one, other_key]) == []
    assert _found([one, other_stem]) == []


def test_s24_the_same_question_about_another_drug_is_another_question() -> None:
    one, two = _many(2)

    assert _found([one, replace(two, drug="tizanidine")]) == []


def test_s24_an_authored_question_beside_a_generated_one_is_a_notice() -> None:
    one, two = _many(2)

    assert _found([replace(one, model="target"), two]) == [("q/1", "notice")]


def test_s24_clones_are_no_duplicates_but_are_labelled() -> None:
    one = make_numeric_item(id="a~w=40", clone_of="a")
    two = make_numeric_item(id="a~w=45", clone_of="a")
    stray = make_numeric_item(id="b", clone=(), clone_of="")

    assert _found([one, two]) == []
    assert _found([one, replace(stray, stem="How much of it is one dose?")]) == [
        ("b", "notice")
    ]


def test_s24_stems_without_words_are_compared_as_they_stand() -> None:
    one, two = (replace(item, stem="?!") for item in _many(2))

    assert _found([one, two]) == [("q/1", "error")]


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind.value)
def test_s24_sees_the_key_of_every_kind(item: Item) -> None:
    first = replace(item, clone_of="", facts=())
    again = replace(first, id="other")

    assert [found[0] for found in _found([first, again])] == ["other"]


def test_s24_names_the_earlier_one_and_its_place() -> None:
    one, two = _many(2)
    one = replace(one, source=SourceSentence("quiz.md", 4, ""))

    (found,) = [f for f in check_items([one, two], None, {}) if f.problem.code == "S24"]

    assert found.problem.what == (
        'It asks nearly the same as "q/0" (quiz.md:4), with the same key.'
    )


def test_s24_a_thousand_copies_are_each_found_once() -> None:
    items = [make_single_item(id=f"baclofen/x/{n}/m", facts=()) for n in range(1000)]

    assert len(_found(items)) == 999


def test_bank_rules_take_items_as_they_were_read() -> None:
    asked = "## Which receptor is it?  {{#{}}}\nAnswer: b |\n"
    text = asked.format("a") + asked.format("c")
    items = read_questions(text, "quiz.md").items

    assert [
        f.item_id for f in check_items(items, None, {}) if f.problem.code == "S24"
    ] == ["quiz/c"]
