"""YAML as PyYAML's nodes, each with its line and column, and without any types.

PyYAML's own quick way would end the whole process when a text is nested deeply, and
works out a type for each value, which nobody asks for here.
"""

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    _Quick = yaml.BaseLoader
else:
    _Quick = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    """Ten times as fast where PyYAML was built with it, but of fewer words."""

_DEEPEST = 20
"""Levels of nesting, of which a lexicon needs four."""


class _Composer(_Quick):
    """Composes a document of few levels."""

    _level = 0

    def descend_resolver(self, *_: object) -> None:
        """Step into a node.

        Raises:
            yaml.YAMLError: it is nested deeply.
        """
        self._level += 1
        if self._level > _DEEPEST:
            raise yaml.YAMLError

    def ascend_resolver(self) -> None:
        """Step out of a node."""
        self._level -= 1

    def resolve(self, *_: object) -> str:
        """Give every value the same type."""
        return ""


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
