"""YAML as a tree of texts, lists and mappings, each with its line and column.

PyYAML's own nodes are three objects each and keep the whole text alive; a vocabulary
has twenty thousand of them.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

_DEEPEST = 20
"""Levels of nesting, of which a lexicon needs four."""


@dataclass(slots=True, eq=False)
class TextNode:
    """A single value with single spaces; ``line`` and ``column`` count from 0."""

    line: int
    column: int
    value: str


@dataclass(slots=True, eq=False)
class ListNode:
    """A list of values."""

    line: int
    column: int
    entries: list["Node"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class MappingNode:
    """Keys with their values, in the order of the text."""

    line: int
    column: int
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)


Node = TextNode | ListNode | MappingNode

_Quick: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
"""Ten times as fast where PyYAML was built with it, but of fewer words."""


def composed(text: str) -> Node | None:
    """Read one plain document of few levels; None when it is empty.

    PyYAML's own quick way would end the whole process when a text is nested deeply,
    and works out a type for each value, which nobody asks for here.

    Raises:
        yaml.YAMLError: the text is no YAML, or not such a document.
    """
    open_: list[ListNode | MappingNode] = []
    found: list[list[Node]] = [[]]
    event: Any  # its type has no marks, which all of these have
    for event in iter(_Quick(text).get_event, None):
        mark = event.start_mark
        if isinstance(event, yaml.ScalarEvent):
            value = " ".join(event.value.split())
            found[-1].append(TextNode(mark.line, mark.column, value))
        elif isinstance(event, yaml.CollectionStartEvent) and len(open_) < _DEEPEST:
            begun = isinstance(event, yaml.MappingStartEvent)
            kind = MappingNode if begun else ListNode
            open_.append(kind(mark.line, mark.column))
            found.append([])
        elif isinstance(event, yaml.CollectionEndEvent):
            inner = found.pop()
            found[-1].append(_filled(open_.pop(), inner))
        elif isinstance(event, yaml.NodeEvent):
            raise yaml.YAMLError
    if len(found[0]) > 1:
        raise yaml.YAMLError
    return found[0][0] if found[0] else None


def _filled(node: ListNode | MappingNode, inner: list[Node]) -> Node:
    if isinstance(node, ListNode):
        node.entries = inner
    else:
        node.pairs = list(zip(inner[::2], inner[1::2], strict=True))
    return node


def composed_of_all(text: str) -> Node | None:
    """Read any document, of many levels and with aliases; None when it is empty.

    Raises:
        yaml.YAMLError: the text is no YAML.
        RecursionError: it is nested too deeply.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    return None if root is None else _translated(root, {})


def _translated(node: yaml.Node, done: dict[yaml.Node, Node]) -> Node:
    """Translate a node once, however often, and be it inside itself, it is named."""
    if node in done:
        return done[node]
    place = node.start_mark.line, node.start_mark.column
    match node:
        case yaml.MappingNode():
            mapping = done[node] = MappingNode(*place)
            mapping.pairs.extend(
                (_translated(key, done), _translated(value, done))
                for key, value in node.value
            )
        case yaml.SequenceNode():
            listing = done[node] = ListNode(*place)
            listing.entries.extend(_translated(entry, done) for entry in node.value)
        case _:
            done[node] = TextNode(*place, " ".join(node.value.split()))
    return done[node]
