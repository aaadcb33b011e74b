"""YAML read as nodes, so that every complaint has a line and a column."""

from dataclasses import dataclass, field
from typing import cast

import yaml

from baclofen_quiz.problems import Location, Problem, Severity

_DEEPEST = 20
"""Levels of nesting, of which a lexicon needs four."""

_WHY = "An item model cannot rely on an entry that is not in the agreed form."


@dataclass(slots=True)
class NodeReader:
    """Reads the nodes of one file and collects what is wrong with them."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def root(self, text: str) -> yaml.Node | None:
        """Compose a text; None when it is empty or no YAML."""
        try:
            return _composed(text)
        except (yaml.YAMLError, UnicodeError):
            return self._explained(text)

    def _explained(self, text: str) -> yaml.Node | None:
        """Compose a text that is odd or wrong, or complain in the fuller words."""
        try:
            return yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            self._add(Location(self.file, line, column), f"No YAML: {error.problem}.")
        except (yaml.YAMLError, RecursionError):
            what = "No YAML: it holds a forbidden character or is nested too deeply."
            self._add(Location(self.file, 1), what)
        return None

    def complain(self, node: yaml.Node, what: str, mend: str = "") -> None:
        """Report what is wrong at a node."""
        mark = node.start_mark
        self._add(Location(self.file, mark.line + 1, mark.column + 1), what, mend)

    def _add(self, location: Location, what: str, mend: str = "") -> None:
        mend = mend or "Compare the entry with its neighbours in lexicon.yaml."
        problem = Problem(location, Severity.ERROR, "lexicon", what, _WHY, mend)
        self.problems.append(problem)

    def entries(
        self, node: yaml.Node, name: str
    ) -> list[tuple[str, yaml.Node, yaml.Node]]:
        """The keys of a mapping with their own nodes and their values' nodes."""
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, f"{name} is no mapping.", "Write `key: value` lines.")
            return []
        found: dict[str, tuple[str, yaml.Node, yaml.Node]] = {}
        for key, value in node.value:
            text = self.text(key, f"A key of {name}")
            if text in found:
                self.complain(key, f"{name} has {text!r} twice.", "Join the two.")
            elif text:
                found[text] = (text, key, value)
        return list(found.values())

    def text(self, node: yaml.Node, name: str) -> str:
        """A single value as it is written; "" (and a complaint) when it is none."""
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            return " ".join(node.value.split())
        self.complain(node, f"{name} is no text.", "Write a word or a sentence there.")
        return ""

    def texts(self, node: yaml.Node, name: str) -> tuple[str, ...]:
        """A list of single values; empty (and a complaint) when it is none."""
        if isinstance(node, yaml.SequenceNode):
            read = (self.text(entry, f"An entry of {name}") for entry in node.value)
            return tuple(text for text in read if text)
        self.complain(node, f"{name} is no list.", "Write it as `[one, two]`.")
        return ()

    def mapping(self, node: yaml.Node, name: str) -> dict[str, str]:
        """A mapping of single values."""
        read = (
            (key, self.text(value, f"{name}: {key}"))
            for key, _, value in self.entries(node, name)
        )
        return {key: value for key, value in read if value}


_Quick: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
"""Ten times as fast where PyYAML was built with it, but of fewer words."""


def _composed(text: str) -> yaml.Node | None:
    """Put the nodes of a text together.

    PyYAML's own quick way would end the whole process when a text is nested deeply,
    and works out a type for each value, which nobody asks for here.

    Raises:
        yaml.YAMLError: the text is no YAML, or not one plain document of few levels.
    """
    open_: list[yaml.CollectionStartEvent] = []
    found: list[list[yaml.Node]] = [[]]
    for event in yaml.parse(text, Loader=_Quick):
        match event:
            case yaml.ScalarEvent():
                found[-1].append(yaml.ScalarNode("", event.value, _mark(event)))
            case yaml.CollectionStartEvent() if len(open_) < _DEEPEST:
                open_.append(event)
                found.append([])
            case yaml.CollectionEndEvent():
                inner = found.pop()
                found[-1].append(_collection(open_.pop(), inner))
            case yaml.CollectionStartEvent() | yaml.AliasEvent():
                raise yaml.YAMLError
    if len(found[0]) > 1:
        raise yaml.YAMLError
    return found[0][0] if found[0] else None


def _collection(start: yaml.CollectionStartEvent, inner: list[yaml.Node]) -> yaml.Node:
    if isinstance(start, yaml.MappingStartEvent):
        pairs = list(zip(inner[::2], inner[1::2], strict=True))
        return yaml.MappingNode("", pairs, _mark(start))
    return yaml.SequenceNode("", inner, _mark(start))


def _mark(event: yaml.Event) -> yaml.Mark:
    """Where an event begins: the quick loader's marks are as good as the other's."""
    return cast("yaml.Mark", event.start_mark)
