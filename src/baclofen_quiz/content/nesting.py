"""How deep a bullet stands, told from how far bullets before it were indented."""

from baclofen_quiz.content.blocks import DEEPEST


class Nesting:
    """The indents of the bullets that are open; 1 is the outermost depth."""

    def __init__(self) -> None:
        """Begin outside any list."""
        self._indents: list[int] = []

    def enter(self, indent: int) -> int:
        """Take a bullet at this indent and return its depth."""
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents)

    def around(self, indent: int) -> int:
        """Return the depth of the bullet that a text at this indent belongs to."""
        return sum(1 for known in self._indents if known < indent)

    def leave(self) -> None:
        """End all lists."""
        self._indents.clear()

    @property
    def too_deep(self) -> bool:
        """Whether the bullet just taken stands deeper than is read."""
        return len(self._indents) > DEEPEST
