"""Front matter: values with their places, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.front_matter import (
    LARGEST,
    FrontMatter,
    Listing,
    Scalar,
    Table,
    read_front_matter,
)
from baclofen_quiz.problems import Location


def front(text: str) -> FrontMatter:
    return read_front_matter(text.split("\n"), "x.md")


def test_values_keep_their_text_and_place() -> None:
    found = front("---\ndrug: baclofen\nsources:\n  - one\n  - 'two: 2'\n---\nbody")

    assert found.length == 6
    assert found.problems == ()
    assert found.values["drug"] == Scalar("baclofen", Location("x.md", 2, 7))
    assert found.values["sources"] == Listing(
        (
            Scalar("one", Location("x.md", 4, 5)),
            Scalar("two: 2", Location("x.md", 5, 5)),
        ),
        Location("x.md", 4, 3),
    )
    assert found.text("drug") == "baclofen"
    assert found.texts("sources") == ("one", "two: 2")


def test_what_has_another_shape_is_no_text() -> None:
    found = front("---\na: one\nb: {c: d}\n---")

    assert (found.texts("a"), found.texts("b"), found.texts("z")) == (("one",), (), ())
    assert (found.text("b"), found.text("z")) == ("", "")
    assert isinstance(found.values["b"], Table)


@pytest.mark.parametrize("text", ["", "# Title", "text\n---\n---", " ---"])
def test_a_file_may_have_no_front_matter(text: str) -> None:
    assert front(text) == FrontMatter()


@pytest.mark.parametrize("text", ["---\n---\nbody", "---\n# only a remark\n---\nbody"])
def test_front_matter_may_be_empty(text: str) -> None:
    found = front(text)

    assert dict(found.values) == {}
    assert found.problems == ()
    assert found.length in {2, 3}


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("---\ndrug: x", (1, 1), "it has no closing --- line"),
        ("---\na: 1\na: 2\n---", (3, 1),
         "the key “a” stands twice; the first one counts"),
        ("---\n? [a, b]\n: 1\n---", (2, 3),
         "a list stands where the name of a value should"),
        ("---\na: &b 1\n---", (2, 4), "it uses an anchor or an alias"),
        ("---\na: *b\n---", (2, 4), "it uses an anchor or an alias"),
        ("---\na: !!python/object x\n---", (2, 4), "it uses a tag"),
        ("---\na: [[[[[x]]]]]\n---", (2, 7), "it is nested too deeply"),
        ("---\n- a\n---", (2, 1), "it is not a list of “key: value” lines"),
        ("---\na: b: c\n---", (2, 5), "mapping values are not allowed in this context"),
        ("---\na: [b\n---", (3, 1), "did not find expected ',' or ']'"),
        ("---\na: \x07\n---", (2, 1), "it is not YAML"),
        ("---\n" + "#" * (LARGEST + 1) + "\n---", (1, 1), "it is far too long"),
    ],
)  # fmt: skip
def test_unsound_front_matter_is_told(
    text: str, place: tuple[int, int], why: str
) -> None:
    (problem,) = front(text).problems

    assert problem.code == "front-matter"
    assert (problem.location.line, problem.location.column) == place
    assert problem.what == f"The front matter is not sound: {why}."


def test_a_key_that_stands_twice_keeps_its_first_value() -> None:
    assert front("---\na: 1\na: 2\n---").text("a") == "1"


@given(st.text(alphabet="ab:-[]{}&*!#'\"|> \n\t%@`,?", max_size=120))
def test_no_text_upsets_the_reader(text: str) -> None:
    found = front(f"---\n{text}\n---")

    assert found.length >= 1


@pytest.mark.parametrize("above", ["", "# Zolarine", " "])
def test_front_matter_that_begins_too_late_is_told(above: str) -> None:
    (problem,) = front(f"{above}\n---\ndrug: zolarine\n---\n").problems

    assert (problem.code, problem.location.line) == ("front-matter", 2)
    assert "first line" in problem.what


@pytest.mark.parametrize("text", ["# A\n\n---\n\nWords", "# A\n---\nClass: x\n"])
def test_a_rule_between_two_parts_is_no_front_matter(text: str) -> None:
    assert front(text) == FrontMatter()
