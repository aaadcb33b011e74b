"""YAML read as nodes, so that every complaint has a line and a column."""

from dataclasses import dataclass, field

import yaml

from baclofen_quiz.items.lexicon.tree import composed, composed_of_all
from baclofen_quiz.problems import Location, Problem, Severity

_WHY = "An item model cannot rely on an entry that is not in the agreed form."


@dataclass(slots=True)
class NodeReader:
    """Reads the nodes of one file and collects what is wrong with them."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def root(self, text: str) -> yaml.Node | None:
        """Compose a text; None when it is empty or no YAML."""
        try:
            return composed(text)
        except (yaml.YAMLError, UnicodeError):
            return self._explained(text)

    def _explained(self, text: str) -> yaml.Node | None:
        """Compose a text that is odd or wrong, or complain in the fuller words."""
        try:
            return composed_of_all(text)
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
            text = _text(key)
            if not text:
                self._no_text(key, f"A key of {name}")
            elif text in found:
                self.complain(key, f"{name} has {text!r} twice.", "Join the two.")
            else:
                found[text] = (text, key, value)
        return list(found.values())

    def text(self, node: yaml.Node, name: str) -> str:
        """A single value; "" (and a complaint) when it is none."""
        return _text(node) or self._no_text(node, name)

    def _no_text(self, node: yaml.Node, name: str) -> str:
        self.complain(node, f"{name} is no text.", "Write a word or a sentence there.")
        return ""

    def texts(self, node: yaml.Node, name: str) -> tuple[str, ...]:
        """A list of single values; empty (and a complaint) when it is none."""
        if isinstance(node, yaml.SequenceNode):
            read = [
                _text(entry) or self._no_text(entry, f"An entry of {name}")
                for entry in node.value
            ]
            return tuple(filter(None, read))
        self.complain(node, f"{name} is no list.", "Write it as `[one, two]`.")
        return ()

    def mapping(self, node: yaml.Node, name: str) -> dict[str, str]:
        """A mapping of single values."""
        return {
            key: text
            for key, _, value in self.entries(node, name)
            if (text := _text(value) or self._no_text(value, f"{name}: {key}"))
        }


def _text(node: yaml.Node) -> str:
    """A single value with single spaces; "" when it is none."""
    value = node.value
    if not isinstance(value, str):
        return ""
    return value if value.isalpha() else " ".join(value.split())  # mostly one word
