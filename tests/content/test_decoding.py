"""Bytes to text to lines."""

import pytest

from baclofen_quiz.content.decoding import (
    LARGEST,
    MOST_LINES,
    decode,
    lines_of,
    too_many,
)
from baclofen_quiz.content.sentences import Line
from baclofen_quiz.problems import Location, Problem


@pytest.mark.parametrize(
    "data", ["GABA\N{EN DASH}B".encode(), "GABA\N{EN DASH}B".encode("utf-8-sig")]
)
def test_utf_8_is_read_with_or_without_a_mark(data: bytes) -> None:
    assert decode(data, "x.md") == "GABA\N{EN DASH}B"


def test_the_first_byte_that_is_not_utf_8_is_located() -> None:
    problem = decode("first\nzweite größe".encode("latin-1"), "x.md")

    assert isinstance(problem, Problem)
    assert problem.location == Location("x.md", 2, 10)
    assert problem.what == "The byte 0xf6 is not UTF-8 text."


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    problem = decode(b"x" * (LARGEST + 1), "x.md")

    assert isinstance(problem, Problem)
    assert problem.code == "too-large"
    assert problem.what == "This file is larger than 2 MB."


def test_too_many_lines_are_told_at_the_last_that_may_be() -> None:
    problem = too_many("x.md", "lines")

    assert problem.location.line == MOST_LINES
    assert problem.what == "This file has more than 20,000 lines."


def test_lines_are_counted_as_editors_count_them() -> None:
    text = "\N{ZERO WIDTH NO-BREAK SPACE}a\r\nb\rc\nd\x0be\u2028f"

    assert lines_of(text) == [
        Line("a", 1, 1), Line("b", 2, 1), Line("c", 3, 1), Line("d\x0be\u2028f", 4, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_a_text_of_two_bytes_a_letter_without_a_mark_is_refused(name: str) -> None:
    problem = decode("## Why?\n".encode(name), "x.md")

    assert isinstance(problem, Problem)
    assert (problem.code, problem.location.line) == ("not-utf-8", 1)
    assert "UTF-16" in problem.what


def test_a_zero_byte_is_located() -> None:
    problem = decode(b"one\ntwo\0\n", "x.md")

    assert isinstance(problem, Problem)
    assert problem.location == Location("x.md", 2)
