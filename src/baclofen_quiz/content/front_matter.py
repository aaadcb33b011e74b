"""YAML front matter with the place of every key and value.

The text is composed to nodes, never to Python objects: a value stays the text that was
written. Keys that stand twice, aliases, tags and deep nesting are refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from baclofen_quiz.content import complaints
from baclofen_quiz.problems import Location, Problem

LARGEST = 20_000
"""Front matter with more characters than this is not read."""
_DEEPEST = 4
_TOP = 20  # lines among which front matter is looked for that begins too late
_KEY = re.compile(r"(?:drug|class|sources|reviewed)\s*:")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values."""

    values: "tuple[Value, ...]"
    location: Location


@dataclass(frozen=True, slots=True)
class Table:
    """Named values."""

    values: "Mapping[str, Value]"
    location: Location


Value = Scalar | Listing | Table
"""Any value: match on its class."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values by key, the number of lines taken, and what is wrong."""

    values: Mapping[str, Value] = field(default_factory=dict)
    length: int = 0
    problems: tuple[Problem, ...] = ()

    def text(self, key: str) -> str:
        """Return a scalar's text, or "" when the key is missing or no scalar."""
        value = self.values.get(key)
        return value.text.strip() if isinstance(value, Scalar) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the scalars of a list (or one scalar) as texts."""
        match self.values.get(key):
            case Scalar(text):
                return (text.strip(),)
            case Listing(values):
                return tuple(v.text.strip() for v in values if isinstance(v, Scalar))
            case _:
                return ()


def read_front_matter(lines: list[str], file: str) -> FrontMatter:
    """Read the YAML between the two ``---`` lines at the top; without them, nothing."""
    if not lines or lines[0].rstrip() != "---":
        return FrontMatter({}, 0, tuple(_late(lines, file)))
    end = next((i for i, t in enumerate(lines[1:], 1) if t.rstrip() == "---"), 0)
    if not end:
        place = Location(file, 1)
        return FrontMatter({}, 1, (_broken(place, "it has no closing --- line"),))
    text = "\n".join(lines[1:end])
    if len(text) > LARGEST:
        place = Location(file, 1)
        return FrontMatter({}, end + 1, (_broken(place, "it is far too long"),))
    return _Composer(file).read(text, end + 1)


def _late(lines: list[str], file: str) -> Iterator[Problem]:
    """Report front matter that does not begin on the first line: it is not read."""
    begin = next((i for i, t in enumerate(lines[:_TOP]) if t.rstrip() == "---"), -1)
    if begin < 0 or not any(map(_KEY.match, lines[begin + 1 : begin + 3])):
        return
    place = Location(file, begin + 1)
    yield _broken(place, "it does not begin on the first line, so it is read as text")


class _Composer:
    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []

    def read(self, text: str, length: int) -> FrontMatter:
        try:
            refusal = self._refusal(text)
            node = None if refusal else yaml.compose(text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as trouble:
            refusal, node = self._trouble(trouble), None
        except (yaml.YAMLError, ValueError):
            refusal, node = _broken(Location(self._file, 2), "it is not YAML"), None
        if refusal:
            return FrontMatter({}, length, (refusal,))
        if node is None:
            return FrontMatter({}, length)
        value = self._value(node)
        if not isinstance(value, Table):
            problem = _broken(value.location, "it is not a list of “key: value” lines")
            return FrontMatter({}, length, (problem,))
        return FrontMatter(value.values, length, tuple(self._problems))

    def _refusal(self, text: str) -> Problem | None:
        """Scan the events, which costs no nesting, before anything is composed."""
        depth = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            place = self._place(event.start_mark)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return _broken(place, "it uses an anchor or an alias")
            if getattr(event, "tag", None):
                return _broken(place, "it uses a tag")
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return _broken(place, "it is nested too deeply")
        return None

    def _trouble(self, trouble: yaml.MarkedYAMLError) -> Problem:
        mark = trouble.problem_mark or trouble.context_mark
        return _broken(self._place(mark), trouble.problem or "it is not YAML")

    def _value(self, node: yaml.Node) -> Value:
        place = self._place(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return Table(self._table(node), place)
        if isinstance(node, yaml.SequenceNode):
            return Listing(tuple(self._value(item) for item in node.value), place)
        return Scalar(str(node.value), place)

    def _table(self, node: yaml.MappingNode) -> dict[str, Value]:
        table: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if not isinstance(key_node, yaml.ScalarNode):
                why = "a list stands where the name of a value should"
                place = self._place(key_node.start_mark)
                self._problems.append(_broken(place, why))
            elif key in table:
                place = self._place(key_node.start_mark)
                why = f"the key “{key}” stands twice; the first one counts"
                self._problems.append(_broken(place, why))
            else:
                table[key] = self._value(value_node)
        return table

    def _place(self, mark: object) -> Location:
        """Convert a mark, which counts from 0 below the opening line."""
        line, column = getattr(mark, "line", 0), getattr(mark, "column", 0)
        return Location(self._file, line + 2, column + 1)


def _broken(place: Location, why: str) -> Problem:
    return complaints.error(
        place,
        "front-matter",
        f"The front matter is not sound: {why}.",
        "It names the drug, its sources and who reviewed it.",
        "Write plain “key: value” lines between two --- lines at the top of the file.",
    )
