"""YAML as a tree: quickly for plain texts, with all its means for any other."""

import pytest
import yaml

from baclofen_quiz.items.lexicon.tree import composed, composed_of_all

PLAIN = """
a: one
b: [two, {c: three}]
d:
  - e: four
  -
"""


def plain(node: yaml.Node | None) -> object:
    """A tree as nested tuples, with the line and the column of each node."""
    if node is None:
        return None
    line, column = node.start_mark.line, node.start_mark.column
    match node:
        case yaml.SequenceNode():
            return line, column, [plain(entry) for entry in node.value]
        case yaml.MappingNode():
            return line, column, {plain(k): plain(v) for k, v in node.value}
        case _:
            return line, column, node.value


def test_both_ways_give_the_same_tree_with_the_place_of_each_node() -> None:
    tree = plain(composed(PLAIN))
    assert tree == plain(composed_of_all(PLAIN))
    assert tree == (
        1,
        0,
        {
            (1, 0, "a"): (1, 3, "one"),
            (2, 0, "b"): (
                2,
                3,
                [(2, 4, "two"), (2, 9, {(2, 10, "c"): (2, 13, "three")})],
            ),
            (3, 0, "d"): (4, 2, [(4, 4, {(4, 4, "e"): (4, 7, "four")}), (5, 3, "")]),
        },
    )


@pytest.mark.parametrize("read", [composed, composed_of_all])
def test_a_text_without_a_document_has_no_tree(read: type) -> None:
    assert read("# nothing yet\n") is None


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 21 + "]" * 21, "[" * 100_000, "- " * 100_000, "? " * 100_000),
        *("a\n--- b", "a: *b", "a: \x00"),
    ],
)
def test_the_quick_way_gives_up_where_a_text_is_no_document_of_few_levels(
    text: str,
) -> None:
    with pytest.raises(yaml.YAMLError):
        composed(text)


@pytest.mark.parametrize("read", [composed, composed_of_all])
def test_levels_that_stand_beside_one_another_are_not_deep(read: type) -> None:
    tree = read("- [[[one]]]\n" * 30 + f"- {'[' * 19 + ']' * 19}\n")
    assert isinstance(tree, yaml.SequenceNode)
    assert len(tree.value) == 31


@pytest.mark.parametrize("read", [composed, composed_of_all])
def test_what_is_named_twice_is_one_node_so_that_names_of_names_stay_cheap(
    read: type,
) -> None:
    levels = "\n".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)
    )
    tree = read(f"a0: &a0 one\n{levels}\n")
    assert isinstance(tree, yaml.MappingNode)
    last = tree.value[-1][1]
    assert isinstance(last, yaml.SequenceNode)
    assert len({id(entry) for entry in last.value}) == 1


@pytest.mark.parametrize("read", [composed, composed_of_all])
def test_a_list_inside_itself_is_read(read: type) -> None:
    tree = read("&a [*a]")
    assert isinstance(tree, yaml.SequenceNode)
    assert tree.value == [tree]
