from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Item, Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection import (
    Choice,
    Inputs,
    Preset,
    Scope,
    Seen,
    Standing,
    counts,
    preset_counts,
    tally,
)
from baclofen_quiz.learning.selection.filters import failing
from factories import make_cloze_item, make_items, make_single_item

ALL = Choice(frozenset(), 10)
MECHANISM = Scope("baclofen", Section.MECHANISM)
SOME = st.sampled_from(
    [Scope("", Section.MECHANISM), MECHANISM, Scope("x", Section.USES)]
)


def test_each_box_says_how_many_there_are() -> None:
    found = counts(tally(make_items(), ALL, Inputs()), ALL)

    assert found.matching == 7
    assert found.scopes[MECHANISM] == 3
    assert found.kinds[Kind.CLOZE] == 1
    assert found.seen == {Seen.UNUSED: 7}
    assert sum(found.difficulties.values()) == 7


def test_the_boxes_of_a_filter_keep_to_all_others() -> None:
    choice = Choice(frozenset({MECHANISM}), 10, kinds=frozenset({Kind.SINGLE}))
    found = counts(tally(make_items(), choice, Inputs()), choice)

    assert found.matching == 1
    assert found.scopes == {MECHANISM: 1}
    assert found.kinds == {Kind.SINGLE: 1, Kind.ORDERING: 1, Kind.CLOZE: 1}


def test_a_section_of_any_drug_counts_every_drug() -> None:
    items = (make_single_item(), make_single_item(id="t", drug="tizanidine"))
    choice = Choice(frozenset({Scope("", Section.MECHANISM)}), 10)

    assert counts(tally(items, choice, Inputs()), choice).matching == 2


def test_clones_count_once_and_a_flag_on_one_flags_all() -> None:
    rows = [make_single_item(id=f"r{n}", clone_of="r") for n in range(3)]
    inputs = Inputs(flagged=frozenset({"r1"}))

    assert counts(tally(rows, ALL, inputs), ALL).seen == {
        Seen.UNUSED: 1,
        Seen.FLAGGED: 1,
    }


def test_facts_and_preset_limit_all_counts() -> None:
    items = (make_single_item(facts=("f",)), make_cloze_item())
    facts = Choice(frozenset(), 10, facts=frozenset({"f"}))
    due = Choice(frozenset(), 10, Preset.DUE)

    assert counts(tally(items, facts, Inputs()), facts).matching == 1
    assert counts(tally(items, due, Inputs()), due).matching == 0


def test_every_preset_is_counted_over_the_whole_bank() -> None:
    items = (make_single_item(facts=("f",)), make_cloze_item())
    found = preset_counts(
        items,
        Inputs(
            standing={make_cloze_item().family: Standing.MISSED},
            due=frozenset({"f"}),
            safety=frozenset({"f"}),
        ),
    )

    assert found == {
        Preset.MIXED: 2,
        Preset.SECTION: 2,
        Preset.DUE: 1,
        Preset.SAFETY: 1,
        Preset.UNSEEN: 1,
        Preset.MISTAKES: 1,
    }


@given(
    st.frozensets(SOME),
    st.frozensets(st.sampled_from(Kind)),
    st.frozensets(st.sampled_from(Difficulty)),
    st.frozensets(st.sampled_from(Seen)),
    st.lists(st.sampled_from(list(Standing)), min_size=7, max_size=7),
)
def test_what_is_counted_is_what_is_chosen_from(
    scopes: frozenset[Scope],
    kinds: frozenset[Kind],
    difficulties: frozenset[Difficulty],
    seen: frozenset[Seen],
    standings: list[Standing],
) -> None:
    items: tuple[Item, ...] = make_items()
    choice = Choice(scopes, 10, Preset.MIXED, kinds, difficulties, seen)
    inputs = Inputs(
        standing={item.family: one for item, one in zip(items, standings, strict=True)}
    )
    failed = failing(choice, inputs)

    found = counts(tally(items, choice, inputs), choice)
    assert found.matching == sum(not failed(item) for item in items)
    for kind in choice.kinds:
        assert found.kinds[kind] == sum(
            item.kind is kind and not failed(item) for item in items
        )
