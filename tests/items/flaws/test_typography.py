from dataclasses import replace

import pytest

from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.text import NBSP
from factories import make_numeric_item, make_short_item
from flaw_finding import E, W, codes, single

EXPLAINED = Lexicon(abbreviations={"CNS": "central nervous system"})


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("a dose of 4.0 mg", E),
        ("a dose of 0.50 mg", E),
        ("a dose of .5 mg", E),
        ("a dose of 5 \N{MICRO SIGN}g", E),
        ("a dose of 5 \N{GREEK SMALL LETTER MU}g", E),
        ("a dose of 1200 mcg", E),
        ("a dose of 5 mg. is small", E),
        ("a dose of 5 ml", E),
        ("a dose of 5 IU", E),
        ("a dose of 5 U", E),
        ("a dose QD", E),
        ("a dose QOD", E),
        ("spasticity in MS", E),
        ("1/2 of a tablet", E),
        ("½ tablet", E),
        ("a dose TID", W),
        ("a dose b.i.d.", W),
        ("children ≥ 2 years", W),
    ],
)
def test_s17_unsafe_spellings(text: str, severity: str) -> None:
    assert ("S17", severity) in codes(replace(single(), explanation=text))


@pytest.mark.parametrize(
    "text",
    [
        "a dose of 4 mg, then 0.5 mg. It is small",
        "1,200 mcg in the year 2026",
        "10.05 mg and 100 mL",
        "0.0005 mg, a small dose",
        "multiple sclerosis, version 2.0.1",
        "the ratio is 1/2 here",
        "over 2 years",
    ],
)
def test_s17_safe_spellings(text: str) -> None:
    assert codes(replace(single(), explanation=text)) == []


def test_s17_a_number_is_bound_to_its_unit_in_what_is_asked() -> None:
    stem = "Why is baclofen started at 5 mg by mouth in adults?"

    assert codes(single(stem=stem)) == [("S17", E)]
    assert codes(single(stem=stem.replace("5 mg", f"5{NBSP}mg"))) == []


def test_s17_looks_at_numbers_and_accepted_words_as_well() -> None:
    assert ("S17", E) in codes(make_numeric_item(unit="\N{MICRO SIGN}g"))
    assert ("S17", E) in codes(make_short_item(accepted=("4.0 mg",)))
    assert codes(make_short_item(accepted=("4 mg",))) == []


def test_s30_a_long_stem() -> None:
    words = "alpha beta " * 34

    assert codes(single(stem=f"Which {words}is it?")) == [("S30", W)]
    assert codes(single(stem=f"A case. Which {words}is it?")) == []
    assert codes(single(stem=f"A case. Which {words}{words}?")) == [("S30", W)]


def test_s30_a_long_option() -> None:
    long = "word " * 16
    item = single(long + "a", long + "b", long + "c")

    assert [found for found in codes(item) if found[0] == "S30"] == [("S30", W)] * 3


def test_s30_an_abbreviation_is_explained_in_the_item() -> None:
    stem = "Which effect of ITB on spasticity is known?"

    assert codes(single(stem=stem)) == [("S30", W)]
    assert codes(single(stem=stem.replace("ITB", "intrathecal baclofen (ITB)"))) == []
    assert codes(single(stem=stem.replace("ITB", "ITB (intrathecal baclofen)"))) == []


def test_s30_a_known_abbreviation_needs_its_words_somewhere_in_what_is_asked() -> None:
    stem = "Which CNS effect of baclofen is known?"
    said = "Which CNS effect, on the central nervous system, is known?"

    assert codes(single(stem=stem), EXPLAINED) == [("S30", W)]
    assert codes(single(stem=said), EXPLAINED) == []


def test_s30_what_everybody_knows_needs_no_words() -> None:
    stem = "Which US label names GABA-B as the target of baclofen?"

    assert codes(single(stem=stem)) == []
