import pytest

from baclofen_quiz.items.item import MatchingItem
from question_files import only_item, read, told

HEAD = "## Match each drug to its target.  {#m}\n\n| Drug | Target |\n|---|---|\n"


def _matching(rows: str) -> MatchingItem:
    item = only_item(HEAD + rows)
    assert isinstance(item, MatchingItem)
    return item


def test_each_row_is_a_pair_with_one_reason() -> None:
    item = _matching(
        "| Baclofen | GABA-B — agonist |\n| Tizanidine | Alpha2 — agonist too |"
    )

    assert item.pairs == (("baclofen", "gaba-b"), ("tizanidine", "alpha2"))
    assert [option.rationale for option in item.left] == ["agonist", "agonist too"]
    assert [option.rationale for option in item.right] == ["agonist", "agonist too"]


def test_equal_right_cells_are_one_option_matched_twice() -> None:
    item = _matching("| a | same — r1 |\n| b | same — r2 |")

    assert item.pairs == (("a", "same"), ("b", "same"))
    assert [option.rationale for option in item.left] == ["r1", "r2"]


def test_an_empty_left_cell_leaves_a_match_unused_and_last() -> None:
    item = _matching("| | unused — for none |\n| a | x — r |")

    assert [option.text for option in item.right] == ["x", "unused"]
    assert [option.text for option in item.left] == ["a"]


def test_cells_may_be_pinned_and_hold_an_escaped_bar() -> None:
    item = _matching(r"| a \| b {#ab} | x {#ex} — r |")

    assert item.left[0].text == "a | b"
    assert item.pairs == (("ab", "ex"),)


def test_the_same_words_on_both_sides_get_two_names() -> None:
    reading = read(HEAD + "| GABA | x — r |\n| y | GABA — s |")

    assert told(reading) == [(6, "option-id")]


@pytest.mark.parametrize(
    ("table", "problems"),
    [
        ("| a | b |\n| c | d |", [(4, "no-table-head")]),
        ("| a | b |", [(3, "no-table-head")]),
        ("| a | b |\n|---|---|\n| c |", [(5, "bad-row")]),
        ("| a | b |\n|---|---|\n| c | d | e |", [(5, "bad-row")]),
        ("| a | b |\n|---|---|\n| c | |", [(5, "bad-row")]),
        (
            "| a | b | c |\n|---|---|---|\n| c | d | e |",
            [(3, "bad-row"), (4, "bad-row"), (5, "bad-row")],
        ),
    ],
)
def test_a_row_that_is_no_pair_is_reported(
    table: str, problems: list[tuple[int, str]]
) -> None:
    reading = read(f"## Match. {{#m}}\n\n{table}")

    assert told(reading) == problems
    assert reading.items == ()


def test_the_message_counts_the_cells() -> None:
    (problem,) = read(HEAD + "| c |").problems

    assert problem.what == "This row has 1 cell, not two."
