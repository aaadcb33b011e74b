"""What the package writer refuses, each with its sentence."""

from baclofen_quiz.errors import BaclofenQuizError


class AnkiRefusedError(BaclofenQuizError):
    """The deck was not written, because Anki would lose or garble something."""


class DuplicateGuidError(AnkiRefusedError):
    """Two notes share a GUID; Anki would import both and later update only one."""

    def __init__(self, key: str, other: str) -> None:
        """Name both keys."""
        super().__init__(
            f"The notes {key} and {other} have the same GUID. Anki would import both "
            "and update only one of them later. Give one fact another id."
        )


class NoCardError(AnkiRefusedError):
    """A note makes no card, so that nobody would ever see it."""

    def __init__(self, key: str) -> None:
        """Name the note."""
        super().__init__(
            f"The note {key} has an empty front, so Anki would make no card of it. "
            "Give its fact a question."
        )


class ControlCharacterError(AnkiRefusedError):
    """A field holds a control character, which aborts the whole import."""

    def __init__(self, key: str, field: str, character: str) -> None:
        """Name note, field and character."""
        super().__init__(
            f"The field {field} of the note {key} holds the control character "
            f"U+{ord(character):04X}, which aborts Anki's import. "
            "Remove it from the monograph."
        )


class UnescapedTextError(AnkiRefusedError):
    """A field holds markup that is not ours, or a bare ``<`` or ``&``."""

    def __init__(self, key: str, field: str, found: str) -> None:
        """Name note, field and what stands there."""
        super().__init__(
            f"The field {field} of the note {key} holds unescaped text near "
            f"{found!r}; Anki would swallow what follows. Escape it with markup.html()."
        )


class UnfitTagError(AnkiRefusedError):
    """A tag holds something that Anki would split, merge or drop."""

    def __init__(self, key: str, tag: str) -> None:
        """Name note and tag."""
        super().__init__(
            f"The note {key} has the tag {tag!r}. Anki keeps tags safely only as "
            "lower-case letters, digits and hyphens, joined by '::'."
        )


class UnfitDeckNameError(AnkiRefusedError):
    """A deck name has an empty part, a quote or a control character."""

    def __init__(self, name: str) -> None:
        """Name the deck."""
        super().__init__(
            f"The deck name {name!r} has an empty part or a character that Anki "
            "changes. Name the drug in plain letters."
        )


class FutureTimeError(AnkiRefusedError):
    """A modification time lies ahead of the release and would block later updates."""

    def __init__(self, key: str, mod: int, latest: int) -> None:
        """Name the note and by how much it is ahead, in seconds."""
        super().__init__(
            f"The time of the note {key} lies {mod - latest} seconds ahead. Anki would "
            "refuse every correction until then. Mend the clock of this computer, or "
            "the time in the ledger."
        )


class UnreadableLedgerError(AnkiRefusedError):
    """The ledger file is damaged; going on without it would break learners' decks."""

    def __init__(self, file: str, why: str) -> None:
        """Name the file and what is wrong in it."""
        super().__init__(
            f"The Anki ledger {file} cannot be read: {why}. Without it updates of "
            "decks already handed out would be lost. Restore the file from a backup."
        )


class UnfitBaseUrlError(AnkiRefusedError):
    """The base URL for links is none that a card may hold."""

    def __init__(self, url: str) -> None:
        """Quote the URL."""
        super().__init__(
            f"The base URL {url!r} cannot stand on a card. Give an address that "
            "begins with http:// or https:// and holds no blank or quote."
        )
