"""Drawing the items of a sitting."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection import Choice, Inputs, Standing, draw, rank
from baclofen_quiz.learning.selection.drawing import NONE_APART, Apart
from factories import make_multiple_item, make_numeric_item, make_single_item

SECTIONS = (Section.MECHANISM, Section.DOSING, Section.COMPARISON)


def item(
    name: str,
    section: Section = Section.MECHANISM,
    facts: tuple[str, ...] | None = None,
    family: str = "",
) -> Item:
    return make_single_item(
        id=name,
        section=section,
        facts=(name,) if facts is None else facts,
        clone_of=family,
    )


def pool(count: int) -> list[Item]:
    return [item(f"item-{n}", SECTIONS[n % 3]) for n in range(count)]


def select(
    items: Sequence[Item],
    length: int,
    standing: Mapping[str, Standing],
    seed: int,
    apart: Apart = NONE_APART,
) -> tuple[Item, ...]:
    """Draw from all items by the usual ranks."""
    choice = Choice(frozenset(), min(length, 100))
    ranks = rank(items, choice, Inputs(standing=standing))
    return draw(items, ranks, length, seed, apart)


def ids(items: tuple[Item, ...]) -> list[str]:
    return [one.id for one in items]


def test_a_sitting_has_as_many_items_as_were_asked_for() -> None:
    assert len(select(pool(30), 10, {}, 1)) == 10


def test_a_small_bank_gives_a_shorter_sitting() -> None:
    assert len(select(pool(3), 10, {}, 1)) == 3


@given(st.integers(0, 2**63), st.randoms())
def test_the_same_seed_gives_the_same_sitting_however_the_bank_is_ordered(
    seed: int, shuffler: random.Random
) -> None:
    items = pool(20)
    shuffled = items.copy()
    shuffler.shuffle(shuffled)

    assert select(items, 8, {}, seed) == select(shuffled, 8, {}, seed)


def test_another_seed_gives_another_sitting() -> None:
    chosen = {tuple(ids(select(pool(20), 5, {}, n))) for n in range(10)}

    assert len(chosen) > 5


def test_a_sitting_takes_one_row_of_a_clone_family() -> None:
    rows = [item(f"dose~w={n}", family="dose", facts=(f"f{n}",)) for n in range(5)]

    for seed in range(20):
        chosen = select([*rows, *pool(3)], 8, {}, seed)
        assert sum(one.family == "dose" for one in chosen) == 1


def test_another_seed_takes_another_row_of_a_family() -> None:
    rows = [item(f"dose~w={n}", family="dose") for n in range(5)]

    taken = {ids(select(rows, 1, {}, seed))[0] for seed in range(40)}
    assert taken == {f"dose~w={n}" for n in range(5)}


def test_sections_take_turns_although_one_has_most_items() -> None:
    many = [item(f"m{n}") for n in range(50)]
    few = [item(f"d{n}", Section.DOSING) for n in range(5)]

    chosen = select([*many, *few], 8, {}, 3)

    assert Counter(one.section for one in chosen) == {
        Section.MECHANISM: 4,
        Section.DOSING: 4,
    }
    assert all(one.section is not other.section for one, other in pairwise(chosen))


def test_kinds_take_turns_within_a_section() -> None:
    single = [item(f"s{n}") for n in range(20)]
    multiple: list[Item] = [
        make_multiple_item(id=f"m{n}", section=Section.MECHANISM, facts=(f"mf{n}",))
        for n in range(20)
    ]

    chosen = select([*single, *multiple], 10, {}, 3)

    assert sum(one.id.startswith("m") for one in chosen) == 5


def test_what_is_new_comes_before_what_was_missed_before_what_was_right() -> None:
    items = pool(30)
    standing = {one.id: Standing.RIGHT for one in items[:10]}
    standing |= {one.id: Standing.MISSED for one in items[10:20]}

    new, missed = (set(ids(tuple(part))) for part in (items[20:], items[10:20]))
    chosen = set(ids(select(items, 15, standing, 1)))

    assert new <= chosen
    assert len(chosen & missed) == 5


def test_a_clone_counts_as_answered_with_its_family() -> None:
    rows = [item(f"dose~w={n}", family="dose") for n in range(5)]
    new = item("new")

    for seed in range(20):
        chosen = select([*rows, new], 1, {"dose": Standing.RIGHT}, seed)
        assert chosen == (new,)


def test_two_items_on_one_fact_are_not_chosen_while_there_are_others() -> None:
    same = [item(f"same-{n}", facts=("fact",)) for n in range(10)]
    others = [item(f"other-{n}", facts=(f"fact-{n}", "x" * n)) for n in range(1, 5)]

    for seed in range(20):
        chosen = select([*same, *others], 5, {}, seed)
        assert sum("fact" in one.facts for one in chosen) == 1


def test_items_on_one_fact_are_kept_apart_when_nothing_else_is_left() -> None:
    same = [item(f"same-{n}", facts=("fact",)) for n in range(2)]
    others = [item(f"other-{n}") for n in range(6)]

    for seed in range(20):
        chosen = select([*same, *others], 8, {}, seed)
        first, second = (n for n, one in enumerate(chosen) if "fact" in one.facts)
        assert len(chosen) == 8
        assert (first, second) == (0, 7)


def test_an_item_that_gives_anothers_key_never_stands_in_a_sitting_with_it() -> None:
    items = pool(10)
    apart = {"item-0": frozenset({"item-1"}), "item-1": frozenset({"item-0"})}

    for seed in range(20):
        chosen = set(ids(select(items, 10, {}, seed, apart)))
        assert not {"item-0", "item-1"} <= chosen
        assert len(chosen) == 9


def test_an_item_on_an_asked_fact_that_gives_another_key_is_left_out_too() -> None:
    items = [item("a", facts=("f",)), item("b", facts=("f",)), item("c")]
    apart = {"b": frozenset({"c"}), "c": frozenset({"b"})}

    for seed in range(20):
        chosen = set(ids(select(items, 3, {}, seed, apart)))
        assert not {"b", "c"} <= chosen
        assert "a" in chosen


def test_items_without_facts_can_all_be_chosen() -> None:
    authored = [item(f"authored-{n}", facts=()) for n in range(5)]

    assert len(select(authored, 5, {}, 1)) == 5


@given(
    st.lists(
        st.tuples(
            st.sampled_from(SECTIONS),
            st.sets(st.sampled_from("abcdef"), max_size=2),
            st.sampled_from(["", "family-1", "family-2"]),
            st.sampled_from(Standing),
        ),
        min_size=1,
        max_size=30,
    ),
    st.integers(1, 40),
    st.integers(),
)
def test_whatever_the_bank_no_family_twice_and_no_item_left_out_in_need(
    rows: list[tuple[Section, set[str], str, Standing]], length: int, seed: int
) -> None:
    items = [
        make_numeric_item(
            id=f"i{n}", section=section, facts=tuple(sorted(facts)), clone_of=family
        )
        for n, (section, facts, family, _) in enumerate(rows)
    ]
    standing = {f"i{n}": known for n, (_, _, _, known) in enumerate(rows)}
    families = {one.family for one in items}

    chosen = select(items, length, standing, seed)

    assert len(chosen) == min(length, len(families))
    assert len({one.family for one in chosen}) == len(chosen)


@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=12),
    st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=12),
    st.integers(1, 12),
    st.integers(),
)
def test_whatever_gives_what_away_no_two_such_items_meet_and_the_rest_is_used(
    facts: list[str], pairs: set[tuple[int, int]], length: int, seed: int
) -> None:
    items = [item(f"i{n}", facts=(fact,)) for n, fact in enumerate(facts)]
    both = {pair for a, b in pairs if a != b for pair in ((a, b), (b, a))}
    apart = {
        f"i{n}": frozenset(f"i{b}" for a, b in both if a == n)
        for n in range(len(items))
    }

    chosen = ids(select(items, length, {}, seed, apart))
    forbidden = frozenset[str]().union(*(apart[one] for one in chosen))
    assert forbidden.isdisjoint(chosen)
    left = {one.id for one in items} - set(chosen) - forbidden
    assert len(chosen) == length or not left
