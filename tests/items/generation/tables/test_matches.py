"""Matching from a table."""

from collections.abc import Sequence

from baclofen_quiz.content.facts import Interaction
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.tables import (
    MatchWording,
    Pair,
    Relation,
    match_items,
    term,
)
from baclofen_quiz.items.item import Bloom, MatchingItem
from baclofen_quiz.items.lexicon import EMPTY, Concept, Lexicon
from desks import desk_of, must_be

WORDING = MatchWording(
    model="partners",
    section=Section.INTERACTIONS,
    bloom=Bloom.UNDERSTAND,
    relation=Relation("interaction-effect", "interaction"),
    stem="What does the monograph say of {drug} with each of these?",
    explanation="Each is listed with {drug}.",
    pair="{Subject}: {value}.",
    spare="It belongs to {subject}.",
)
LEXICON = Lexicon(
    concepts={"sedation": Concept("sedation", "sign", "sedation")},
    functional={"interaction-effect": "Each partner has one remark."},
    scoped=frozenset({"interaction-effect"}),
)
LINES = (
    "- Opioids: more sedation {#opioids}",
    "- Warfarin: more bleeding {#warfarin}",
    "- Antihypertensives: dizzy spells on standing {#antihypertensives}",
    "- Oral iron: poorer uptake {#iron}",
    "- Lithium: coarse shaking {#lithium}",
    "- Benzodiazepines: deeper sedation {#benzodiazepines}",
)


def desk_with(count: int) -> Desk:
    return desk_of("## Interactions\n\n" + "\n".join(LINES[:count]) + "\n", LEXICON)


def table(desk: Desk) -> Sequence[Pair]:
    return [
        Pair(f, term(desk, f.partner), term(desk, f.effect))
        for f in desk.of(Interaction)
    ]


def made(count: int) -> list[MatchingItem]:
    desk = desk_with(count)
    found = match_items(desk, table(desk), WORDING)
    return [must_be(item, MatchingItem) for item in found]


def texts(item: MatchingItem) -> dict[str, str]:
    option = {o.id: o.text for o in (*item.left, *item.right)}
    return {option[left]: option[right] for left, right in item.pairs}


def test_four_pairs_make_one_matching_with_a_fifth_value_to_spare() -> None:
    first = made(5)[0]
    assert texts(first)["Oral iron"] == "Poorer uptake"
    assert len(first.pairs) == 4
    used = {right for _, right in first.pairs}
    [spare] = [option for option in first.right if option.id not in used]
    assert spare.text == "Coarse shaking"
    assert spare.rationale == "It belongs to lithium."


def test_a_pair_that_is_left_over_is_asked_beside_earlier_ones() -> None:
    items = made(5)
    assert "Lithium" in texts(items[1])
    assert len(items[1].pairs) == 3


def test_values_that_may_fit_two_subjects_never_meet() -> None:
    assert all(not {"Opioids", "Benzodiazepines"} <= set(texts(i)) for i in made(6))


def test_two_pairs_are_too_few() -> None:
    assert made(2) == []


def test_without_a_declared_relation_nothing_is_matched() -> None:
    desk = desk_of("## Interactions\n\n" + "\n".join(LINES) + "\n", EMPTY)
    assert list(match_items(desk, table(desk), WORDING)) == []


def test_a_matching_in_which_every_choice_is_flawed_is_not_made() -> None:
    desk = desk_with(4)
    long = ["gout " * 20, "cramp " * 20, "cough " * 20]
    pairs = [
        Pair(pair.fact, pair.subject, term(desk, text))
        for pair, text in zip(table(desk), long, strict=False)
    ]
    assert list(match_items(desk, pairs, WORDING)) == []
