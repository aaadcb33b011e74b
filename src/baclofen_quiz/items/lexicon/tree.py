"""YAML as PyYAML's nodes, each with its line and column, and without any types.

PyYAML's own quick way would end the whole process when a text is nested deeply, and
works out a type for each value, which nobody asks for here.
"""

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    _Quick = yaml.BaseLoader
else:
    _Quick = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    """Ten times as fast where PyYAML was built with it, but of fewer words."""

_DEEPEST = 20
"""Levels of nesting, of which a lexicon needs four."""

_NOTHING: Any = "".format
"""Says "", whatever it is given, and is no Python, which would run for each value."""


class _Composer(_Quick):
    """Composes a document of few levels.

    PyYAML calls three methods for each value, to find its type and its level. All have
    one type here, and the level is known by the parents.
    """

    resolve = ascend_resolver = _NOTHING

    def __init__(self, text: str) -> None:
        """Begin outside of every node."""
        super().__init__(text)
        self._line: list[yaml.Node | None] = [None]

    def descend_resolver(self, parent: yaml.Node | None, _: object) -> None:
        """Step into a node of ``parent``, which mostly is that of the last one, too.

        Raises:
            yaml.YAMLError: it is nested deeply.
        """
        line = self._line
        if parent is line[-1]:
            return
        if parent in line:
            del line[line.index(parent) + 1 :]
        else:
            line.append(parent)
        if len(line) > _DEEPEST:
            raise yaml.YAMLError


def composed(text: str) -> yaml.Node | None:
    """Read one document of few levels; None when it is empty.

    Raises:
        yaml.YAMLError: the text is no YAML, or not such a document.
    """
    return _Composer(text).get_single_node()


def composed_of_all(text: str) -> yaml.Node | None:
    """Read any document, of many levels; None when it is empty.

    Raises:
        yaml.YAMLError: the text is no YAML; its words say why.
        RecursionError: it is nested too deeply.
    """
    return yaml.compose(text, Loader=yaml.SafeLoader)
