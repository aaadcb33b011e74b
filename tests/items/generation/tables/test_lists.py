"""Lists under headings as questions."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from baclofen_quiz.content.facts import Effect
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.tables import (
    ListWording,
    Member,
    Relation,
    select_items,
    sort_items,
    term,
)
from baclofen_quiz.items.item import Bloom, MatchingItem, MultipleItem, Proof
from baclofen_quiz.items.lexicon import EMPTY
from desks import desk_of, must_be

WORDING = ListWording(
    model="listed",
    section=Section.ADVERSE,
    bloom=Bloom.REMEMBER,
    relation=Relation("listed-under", "effect"),
    stem="Which of these effects of {drug} does the monograph list under {heading}?",
    explanation="Under {heading} stand {names}.",
    take_away="{heading}: {names}.",
    right="{Entry} stands under {heading}.",
    wrong="{Entry} stands under {heading} instead.",
)
SORTING = ListWording(
    model="sorted",
    section=Section.ADVERSE,
    bloom=Bloom.REMEMBER,
    relation=Relation("listed-under", "effect"),
    stem="Under which heading does the monograph list each effect of {drug}?",
    explanation="Each effect of {drug} stands under one heading.",
    take_away="",
    right="{Entry} stands under {heading}.",
    wrong="",
)
COMMON = ("Nausea", "Dry mouth", "Headache", "Constipation", "Hiccups", "Cramps")
SERIOUS = ("Seizures", "Jaundice", "Deafness")


def desk_with(common: int, serious: int) -> Desk:
    return desk_of(
        "## Adverse effects\n\n### Common\n\n"
        + "".join(f"- {entry} {{#a{n}}}\n" for n, entry in enumerate(COMMON[:common]))
        + "\n### Serious\n\n"
        + "".join(f"- {entry} {{#b{n}}}\n" for n, entry in enumerate(SERIOUS[:serious]))
    )


def clear(_: str) -> bool:
    return True


def members(desk: Desk) -> list[Member]:
    return [
        Member(f, term(desk, f.concept), f.group.lower(), clear)
        for f in desk.of(Effect)
    ]


def selected(common: int, serious: int) -> Iterator[Draft]:
    desk = desk_with(common, serious)
    return select_items(desk, members(desk), WORDING, "common")


def test_three_entries_of_a_list_are_asked_beside_others() -> None:
    item = must_be(next(selected(6, 3)), MultipleItem)
    keys = [o for o in item.options if o.id in item.keys]
    others = [o for o in item.options if o.id not in item.keys]
    assert {o.text for o in keys} == {"Nausea", "Dry mouth", "Headache"}
    assert {o.text for o in others} <= set(SERIOUS)
    assert others[0].certificate is not None
    assert others[0].certificate.proof is Proof.FUNCTIONAL
    assert item.stem.endswith("list under common?")


@pytest.mark.parametrize(
    ("common", "sizes"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])]
)
def test_a_list_is_asked_by_twos_and_threes(common: int, sizes: list[int]) -> None:
    items = [must_be(item, MultipleItem) for item in selected(common, 3)]
    assert [len(item.keys) for item in items] == sizes


def test_the_last_entry_is_asked_with_an_earlier_one() -> None:
    desk = desk_of(
        """
        ## Adverse effects

        ### Common

        - Drowsiness {#drowsiness}
        - Deep sedation {#sedation}
        - Nausea {#nausea}

        ### Serious

        - Jaundice {#jaundice}
        - Deafness {#deafness}
        """
    )
    drafts = select_items(desk, members(desk), WORDING, "common")
    asked = [set(must_be(item, MultipleItem).facts) for item in drafts]
    prefix = "examplol/adverse/"
    assert asked == [
        {f"{prefix}drowsiness", f"{prefix}nausea"},
        {f"{prefix}sedation", f"{prefix}nausea"},
    ]


def test_a_single_entry_is_refused() -> None:
    [draft] = selected(1, 3)
    assert isinstance(draft, Refusal)
    assert draft.fact_id == "examplol/adverse/a0"


def test_an_entry_that_could_stand_there_too_is_no_distractor() -> None:
    desk = desk_with(3, 3)
    doubtful = [
        Member(m.fact, m.entry, m.heading, lambda _: False) for m in members(desk)
    ]
    drafts = list(select_items(desk, doubtful, WORDING, "common"))
    assert [must_be(draft, Refusal).fact_id for draft in drafts] == [
        "examplol/adverse/a0",
        "examplol/adverse/a1",
        "examplol/adverse/a2",
    ]


def test_entries_are_sorted_under_their_headings() -> None:
    desk = desk_with(6, 3)
    [item] = [
        must_be(i, MatchingItem) for i in sort_items(desk, members(desk), SORTING)
    ]
    option = {o.id: o.text for o in (*item.left, *item.right)}
    assert {(option[left], option[right]) for left, right in item.pairs} == {
        ("Nausea", "Common"),
        ("Dry mouth", "Common"),
        ("Headache", "Common"),
        ("Seizures", "Serious"),
        ("Jaundice", "Serious"),
        ("Deafness", "Serious"),
    }


def test_too_few_entries_are_not_sorted() -> None:
    desk = desk_with(2, 1)
    assert list(sort_items(desk, members(desk), SORTING)) == []


def test_a_sorting_that_is_flawed_is_not_made() -> None:
    desk = desk_with(6, 3)
    long = [
        Member(m.fact, term(desk, f"{m.entry.text} " * 16), m.heading, clear)
        for m in members(desk)
    ]
    assert list(sort_items(desk, long, SORTING)) == []


def test_without_a_declared_relation_nothing_is_sorted() -> None:
    desk = replace(desk_with(6, 3), lexicon=EMPTY)
    assert list(sort_items(desk, members(desk), SORTING)) == []


def test_a_very_long_list_is_looked_at_within_bounds() -> None:
    desk = desk_with(1, 1)
    (common, serious) = members(desk)
    looked_at: list[str] = []

    def doubt(heading: str) -> bool:
        looked_at.append(heading)
        return False

    long = [common, *(replace(serious, clear=doubt) for _ in range(1000))]
    assert list(select_items(desk, long, WORDING, "common"))
    assert len(looked_at) == 400


def test_only_the_first_of_very_many_headings_are_sorted_by() -> None:
    desk = desk_with(1, 0)
    (common,) = members(desk)
    looked_at: list[str] = []

    def doubt(heading: str) -> bool:
        looked_at.append(heading)
        return False

    many = [replace(common, heading=f"list {n}", clear=doubt) for n in range(100)]
    assert list(sort_items(desk, many, SORTING)) == []
    assert set(looked_at) == {f"list {n}" for n in range(12)}
    assert len(looked_at) == 12 * 99
