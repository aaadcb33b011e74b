"""Cutting statements into phrases."""

import pytest

from baclofen_quiz.content.phrases import (
    Pair,
    aside,
    dashed,
    emphasis,
    listed,
    lower_first,
    pair,
    segments,
    without_stop,
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Food: take with food.", Pair("Food", "take with food")),
        ("Opioids (e.g., codeine): more sedation",
         Pair("Opioids (e.g., codeine)", "more sedation")),
        ("It acts. Note: slowly", Pair("", "It acts. Note: slowly")),
        ("Ratio 1:2 is used", Pair("", "Ratio 1:2 is used")),
        ("Prescription-only", Pair("", "Prescription-only")),
    ],
)  # fmt: skip
def test_term_and_detail_are_split(text: str, cut: Pair) -> None:
    assert pair(text) == cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Vancocin - capsules.", Pair("Vancocin", "capsules")),
        ("Digoxin \N{EN DASH} levels fall", Pair("Digoxin", "levels fall")),
        ("Initial 5 - 10 mg", Pair("", "Initial 5 - 10 mg")),
        ("5 mg - later 10 mg", Pair("", "5 mg - later 10 mg")),
        ("One - two - three", Pair("", "One - two - three")),
        ("Note: one - two", Pair("", "Note: one - two")),
        ("Beta-blocker", Pair("", "Beta-blocker")),
    ],
)
def test_a_spaced_dash_splits_like_a_colon(text: str, cut: Pair) -> None:
    assert dashed(text) == cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It acts.", "It acts"), ("in the U.S.", "in the U.S."), ("none", "none")],
)
def test_one_full_stop_is_dropped(text: str, expected: str) -> None:
    assert without_stop(text) == expected


def test_segments_split_at_semicolons_and_dashes_outside_parentheses() -> None:
    text = "reduce dose; it (mainly; wholly) stays\N{EM DASH}may harm;"

    assert segments(text) == ["reduce dose", "it (mainly; wholly) stays", "may harm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ulcer (relative)", ("Ulcer", "relative")),
        ("A (b) c (d) e", ("A (b) c e", "d")),
        ("none", ("none", "")),
    ],
)
def test_the_last_parenthesis_is_taken_out(
    text: str, expected: tuple[str, str]
) -> None:
    assert aside(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seizures, especially with a sudden stop",
         ("Seizures", "with a sudden stop")),
        ("especially in children", ("", "in children")),
        ("Nausea", ("Nausea", "")),
    ],
)  # fmt: skip
def test_the_likeliest_setting_is_split_off(
    text: str, expected: tuple[str, str]
) -> None:
    assert emphasis(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reduce dose", "reduce dose"),
        ("CNS toxicity", "CNS toxicity"),
        ("Parkinson's disease", "Parkinson's disease"),
        ("Tourette syndrome", "Tourette syndrome"),
        ("GABA-B receptors", "GABA-B receptors"),
        ("C", "C"),
        ("5 mg", "5 mg"),
        ("", ""),
    ],
)
def test_a_phrase_is_put_into_running_text(text: str, expected: str) -> None:
    assert lower_first(text) == expected


def test_members_of_a_list_are_split() -> None:
    assert listed("opioids, benzodiazepines, and alcohol or others; salt") == [
        "opioids", "benzodiazepines", "alcohol", "others", "salt",
    ]  # fmt: skip
