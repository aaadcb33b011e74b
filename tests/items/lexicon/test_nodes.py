"""YAML nodes, and complaints that say where."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.items.lexicon.nodes import NodeReader


def root(text: str) -> tuple[NodeReader, yaml.Node]:
    reader = NodeReader("lexicon.yaml")
    node = reader.root(text)
    assert node is not None
    return reader, node


def test_a_mapping_is_read_with_its_keys_in_order() -> None:
    reader, node = root("b: one\na: two words\n")
    assert reader.mapping(node, "it") == {"b": "one", "a": "two words"}
    assert reader.problems == []


def test_a_text_of_several_lines_is_read_with_single_spaces() -> None:
    reader, node = root('a:  one\n  two\n"b  c": "three  \n\n  four"\n')
    assert reader.mapping(node, "it") == {"a": "one two", "b c": "three four"}


def test_an_empty_file_is_no_fault() -> None:
    reader = NodeReader("lexicon.yaml")
    assert reader.root("# nothing yet\n") is None
    assert reader.problems == []


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("a: [b\nc: d\n", "2:2", "No YAML: expected ',' or ']', but got ':'."),
        ("a: \x00", "1:1", "No YAML: it holds a forbidden character"),
        ("[" * 5000, "1:1", "No YAML: it holds a forbidden character or is nested"),
        ("a: one\n--- b", "2:1", "No YAML: but found another document."),
        ("a: *b", "1:4", "No YAML: found undefined alias 'b'."),
    ],
)
def test_a_text_that_is_no_yaml_is_reported_where_it_breaks(
    text: str, place: str, what: str
) -> None:
    reader = NodeReader("lexicon.yaml")
    assert reader.root(text) is None
    assert str(reader.problems[0]).startswith(f"lexicon.yaml:{place}: error lexicon")
    assert reader.problems[0].what.startswith(what)


def test_a_text_of_many_levels_is_read_slowly_and_the_same() -> None:
    reader, node = root("a: " + "[" * 40 + "one" + "]" * 40)
    ((_, _, value),) = reader.entries(node, "it")
    assert value.start_mark.column == len("a: ")


def test_what_stands_for_something_earlier_is_read_too() -> None:
    reader, node = root("a: &x one\nb: *x\n")
    assert reader.mapping(node, "it") == {"a": "one", "b": "one"}


def test_a_text_that_cannot_be_encoded_is_reported() -> None:
    reader = NodeReader("lexicon.yaml")
    assert reader.root("a: \ud800") is None
    assert reader.problems[0].what.startswith("No YAML: it holds a forbidden")


def test_a_key_that_stands_twice_is_reported_at_the_second() -> None:
    reader, node = root("a: one\na: two\n")
    assert reader.mapping(node, "The list") == {"a": "one"}
    problem = reader.problems[0]
    assert (problem.location.line, problem.location.column) == (2, 1)
    assert problem.what == "The list has 'a' twice."


def test_a_list_where_a_mapping_belongs_is_reported() -> None:
    reader, node = root("- one\n")
    assert reader.entries(node, "The part") == []
    assert reader.problems[0].what == "The part is no mapping."


def test_a_word_where_a_list_belongs_is_reported() -> None:
    reader, node = root("one\n")
    assert reader.texts(node, "The part") == ()
    assert reader.problems[0].what == "The part is no list."


def test_an_empty_or_nested_value_is_no_text() -> None:
    reader, node = root("a:\nb: [one]\nc: [one, [two]]\n")
    values = {key: value for key, _, value in reader.entries(node, "it")}
    assert reader.text(values["a"], "a") == ""
    assert reader.text(values["b"], "b") == ""
    assert reader.texts(values["c"], "c") == ("one",)
    assert [p.location.line for p in reader.problems] == [1, 2, 3]


def test_a_key_that_is_no_text_is_reported_and_left_out() -> None:
    reader, node = root("? [one]\n: two\nb: three\n")
    assert reader.mapping(node, "it") == {"b": "three"}
    assert reader.problems[0].what == "A key of it is no text."


def test_a_complaint_says_how_to_mend_it() -> None:
    reader, node = root("one\n")
    reader.complain(node, "It is wrong.")
    reader.complain(node, "It is wrong.", "Mend it so.")
    assert "neighbours" in reader.problems[0].mend
    assert reader.problems[1].mend == "Mend it so."


@given(st.text(max_size=80))
def test_no_text_makes_the_reader_fall_over(text: str) -> None:
    reader = NodeReader("lexicon.yaml")
    node = reader.root(text)
    if node is not None:
        reader.mapping(node, "it")
