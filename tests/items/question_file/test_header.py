import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.question_file.header import Header, print_header, read_header
from baclofen_quiz.items.status import Status

FULL = """\
---
title: 'It''s mine'
drug: Baclofen
section: dosing
tags: [Exam 1, safety]
author: A. Nother
status: draft
---
"""

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp", "Zs"]),
    min_size=1,
    max_size=20,
)
NAMES = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)


def _read(text: str) -> tuple[Header, list[tuple[int, int, str]]]:
    reading = read_header(text.splitlines(), "quiz.md")
    places = [(p.location.line, p.location.column) for p in reading.problems]
    told = [p.what for p in reading.problems]
    return reading.header, [(*at, what) for at, what in zip(places, told, strict=True)]


def test_every_key_is_read() -> None:
    header, problems = _read(FULL)

    assert problems == []
    assert header == Header(
        title="It's mine",
        drug="baclofen",
        section=Section.DOSING,
        tags=("exam-1", "safety"),
        author="A. Nother",
        status=Status.DRAFT,
    )


def test_without_front_matter_all_is_at_its_default() -> None:
    assert _read("## Which?") == (Header(), [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("titel: x", (2, 1, 'The key "titel" means nothing here.')),
        ("section: dosage", (2, 10, '"dosage" is not a section.')),
        ("status: redy", (2, 9, 'The status "redy" is not known.')),
    ],
)
def test_what_means_nothing_is_reported_where_it_stands(
    line: str, problem: tuple[int, int, str]
) -> None:
    assert _read(f"---\n{line}\n---")[1] == [problem]


@pytest.mark.parametrize("status", Status)
def test_a_file_has_any_of_three_states(status: Status) -> None:
    assert _read(f"---\nstatus: {status}\n---") == (Header(status=status), [])


def test_an_unclear_status_counts_as_a_draft() -> None:
    assert _read("---\nstatus: redy\n---")[0].status is Status.DRAFT


@pytest.mark.parametrize(
    "text", ["---\ntitle: [a\n---", "---\ntitle: x\n", "---\n- a\n---"]
)
def test_a_file_with_broken_front_matter_counts_as_a_draft(text: str) -> None:
    reading = read_header(text.splitlines(), "quiz.md")

    assert reading.header == Header(status=Status.DRAFT)
    (problem,) = reading.problems
    assert problem.why == (
        "Whether this file is a draft cannot be known, so only those of its"
        " questions are asked that say themselves that they are ready."
    )


def test_a_key_that_stands_twice_makes_a_draft() -> None:
    assert _read("---\nstatus: ready\nstatus: draft\n---")[0].status is Status.DRAFT


def test_a_status_that_is_no_word_makes_a_draft() -> None:
    header, problems = _read("---\nstatus: [draft]\n---")

    assert header.status is Status.DRAFT
    assert problems == [(2, 9, 'The status "?" is not known.')]


def test_a_default_header_prints_as_nothing() -> None:
    assert print_header(Header()) == ""


@given(
    st.builds(
        Header,
        title=WORDS,
        drug=NAMES,
        section=st.sampled_from(Section),
        tags=st.lists(NAMES, max_size=3).map(tuple),
        author=WORDS,
        status=st.sampled_from(Status),
    )
)
def test_a_printed_header_reads_as_itself(header: Header) -> None:
    printed = print_header(header)

    assert read_header(printed.split("\n"), "quiz.md").header == header


@pytest.mark.parametrize(
    ("said", "optional", "told"),
    [
        ("optional", True, 0),
        ("Optional", True, 0),
        ("required", False, 0),
        ("", False, 0),
        ("perhaps", False, 1),
    ],
)
def test_reasons_are_required_unless_the_file_says_otherwise(
    said: str, *, optional: bool, told: int
) -> None:
    header, problems = _read(f"---\nreasons: {said}\n---\n")

    assert (header.reasons_optional, len(problems)) == (optional, told)
    assert "reasons: optional" in print_header(Header(reasons_optional=True))
