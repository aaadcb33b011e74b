"""Printing is the inverse of reading."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baclofen_quiz.content.monograph import Entry, Monograph
from baclofen_quiz.content.printing import escaped, print_markdown
from baclofen_quiz.content.reading import read_markdown, read_plain
from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.problems import Location
from monographs import BACLOFEN, TWIN, reading_of

NOWHERE = Location("", 1)


def unplaced(monograph: Monograph) -> Monograph:
    """Forget file and lines, and that ids were not pinned: printing pins them."""
    entries = tuple(map(_unplaced_entry, monograph.entries))
    return replace(monograph, file="", entries=entries)


def _unplaced_entry(entry: Entry) -> Entry:
    statement = _unplaced_statement(entry.statement)
    facts = tuple(replace(fact, statement=statement) for fact in entry.facts)
    return Entry(statement, facts)


def _unplaced_statement(statement: Statement) -> Statement:
    notes = tuple(replace(note, location=NOWHERE) for note in statement.notes)
    return replace(statement, location=NOWHERE, notes=notes, pinned=True)


def assert_reads_back(monograph: Monograph) -> None:
    again = read_markdown(print_markdown(monograph), "y.md").monograph

    assert again
    assert unplaced(again) == unplaced(monograph)


@pytest.mark.parametrize("path", [BACLOFEN, TWIN], ids=lambda path: path.name)
def test_real_monographs_read_back(path: Path) -> None:
    read = read_markdown if path.suffix == ".md" else read_plain
    monograph = read(path.read_text(encoding="utf-8"), path.name).monograph

    assert monograph
    assert_reads_back(monograph)


def test_a_printed_monograph_looks_as_people_write_it() -> None:
    text = (
        "---\ndrug: zolarine\nclass: relaxants\nsources:\n  - one\n"
        '  - "two: 2"\nreviewed:\n  date: 2026-01-31\n  by: somebody\n---\n\n'
        "# Zolarine\n\n- Class: **muscle** relaxant {#class}\n\n"
        "### Brand names\n\n- Zolex {#zolex .unasked}\n\n"
        "## Therapeutic uses\n\n- Tremor {#tremor}\n"
        "  > [!NOTE] By country.\n- Spasticity due to:\n"
        "  - Injury {#injury}\n- Pain {#pain}\n\n### Off-label\n\n"
        "- Ache: 5 \\* 3 {#ache =uses/pain}\n"
    )
    monograph = read_markdown(text, "x.md").monograph

    assert monograph
    assert print_markdown(monograph) == text


@pytest.mark.parametrize(
    "body",
    [
        "## Overview\n\n- Class: relaxant {#class}\n",
        "## Uses\n- Pain {#pain}\n## Overview\n- One {#class}\n## Uses\n- Ache {#a}\n",
        (
            "## Uses\n- A one:\n  - B two:\n    - Deep word {#a}\n  - C three:\n"
            "    - Deep word {#b}\n- Bare word {#c}\n"
        ),
        "## Uses\n### Same\n- One word {#a}\n### Other\n- One word {#b}\n",
    ],
)
def test_any_arrangement_reads_back(body: str) -> None:
    monograph = reading_of(body).monograph

    assert monograph
    assert_reads_back(monograph)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no heading", r"\# no heading"),
        ("- no bullet", r"\- no bullet"),
        ("1. no list", r"1\. no list"),
        ("5 mg", "5 mg"),
        ("a * b ` c \\ d {e}", r"a \* b \` c \\ d \{e}"),
        ("a <b> & c &amp; < 5", r"a \<b> & c \&amp; < 5"),
    ],
)
def test_signs_with_a_meaning_are_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


WORDS = st.text(
    alphabet=st.sampled_from("ab AB19 .,;-+#>*_`{}[]()<&|\\/~!?=%\N{EN DASH}éß日"),
    min_size=1,
    max_size=30,
).map(lambda text: f"w {text} w")
BULLETS = st.lists(
    st.tuples(WORDS, st.booleans(), st.lists(WORDS, max_size=2)), min_size=1, max_size=4
)
SECTIONS = st.lists(
    st.tuples(st.sampled_from(sorted(Section)), st.one_of(st.just(""), WORDS), BULLETS),
    min_size=1,
    max_size=4,
)


@settings(max_examples=200)
@given(SECTIONS)
def test_made_up_monographs_read_back(
    sections: list[tuple[Section, str, list[tuple[str, bool, list[str]]]]],
) -> None:
    lines = []
    for section, qualifier, bullets in sections:
        lines += [f"## {TITLES[section]}", "", "- an opening word"]
        lines += [f"### {escaped(qualifier)}"] if qualifier else []
        for text, unasked, notes in bullets:
            lines.append(f"- {escaped(text)}" + (" {.unasked}" if unasked else ""))
            lines += [f"  > [!NOTE] {escaped(note)}" for note in notes]
    monograph = reading_of("\n".join(lines)).monograph

    assert monograph
    assert_reads_back(monograph)


def test_a_heading_of_two_sentences_is_no_container() -> None:
    again = "## Comparison\n\n"
    text = f"{again}### Acts here. 1 acts there\n\n- One\n\n{again}- Two\n- Three\n"
    monograph = reading_of(text).monograph

    assert monograph
    assert_reads_back(monograph)


@given(WORDS, WORDS, WORDS)
def test_bold_phrases_read_back(before: str, bold: str, after: str) -> None:
    body = f"## Uses\n\n- {escaped(before)} **{escaped(bold)}** {escaped(after)}\n"
    monograph = reading_of(body).monograph

    assert monograph
    assert_reads_back(monograph)
