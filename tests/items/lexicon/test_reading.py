"""Lexicon files: what is read, extended and reported."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.lexicon import Comparators, Lexicon, Word, read_lexicon
from baclofen_quiz.problems import Problem

WHOLE = """
scoped: [main-target]
functional:
  main-target: Each drug has one main target.
disjoint:
  side: [before, behind]
complete:
  signs: All signs.
abbreviations:
  CNS: central nervous system
comparators:
  relaxants: {noun: muscle relaxant, members: [baclofen, diazepam]}
words:
  electrolyte: [potassium | K, sodium]
blocklist:
  - {asked: withdrawal-sign, never: [tremor], why: Reported.}
concepts:
  tremor:
    sort: sign
    name: tremor
    synonyms: [shaking]
    within: [movement]
    traits: {kind: movement}
    phrases: {option: Tremor}
"""


def read(*texts: str) -> tuple[Lexicon, tuple[Problem, ...]]:
    return read_lexicon([(f"{i}.yaml", dedent(t)) for i, t in enumerate(texts)])


def complaints(text: str) -> list[str]:
    return [f"{p.location.line}:{p.location.column} {p.what}" for p in read(text)[1]]


def test_every_part_of_a_lexicon_is_read() -> None:
    lexicon, problems = read(WHOLE)
    assert problems == ()
    assert lexicon.functional == {"main-target": "Each drug has one main target."}
    assert lexicon.scoped == {"main-target"}
    assert lexicon.are_disjoint("side", "before", "behind")
    assert lexicon.complete == {"signs": "All signs."}
    assert lexicon.abbreviations == {"CNS": "central nervous system"}
    relaxants = Comparators("muscle relaxant", frozenset({"baclofen", "diazepam"}))
    assert lexicon.comparators == {"relaxants": relaxants}
    assert lexicon.words == (
        Word("electrolyte", ("potassium", "K")),
        Word("electrolyte", ("sodium",)),
    )
    assert lexicon.is_blocked("withdrawal-sign", "tremor")
    tremor = lexicon.concepts["tremor"]
    assert (tremor.sort, tremor.name, tremor.synonyms) == (
        "sign",
        "tremor",
        ("shaking",),
    )
    assert tremor.within == ("movement",)
    assert tremor.traits == {"kind": "movement"}
    assert tremor.phrase("option") == "Tremor"


def test_a_later_file_adds_spellings_and_replaces_phrases() -> None:
    more = """
    concepts:
      tremor:
        synonyms: [trembling]
        phrases: {option: Trembling}
        traits: {side: both}
      chorea: {sort: sign, name: chorea}
    disjoint:
      side: [beside]
    """
    lexicon, problems = read(WHOLE, more)
    assert problems == ()
    tremor = lexicon.concepts["tremor"]
    assert tremor.spellings == ("tremor", "shaking", "trembling")
    assert tremor.phrase("option") == "Trembling"
    assert tremor.traits == {"kind": "movement", "side": "both"}
    assert "chorea" in lexicon.concepts
    assert lexicon.are_disjoint("side", "behind", "beside")


def test_a_blocklist_may_name_what_stands_in_a_later_file() -> None:
    early = "blocklist:\n  - {asked: sign, never: [tremor], why: So.}"
    lexicon, problems = read(early, WHOLE)
    assert problems == ()
    assert lexicon.is_blocked("sign", "tremor")


def test_an_empty_file_changes_nothing() -> None:
    assert read(WHOLE, "")[0].concepts == read(WHOLE)[0].concepts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("concept: {}", "1:1 The lexicon has no part 'concept'."),
        ("- concepts", "1:1 The lexicon is no mapping."),
        (
            "concepts:\n  tremor: {name: tremor}",
            "2:3 The concept 'tremor' has no sort or no name.",
        ),
        (
            "concepts:\n  tremor: {sort: sign, name: tremor, kind: x}",
            "2:38 A concept has no part 'kind'.",
        ),
        ("comparators:\n  x: {noun: drug}", "2:3 x needs a noun and members."),
        (
            "scoped: [main-target]",
            "1:9 'main-target' is scoped, but no functional relation.",
        ),
        ("blocklist: tremor", "1:12 The blocklist is no list."),
        (
            "blocklist:\n  - {asked: sign}",
            "2:5 A blocked entry needs asked, never and why.",
        ),
        (
            "blocklist:\n  - {asked: sign, never: [tremor], why: So.}",
            "2:26 The blocklist names 'tremor', which is no concept.",
        ),
    ],
)
def test_a_wrong_entry_is_reported_where_it_stands(text: str, expected: str) -> None:
    assert complaints(text) == [expected]


def test_a_concept_keeps_its_sort() -> None:
    _, problems = read(WHOLE, "concepts:\n  tremor: {sort: drug}")
    assert str(problems[0].location) == "1.yaml:2:3"
    assert problems[0].what == "The concept 'tremor' already has the sort 'sign'."


def test_a_wrong_entry_leaves_the_sound_ones_standing() -> None:
    lexicon, problems = read("concepts:\n  a: {name: a}\n  b: {sort: sign, name: b}")
    assert len(problems) == 1
    assert list(lexicon.concepts) == ["b"]


def test_a_broken_file_leaves_the_others_standing() -> None:
    lexicon, problems = read("a: [", WHOLE)
    assert [p.location.file for p in problems] == ["0.yaml"]
    assert "tremor" in lexicon.concepts


@given(st.text(max_size=120))
def test_no_text_makes_the_reader_fall_over(text: str) -> None:
    read_lexicon([("x.yaml", text), ("y.yaml", f"concepts:\n  a: {text}")])
