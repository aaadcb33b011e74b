"""The alias tables."""

import re

import pytest

from baclofen_quiz.content.aliases import PATTERNS, PLAIN, QUALIFYING
from baclofen_quiz.content.sections import Section


def names(table: dict[Section, str]) -> list[str]:
    return [name.strip() for line in table.values() for name in line.split(";")]


def test_no_name_stands_for_two_sections() -> None:
    listed = names(PLAIN) + names(QUALIFYING)

    assert sorted(listed) == sorted(set(listed))


def test_names_are_in_lower_case_and_not_empty() -> None:
    assert all(re.fullmatch(r"[a-z][a-z -]+", n) for n in names(PLAIN))
    assert all(re.fullmatch(r"[a-z][a-z -]+", n) for n in names(QUALIFYING))


def test_every_section_has_a_name() -> None:
    assert set(PLAIN) == set(Section)


@pytest.mark.parametrize("pattern", [pattern for pattern, _, _ in PATTERNS])
def test_a_pattern_is_a_sound_expression(pattern: str) -> None:
    re.compile(pattern)
