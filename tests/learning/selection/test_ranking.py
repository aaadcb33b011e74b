import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.item import Item
from baclofen_quiz.learning.selection import (
    Asked,
    BankEmpty,
    Choice,
    Inputs,
    LengthUnfit,
    NoItemMatches,
    Preset,
    Standing,
    TimerUnfit,
    draw,
    rank,
)
from factories import make_single_item

ALL = Choice(frozenset(), 10)
DUE = Choice(frozenset(), 10, Preset.DUE)


def item(name: str, *facts: str, model: str = "m", family: str = "") -> Item:
    return make_single_item(id=name, facts=facts, model=model, clone_of=family)


def asked(name: str, ago: int, model: str = "m", family: str = "") -> Asked:
    return Asked(name, family or name, model, ago)


def in_turn(items: list[Item], choice: Choice, inputs: Inputs) -> list[str]:
    ranks = rank(items, choice, inputs)
    return sorted(ranks, key=lambda item_id: ranks[item_id])


def test_new_comes_before_missed_before_right() -> None:
    inputs = Inputs(standing={"a": Standing.RIGHT, "b": Standing.MISSED})

    assert in_turn([item("a"), item("b"), item("c")], ALL, inputs) == ["c", "b", "a"]


def test_among_the_new_what_is_recalled_least_comes_first() -> None:
    items = [item("a", "fa"), item("b", "fb"), item("c", "fc")]

    found = in_turn(items, ALL, Inputs(recall={"fa": 0.95, "fb": 0.6}))
    assert found == ["c", "b", "a"]


def test_among_the_due_what_is_recalled_least_comes_first_even_if_not_new() -> None:
    items = [item("a", "fa"), item("b", "fb", "fc")]
    inputs = Inputs(
        standing={"b": Standing.RIGHT},
        recall={"fa": 0.8, "fb": 0.4},
        due=frozenset({"fa", "fb"}),
    )

    assert in_turn(items, DUE, inputs) == ["b", "a"]


def test_a_fact_that_is_not_due_makes_no_item_urgent() -> None:
    items = [item("a", "fa"), item("b", "fb", "untried")]
    inputs = Inputs(recall={"fa": 0.7, "fb": 0.95}, due=frozenset({"fa", "fb"}))

    assert in_turn(items, DUE, inputs) == ["a", "b"]


def test_a_missed_fact_is_asked_by_another_model() -> None:
    items = [item("old", "f", model="m"), item("other", "f", model="n")]
    inputs = Inputs(
        standing={"old": Standing.MISSED, "other": Standing.RIGHT},
        asked={"f": (asked("old", 0), asked("other", 7, "n"))},
    )

    assert in_turn(items, ALL, inputs) == ["other", "old"]


def test_where_there_is_no_other_model_a_clone_is_asked() -> None:
    items = [item(f"d~{n}", "f", family="d") for n in range(3)]
    inputs = Inputs(
        standing={"d": Standing.MISSED}, asked={"f": (asked("d~1", 3, family="d"),)}
    )
    ranks = rank(items, ALL, inputs)

    assert ranks["d~1"] > ranks["d~0"] == ranks["d~2"]
    for seed in range(10):
        assert draw(items, ranks, 1, seed)[0].id != "d~1"


def test_where_there_is_no_other_wording_the_same_one_is_asked() -> None:
    inputs = Inputs(standing={"a": Standing.MISSED}, asked={"f": (asked("a", 0),)})

    assert in_turn([item("a", "f")], ALL, inputs) == ["a"]


def test_items_that_people_wrote_are_not_of_one_model() -> None:
    items = [
        item("a", "f", model="authored"),
        item("b", "f", model="authored"),
        item("c", "f", model="m"),
    ]
    inputs = Inputs(
        standing=dict.fromkeys("abc", Standing.RIGHT),
        asked={"f": (asked("a", 0, "authored"), asked("c", 9))},
    )
    ranks = rank(items, ALL, inputs)

    assert ranks["b"] < ranks["a"] == ranks["c"]


@given(
    st.lists(
        st.tuples(st.sampled_from("mno"), st.sampled_from([None, True, False])),
        min_size=2,
        max_size=8,
    ),
    st.randoms(use_true_random=False),
    st.sampled_from([Preset.MIXED, Preset.DUE]),
    st.integers(),
)
def test_the_wording_of_the_last_answer_is_never_used_while_there_is_another(
    rows: list[tuple[str, bool | None]], shuffler: object, preset: Preset, seed: int
) -> None:
    items = [item(f"i{n}", "f", model=model) for n, (model, _) in enumerate(rows)]
    given = [n for n, (_, right) in enumerate(rows) if right is not None]
    shuffler.shuffle(given)  # type: ignore[attr-defined] # hypothesis gives a Random
    history = tuple(asked(f"i{n}", ago, rows[n][0]) for ago, n in enumerate(given))
    inputs = Inputs(
        standing={
            f"i{n}": Standing.RIGHT if rows[n][1] else Standing.MISSED for n in given
        },
        due=frozenset({"f"}),
        recall={"f": 0.5},
        asked={"f": history} if history else {},
    )
    ranks = rank(items, Choice(frozenset(), 1, preset), inputs)
    (chosen,) = draw(items, ranks, 1, seed)

    assert not history or chosen.id != history[0].item_id


def test_what_no_filter_leaves_has_no_turn() -> None:
    items = [item("a", "fa"), item("b", "fb")]

    assert set(rank(items, DUE, Inputs(due=frozenset({"fa"})))) == {"a"}


def test_what_cannot_be_met_is_refused() -> None:
    with pytest.raises(NoItemMatches):
        rank([item("a", "fa")], DUE, Inputs())
    with pytest.raises(BankEmpty):
        rank([], ALL, Inputs())
    with pytest.raises(LengthUnfit):
        rank([item("a")], Choice(frozenset(), 101), Inputs())
    with pytest.raises(TimerUnfit):
        rank([item("a")], Choice(frozenset(), 5, seconds=601), Inputs())
