"""The schema says what the reader takes, key by key and word by word."""

import json

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.question_file.header import KEYS, read_header
from baclofen_quiz.items.question_file.schema import front_matter_schema
from baclofen_quiz.items.status import Status
from checkout import TOP

SCHEMA = json.loads(front_matter_schema())
PROPERTIES = SCHEMA["properties"]


def _codes(line: str) -> list[str]:
    reading = read_header(["---", line, "---"], "exam.md")
    return [problem.code for problem in reading.problems]


def test_the_file_that_is_published_is_the_schema_of_the_code() -> None:
    file = TOP / "docs" / "question-file.schema.json"
    assert file.read_text(encoding="utf-8") == front_matter_schema()


def test_the_keys_are_those_of_the_reader_and_no_others() -> None:
    assert tuple(PROPERTIES) == KEYS
    assert SCHEMA["additionalProperties"] is False
    assert _codes("sektion: uses") == ["front-matter"]


@pytest.mark.parametrize("key", KEYS)
def test_a_value_that_fits_is_read_without_a_problem(key: str) -> None:
    values = PROPERTIES[key].get("enum", ["some words"])
    assert [_codes(f"{key}: {value}") for value in values] == [[]] * len(values)


def test_tags_are_a_list_or_a_text() -> None:
    assert [part["type"] for part in PROPERTIES["tags"]["anyOf"]] == ["string", "array"]
    assert _codes("tags: [one, two]") == []


def test_another_section_or_status_is_a_problem_as_it_is_by_the_schema() -> None:
    assert set(PROPERTIES["section"]["enum"]) == set(Section)
    assert set(PROPERTIES["status"]["enum"]) == set(Status)
    assert _codes("section: elsewhere") != []
    assert _codes("status: perhaps") != []
